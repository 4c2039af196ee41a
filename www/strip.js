/** The buttons of a strip of posts, which can be scrolled without one, too. */
addEventListener( 'click', ( { target } ) => {
	const button = target.closest( '.loupe-layout-carousel > button' );
	const strip = button?.parentNode.querySelector( '.loupe-grid' );
	const isRight = button?.matches( '.loupe-next:dir(ltr), .loupe-previous:dir(rtl)' );
	strip?.scrollBy( isRight ? strip.clientWidth : -strip.clientWidth, 0 );
} );

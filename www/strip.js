/** The buttons of a strip of posts, which can be scrolled without one, too. */
addEventListener( 'click', ( { target } ) => {
	const button = target.closest( '.loupe-layout-carousel > button' );
	const strip = button?.parentNode.querySelector( '.loupe-grid' );
	const isRight = button?.matches( '.loupe-next:dir(ltr), .loupe-previous:dir(rtl)' );
	strip?.scrollBy( isRight ? strip.clientWidth : -strip.clientWidth, 0 );
} );

// Where pictures lead nowhere nothing in it takes the focus, and keys scroll only what has it.
for ( const strip of document.querySelectorAll( '.loupe-layout-carousel > .loupe-grid:not(:has(a))' ) ) {
	strip.tabIndex = 0;
}

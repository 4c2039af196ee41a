/** A page with every layout, and what has to be true of it in any theme, browser and direction. */

export const LAYOUTS = {
	grid: { columns: 4, header: true, opens: 'lightbox', more: 'button' },
	masonry: { shape: 'original', opens: 'lightbox' },
	carousel: { columns: 3, captions: true },
	highlight: { columns: 4, count: 10, hover: 'caption', corners: 'medium' },
	list: { count: 3, captions: true, counts: true, times: true, tags: true },
	single: { captions: true, counts: true, times: true },
};

export const WIDTHS = { phone: 390, tablet: 820, desktop: 1280 };

/** Block markup of all of them, with words before and after each. */
export const SHOWCASE = Object.entries( LAYOUTS )
	.map(
		( [ layout, settings ] ) =>
			`<!-- wp:heading --><h2 class="wp-block-heading">${ layout }</h2><!-- /wp:heading -->` +
			`<!-- wp:loupe/feed ${ JSON.stringify( { layout, ...settings } ) } /-->`
	)
	.concat( '<!-- wp:paragraph --><p>Words after the feeds.</p><!-- /wp:paragraph -->' )
	.join( '\n' );

/**
 * What is not as it should be, a line each. For `page.evaluate()`, so it names nothing outside of it.
 *
 * @return {string[]}
 */
export function defects() {
	const found = [];
	const room = document.documentElement.clientWidth;
	if ( document.documentElement.scrollWidth > room + 1 ) {
		found.push( `the page is ${ document.documentElement.scrollWidth } px wide in ${ room }` );
	}
	const layoutOf = ( feed ) => /loupe-layout-(\w+)/.exec( feed.className )?.[ 1 ];
	for ( const feed of document.querySelectorAll( '.loupe' ) ) {
		const layout = layoutOf( feed );
		const list = feed.querySelector( '.loupe-grid' );
		const place = list.getBoundingClientRect();
		if ( place.left < -1 || place.right > room + 1 ) {
			found.push( `${ layout }: from ${ place.left } to ${ place.right } of ${ room }` );
		}
		if ( window.getComputedStyle( list ).listStyleType !== 'none' ) {
			found.push( `${ layout }: bullets` );
		}
		const boxes = [ ...list.querySelectorAll( '.loupe-item' ) ]
			.map( ( item ) => item.getBoundingClientRect() )
			.filter( ( { width, height } ) => width > 0 && height > 0 );
		if ( ! boxes.length ) {
			found.push( `${ layout }: no post is to be seen` );
		}
		for ( const [ at, one ] of boxes.entries() ) {
			if ( layout !== 'carousel' && ( one.left < place.left - 1 || one.right > place.right + 1 ) ) {
				found.push( `${ layout }: post ${ at } sticks out` );
			}
			const isOver = ( other ) =>
				Math.min( one.right, other.right ) - Math.max( one.left, other.left ) > 1 &&
				Math.min( one.bottom, other.bottom ) - Math.max( one.top, other.top ) > 1;
			if ( boxes.slice( at + 1 ).some( isOver ) ) {
				found.push( `${ layout }: post ${ at } lies over another` );
			}
		}
		for ( const picture of list.querySelectorAll( '.loupe-picture' ) ) {
			const { width, height } = picture.getBoundingClientRect();
			if ( picture.closest( '.loupe-item' ).offsetWidth > 0 && ( width < 40 || height < 40 ) ) {
				found.push( `${ layout }: a picture of ${ width } × ${ height } px` );
			}
		}
	}
	return found;
}

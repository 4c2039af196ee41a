/** What can be wrong with the tiles of a feed, by their boxes. Runs in the browser. */

/**
 * Draws the page's feed in its one element, by one combination after another.
 *
 * @param {Array<{width: number, dir: string, settings: Object}>} combinations
 * @return {string[]} a sentence for each fault, with what it was drawn by
 */
export function faultsOf( combinations ) {
	const place = document.querySelector( 'div' );
	const boxOf = ( element ) => element.getBoundingClientRect();
	/** By how much more than a rounding one reaches out of the other, sideways and below. */
	const isWithin = ( inner, outer ) =>
		inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
	const doOverlap = ( one, other ) =>
		one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
	const isTiny = ( { width, height } ) => width < 20 || height < 20;

	function* faultsOfTile( tile, box, list, isStrip ) {
		const picture = tile.querySelector( '.loupe-picture' );
		const shown = boxOf( tile.querySelector( '.loupe-link' ) ?? picture ?? tile.querySelector( '.loupe-blank' ) );
		const text = tile.querySelector( '.loupe-text' );
		if ( isTiny( box ) || isTiny( shown ) ) {
			yield 'there is hardly anything of a tile to be seen';
		}
		if ( ! isStrip && ! isWithin( box, list ) ) {
			yield 'a tile sticks out of its list';
		}
		if ( ! isWithin( shown, box ) || ( text && ! isWithin( boxOf( text ), box ) ) ) {
			yield 'something sticks out of its tile';
		}
		if ( picture && text && tile.matches( '.loupe-layout-list [class*="loupe-hover-"] > *' ) && ! isWithin( boxOf( text ), shown ) ) {
			yield 'what is shown on hover is not over the picture alone';
		}
		if ( picture && ! ( isWithin( boxOf( picture ), shown ) && isWithin( shown, boxOf( picture ) ) ) ) {
			yield 'a picture does not fill its link';
		}
	}

	function* faults( { width, settings } ) {
		const list = place.querySelector( '.loupe-grid' );
		const isStrip = settings.layout === 'carousel';
		const tiles = [ ...( list?.children ?? [] ) ].filter( ( tile ) => tile.checkVisibility() );
		const boxes = tiles.map( boxOf );
		if ( ! tiles.length ) {
			yield 'nothing is shown';
			return;
		}
		if ( ! isStrip && Math.abs( boxOf( list ).width - width ) > 1 ) {
			yield 'the list is not as wide as its place';
		}
		if ( boxes.some( ( box, at ) => boxes.slice( 0, at ).some( ( other ) => doOverlap( box, other ) ) ) ) {
			yield 'tiles overlap';
		}
		for ( const [ at, tile ] of tiles.entries() ) {
			yield* faultsOfTile( tile, boxes[ at ], boxOf( list ), isStrip );
		}
		const ways = place.querySelector( '.loupe-paging' );
		if ( ways && boxOf( ways ).top < boxOf( list ).bottom - 1 ) {
			yield 'the way to more posts is not below its list';
		}
		if ( [ 'grid', 'masonry' ].includes( settings.layout ) ) {
			const set = width < 480 ? settings.columns_narrow : width < 782 ? settings.columns_medium : 0;
			const fitting = Math.floor( ( width + settings.gap ) / ( Number( settings.tile_width ) + settings.gap ) );
			const columns = new Set( boxes.map( ( { left } ) => Math.round( left ) ) ).size;
			if ( columns !== Math.min( set || Math.max( 1, Math.min( fitting, settings.columns ) ), tiles.length ) ) {
				yield 'there are more or fewer columns than were set';
			}
		}
	}

	return combinations.flatMap( ( combination ) => {
		place.style.width = `${ combination.width }px`;
		place.dir = combination.dir;
		place.innerHTML = window.feed.render( JSON.stringify( combination.settings ) );
		const all = new Set( faults( combination ) );
		return [ ...all ].map( ( fault ) => `${ fault }: ${ JSON.stringify( combination ) }` );
	} );
}

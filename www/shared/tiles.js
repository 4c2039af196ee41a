/** The tiles of a drawn feed as buttons, each to edit its post. */

/**
 * Marks what is hidden or pinned, and lets each be pressed.
 *
 * @param {Element}                place   that the feed was drawn into
 * @param {string[]}               ids     of the posts shown
 * @param {(id: string) => string} stateOf a post: `hidden`, `pinned`, or nothing
 * @param {Object<string, string>} texts   that say a state, with `{post}` for what the picture shows
 * @return {Map<string, Element>} the buttons by the posts' ids
 */
export function markTiles( place, ids, stateOf, texts ) {
	const buttons = new Map();
	place.querySelectorAll( '.loupe-item' ).forEach( ( tile, at ) => {
		const state = stateOf( ids[ at ] );
		const button = tile.firstElementChild;
		tile.classList.toggle( 'loupe-is-hidden', state === 'hidden' );
		tile.classList.toggle( 'loupe-is-pinned', state === 'pinned' );
		button.setAttribute( 'role', 'button' );
		button.tabIndex = 0;
		button.ariaLabel = ( texts[ state ] ?? '{post}' ).replace( '{post}', () => textOf( tile ) );
		buttons.set( ids[ at ], button );
	} );
	return buttons;
}

/** What a tile's picture shows. */
export const textOf = ( tile ) => tile.querySelector( 'img' )?.alt || tile.querySelector( '.loupe-blank' )?.textContent || '';

/**
 * @param {Event}                event  a click, or a key
 * @param {Map<string, Element>} buttons
 * @return {string|undefined} the post whose tile is pressed
 */
export function pressed( { type, key, target }, buttons ) {
	if ( type === 'keydown' && key !== 'Enter' && key !== ' ' ) {
		return undefined;
	}
	const button = target.closest( '.loupe-item' )?.firstElementChild;
	return [ ...buttons.keys() ].find( ( post ) => buttons.get( post ) === button );
}

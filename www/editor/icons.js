/** The plugin's mark, and one drawing a layout: tiles as rectangles. */
import { el } from './wordpress.js';

const drawn = ( ...shapes ) =>
	el( 'svg', { viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': true, focusable: false }, ...shapes );

/** Rectangles by left, top, width and height. */
const tiles = ( ...all ) =>
	drawn( ...all.map( ( [ x, y, width, height ] ) => el( 'rect', { key: `${ x }-${ y }`, x, y, width, height, rx: 1 } ) ) );

export const ICON = drawn( el( 'path', { key: 'mark', d: window.loupeEditor.icon, fillRule: 'evenodd' } ) );

export const LAYOUT_ICONS = {
	grid: tiles( [ 4, 4, 7, 7 ], [ 13, 4, 7, 7 ], [ 4, 13, 7, 7 ], [ 13, 13, 7, 7 ] ),
	masonry: tiles( [ 4, 4, 7, 10 ], [ 13, 4, 7, 5 ], [ 4, 16, 7, 4 ], [ 13, 11, 7, 9 ] ),
	carousel: tiles( [ 1, 7, 4, 10 ], [ 7, 7, 10, 10 ], [ 19, 7, 4, 10 ] ),
	highlight: tiles( [ 4, 4, 10, 10 ], [ 16, 4, 4, 4 ], [ 16, 10, 4, 4 ], [ 4, 16, 4, 4 ], [ 10, 16, 4, 4 ], [ 16, 16, 4, 4 ] ),
	list: tiles( [ 4, 4, 7, 7 ], [ 13, 5, 7, 2 ], [ 13, 8, 5, 2 ], [ 4, 13, 7, 7 ], [ 13, 14, 7, 2 ], [ 13, 17, 5, 2 ] ),
	single: tiles( [ 4, 4, 16, 11 ], [ 4, 17, 16, 1.5 ], [ 4, 20, 10, 1.5 ] ),
};

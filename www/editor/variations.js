/** One a layout, for the inserter. The block by itself is a grid. */
import { __ } from './wordpress.js';
import { LAYOUT_ICONS } from './icons.js';

const TITLES = {
	masonry: __( 'Loupe Masonry', 'loupe' ),
	carousel: __( 'Loupe Carousel', 'loupe' ),
	highlight: __( 'Loupe Highlight', 'loupe' ),
	list: __( 'Loupe List', 'loupe' ),
	single: __( 'Loupe Single Post', 'loupe' ),
};

/** What shows a layout best where there is little room. */
const EXAMPLES = {
	masonry: { count: 7 },
	carousel: { count: 5, columns: 2 },
	highlight: { count: 9 },
	list: { count: 3, captions: true },
	single: { captions: true },
};

export const example = { attributes: { count: 9 }, viewportWidth: 600 };

export const variations = Object.entries( TITLES ).map( ( [ layout, title ] ) => ( {
	name: layout,
	title,
	icon: LAYOUT_ICONS[ layout ],
	attributes: { layout },
	example: { attributes: { layout, ...EXAMPLES[ layout ] }, viewportWidth: 600 },
	isActive: [ 'layout' ],
	scope: [ 'inserter' ],
} ) );

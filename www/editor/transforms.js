/** From and to the shortcode, and from those of other plugins. */
import { createBlock } from './wordpress.js';
import { fromForeign } from './foreign.js';
import { fromShortcode, isShortcode, toShortcode } from './shortcode.js';

const feed = ( attributes ) => createBlock( 'loupe/feed', attributes );

/** What a shortcode block sets; null where it is about something else. */
const attributesOf = ( text = '' ) => ( isShortcode( text ) ? fromShortcode( text ).attributes : fromForeign( text ) );

export const transforms = {
	from: [
		{
			type: 'shortcode',
			tag: [ 'loupe', 'Loupe', 'LOUPE' ],
			transform: ( _, { content } ) => feed( fromShortcode( content )?.attributes ),
		},
		{
			type: 'block',
			blocks: [ 'core/shortcode' ],
			isMatch: ( { text } ) => attributesOf( text ) !== null,
			transform: ( { text } ) => feed( attributesOf( text ) ),
		},
	],
	to: [
		{
			type: 'block',
			blocks: [ 'core/shortcode' ],
			transform: ( attributes ) => createBlock( 'core/shortcode', { text: toShortcode( attributes ) } ),
		},
	],
};

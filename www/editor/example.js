/**
 * A feed of no account, shown where a block is only to be chosen. Its pictures are drawn here: nothing is asked of
 * anybody.
 */
import { __, el, useMemo } from './wordpress.js';
import { renderer } from './drawing.js';
import { usePromise } from './hooks.js';

const COUNT = 12;
const KINDS = [ 'photo', 'album', 'photo', 'video' ];
const HEIGHTS = [ 1350, 1080, 1350, 810 ];
const CAPTIONS = [
	__( 'Morning light in the studio', 'loupe' ),
	__( 'New colours for the season', 'loupe' ),
	__( 'A look behind the scenes', 'loupe' ),
];

/** No address of anything: it stands for a drawing until that is put in its place. */
const PLACE = 'https://example.invalid/loupe';
const PLACES = new RegExp( `${ PLACE }/(\\d+)-\\d+\\.png`, 'g' );

const item = ( at ) => ( {
	id: String( at ),
	kind: KINDS[ at % KINDS.length ],
	permalink: 'https://www.instagram.com/',
	username: 'loupe',
	taken_at: 0,
	caption: CAPTIONS[ at % CAPTIONS.length ],
	alt: CAPTIONS[ at % CAPTIONS.length ],
	picture: {
		width: 1080,
		height: HEIGHTS[ at % HEIGHTS.length ],
		colour: '',
		cuts: [ { shape: 'original', path: `${ PLACE }/${ at }`, type: 'png', widths: [ 1080 ], plain: null } ],
	},
} );

/** A sky, a sun and two hills, in colours by the number. */
function drawing( at ) {
	const hue = ( at * 47 ) % 360;
	const sun = 300 + ( ( at * 211 ) % 480 );
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="${ HEIGHTS[ at % HEIGHTS.length ] }"` +
		' viewBox="0 0 1080 1080" preserveAspectRatio="xMidYMid slice">' +
		`<path fill="hsl(${ hue } 60% 82%)" d="M-540-540h2160v2160H-540z"/>` +
		`<circle cx="${ sun }" cy="420" r="150" fill="hsl(${ hue + 40 } 85% 92%)"/>` +
		`<path fill="hsl(${ hue } 42% 62%)" d="M-540 760q540-420 1080-60t1080-100v1020H-540z"/>` +
		`<path fill="hsl(${ hue } 45% 42%)" d="M-540 960q700-300 1260-40t900-120v820H-540z"/></svg>`;
	return `data:image/svg+xml,${ encodeURIComponent( svg ) }`;
}

const PROFILE = { username: 'loupe', name: __( 'Example account', 'loupe' ), picture: `${ PLACE }/${ COUNT }-1.png` };

const REPLY = JSON.stringify( {
	items: Array.from( { length: COUNT }, ( _, at ) => item( at ) ),
	profile: PROFILE,
	words: { follow: __( 'Follow', 'loupe' ), more: __( 'More posts', 'loupe' ) },
} );

export function Example( { attributes } ) {
	const module = usePromise( () => renderer, [] ).value;
	const html = useMemo( () => {
		if ( ! module ) {
			return '';
		}
		const feed = new module.Feed( REPLY );
		const markup = feed.render( JSON.stringify( { ...attributes, post: '', opens: 'instagram' } ) );
		feed.free();
		return markup.replace( PLACES, ( _, at ) => drawing( Number( at ) ) );
	}, [ module, attributes ] );
	return el( 'div', { dangerouslySetInnerHTML: { __html: html } } );
}

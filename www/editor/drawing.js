/** The wasm that draws feeds, as on pages. */
import { el, Fragment, useLayoutEffect, useRef, useState } from './wordpress.js';
import { Empty, whyNoPost } from './empty.js';

const { core, wasm } = window.loupeEditor;

export const renderer = import( core ).then( async ( module ) => {
	await module.default( { module_or_path: wasm } );
	return module;
} );

/** Nothing opens here, and a lightbox would be all posts a second time, drawn anew with every change. */
const still = ( attributes ) => JSON.stringify( { ...attributes, ...( attributes.opens === 'lightbox' && { opens: 'instagram' } ) } );

/**
 * The posts in an element of the wasm's own: React is told of no content, and touches none. `onDrawn` is called with
 * the element and the handle each time.
 */
export function Drawing( { module, reply, attributes, ahead, onDrawn } ) {
	const place = useRef();
	const handle = useRef();
	useLayoutEffect( () => {
		// One for the posts, however often the attributes change.
		const feed = new module.Feed( JSON.stringify( reply ) );
		handle.current = feed;
		ahead.current = ( next ) => feed.draw( place.current, still( next ) );
		return () => {
			ahead.current = null;
			feed.free();
		};
	}, [ reply ] );
	const [ isEmpty, setEmpty ] = useState( false );
	useLayoutEffect( () => {
		ahead.current( attributes );
		onDrawn?.( place.current, handle.current );
		setEmpty( ! place.current.firstChild );
	}, [ reply, attributes, onDrawn ] );
	// There may be posts, and all of them left out.
	return el( Fragment, null, el( 'div', { ref: place } ), isEmpty && el( Empty, { text: whyNoPost( reply.post ) } ) );
}

/** A feed in the editor, drawn at once on every change of a control. */
import { apiFetch, Disabled, el, Notice, serverSideRender, Spinner, useEffect, useState } from './wordpress.js';
import { Curated } from './curated.js';
import { Drawing, renderer } from './drawing.js';
import { usePromise, useSettled } from './hooks.js';
import { asked, pagesFor, readFeed } from '../shared/reading.js';
import { differing } from './shortcode.js';

/** `curation` is there while posts are edited; `ahead` gets what draws by other attributes at once. */
export function Preview( { attributes, accounts, ahead, curation } ) {
	const drawing = usePromise( () => renderer, [] );
	const feed = useReply( attributes, accounts, curation );
	if ( feed.error ) {
		return el( Notice, { status: 'error', isDismissible: false }, feed.error.message );
	}
	// Where WebAssembly is not to be had, the server draws it.
	if ( drawing.error ) {
		return el( Disabled, null, el( serverSideRender, { block: 'loupe/feed', attributes } ) );
	}
	if ( ! feed.value || ! drawing.value ) {
		return el( Spinner );
	}
	const drawn = { module: drawing.value, reply: feed.value, attributes, ahead };
	return curation ? el( Curated, { ...drawn, accounts, curation } ) : el( Disabled, null, el( Drawing, drawn ) );
}

/** The posts to choose from, and again while one is being looked for, or once some were changed. */
function useReply( attributes, accounts, curation ) {
	const ids = accounts.map( ( { id } ) => id );
	const settings = useSettled( asked( differing( attributes ) ) );
	const pages = useSettled( pagesFor( attributes ) );
	const query = { ...Object.fromEntries( new URLSearchParams( settings ) ), ...( curation && { hidden: true } ) };
	const [ looks, lookAgain ] = useState( 0 );
	const reply = usePromise(
		() => readFeed( apiFetch, ids, query, pages ),
		[ ids.join(), settings, pages, Boolean( curation ), looks, curation?.changes ]
	);
	const isSought = reply.value?.post === 'sought';
	useEffect( () => {
		const timer = isSought && setTimeout( () => lookAgain( looks + 1 ), 15000 );
		return () => clearTimeout( timer );
	}, [ isSought, looks ] );
	return reply;
}

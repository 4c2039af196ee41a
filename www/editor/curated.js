/** A feed whose posts can be pressed to be edited. Hidden ones are there, too, and dimmed. */
import { __, el, Fragment, useCallback, useRef, useState } from './wordpress.js';
import { named } from '../shared/accounts.js';
import { stateOf } from '../shared/curation.js';
import { markTiles, pressed } from '../shared/tiles.js';
import { Drawing } from './drawing.js';
import { PostForm } from './post-form.js';

const STATES = {
	hidden: __( '{post} (hidden)', 'loupe' ),
	pinned: __( '{post} (pinned)', 'loupe' ),
};

export function Curated( { accounts, curation, ...drawn } ) {
	const { reply, attributes } = drawn;
	const [ picked, pick ] = useState( null );
	const buttons = useRef( new Map() );
	const last = useRef();
	const accountOf = ( post ) => {
		const { username } = reply.items.find( ( { id } ) => id === post );
		return ( accounts.length > 1 && named( accounts, username )?.id ) || accounts[ 0 ].id;
	};
	const curationOf = ( post ) => curation.of( accountOf( post ) );
	const onDrawn = useCallback( ( place, handle ) => {
		const ids = handle.shown( JSON.stringify( attributes ) ).split( ' ' );
		buttons.current = markTiles( place, ids, ( post ) => stateOf( curationOf( post ), post ), STATES );
		const { ownerDocument: canvas } = place;
		// What was drawn anew has taken the focus away.
		if ( canvas.hasFocus() && canvas.activeElement === canvas.body ) {
			buttons.current.get( last.current )?.focus();
		}
	}, [ reply, attributes, ...accounts.map( ( { id } ) => curation.of( id ) ) ] );
	const press = ( event ) => {
		const post = pressed( event, buttons.current );
		if ( post ) {
			event.preventDefault();
			event.stopPropagation();
			last.current = post;
			// It may be gone from the feed while its form is open.
			pick( { post, account: accountOf( post ) } );
		}
	};
	return el(
		Fragment,
		null,
		el(
			'div',
			{ className: 'loupe-curated', onClickCapture: press, onKeyDownCapture: press },
			el( Drawing, { ...drawn, onDrawn } )
		),
		picked &&
			el( PostForm, {
				key: picked.post,
				post: picked.post,
				button: () => buttons.current.get( picked.post ),
				curation: curation.of( picked.account ),
				change: ( wanted, text ) => curation.change( picked.account, picked.post, wanted, text ),
				close: () => pick( null ),
			} )
	);
}

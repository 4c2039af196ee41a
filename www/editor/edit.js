/** The block in the editor. */
import { __, apiFetch, BlockControls, el, Fragment, Notice, Spinner, ToolbarButton, useBlockProps, useRef, useState } from './wordpress.js';
import { accountsOf } from '../shared/accounts.js';
import { ClipboardMenu } from './clipboard.js';
import { useCuration } from './curation.js';
import { Empty } from './empty.js';
import { Example } from './example.js';
import { useIsExample, usePromise } from './hooks.js';
import { Inspector } from './inspector.js';
import { Preview } from './preview.js';

const { panel } = window.loupeEditor;

export function Edit( props ) {
	return useIsExample( props.clientId ) ? el( Shown, props ) : el( Edited, props );
}

function Shown( { attributes } ) {
	return el( 'div', useBlockProps(), el( Example, { attributes } ) );
}

function Edited( { clientId, attributes, setAttributes, isSelected } ) {
	const list = usePromise( () => apiFetch( { path: '/loupe/v1/feeds' } ), [] );
	const feeds = list.value?.feeds ?? [];
	const accounts = accountsOf( attributes, feeds );
	const [ isEditing, edit ] = useState( false );
	const isCurated = isSelected && isEditing;
	const ahead = useRef();
	const curation = useCuration( accounts.map( ( { id } ) => id ), isCurated );
	return el(
		Fragment,
		null,
		el( Inspector, { attributes, setAttributes, draw: ( next ) => ahead.current?.( next ), feeds } ),
		el( ClipboardMenu, { clientId, attributes, setAttributes } ),
		// Who may not see the panel may not change what it is about.
		panel &&
			accounts.length > 0 &&
			el(
				BlockControls,
				{ group: 'other' },
				el( ToolbarButton, { isPressed: isCurated, onClick: () => edit( ! isEditing ) }, __( 'Edit posts', 'loupe' ) )
			),
		el( 'div', useBlockProps(), content( list, accounts, { attributes, ahead, curation: isCurated && curation } ) )
	);
}

function content( list, accounts, preview ) {
	if ( list.error ) {
		return el( Notice, { status: 'error', isDismissible: false }, list.error.message );
	}
	if ( ! list.value ) {
		return el( Spinner );
	}
	if ( accounts.length ) {
		return el( Preview, { accounts, ...preview } );
	}
	if ( preview.attributes.account ) {
		return el( Empty, {
			text: __( 'The account that this feed showed is no longer connected. Choose another one in the block’s settings, or connect it again.', 'loupe' ),
		} );
	}
	return el(
		Empty,
		{ text: __( 'No Instagram account is connected yet. An administrator can do that in a minute.', 'loupe' ) },
		panel && el( 'a', { href: panel, target: '_blank', rel: 'noopener' }, __( 'Connect an account', 'loupe' ) )
	);
}

/** A feed's settings to and from the clipboard, as the shortcode. */
import { __, BlockSettingsMenuControls, dispatch, el, Fragment, MenuItem, useCopyToClipboard } from './wordpress.js';
import { defaults, fromShortcode, toShortcode } from './shortcode.js';

const tell = ( status, text ) => dispatch( 'core/notices' ).createNotice( status, text, { type: 'snackbar' } );

export function ClipboardMenu( { clientId, attributes, setAttributes } ) {
	// In the list of blocks a menu may be another block's than the selected one's.
	return el( BlockSettingsMenuControls, null, ( { onClose, selectedClientIds } ) => {
		if ( String( selectedClientIds ) !== clientId ) {
			return null;
		}
		const onClick = () => {
			onClose();
			paste( setAttributes );
		};
		return el(
			Fragment,
			null,
			el( CopyItem, { attributes, onClose } ),
			el( MenuItem, { onClick }, __( 'Paste feed settings', 'loupe' ) )
		);
	} );
}

function CopyItem( { attributes, onClose } ) {
	const ref = useCopyToClipboard(
		() => toShortcode( attributes ),
		() => {
			onClose();
			tell( 'success', __( 'The feed’s settings are copied, as a shortcode.', 'loupe' ) );
		}
	);
	return el( MenuItem, { ref }, __( 'Copy feed settings', 'loupe' ) );
}

async function paste( setAttributes ) {
	// Only on https, and where the person allows it.
	const text = await window.navigator.clipboard?.readText().catch( () => undefined );
	if ( text === undefined ) {
		tell( 'error', __( 'The browser does not let this page read the clipboard. Paste the shortcode into the page itself: it becomes a feed.', 'loupe' ) );
		return;
	}
	const found = fromShortcode( text );
	if ( ! found ) {
		tell( 'error', __( 'There is no shortcode of a feed on the clipboard, such as [loupe columns="4"].', 'loupe' ) );
		return;
	}
	setAttributes( { ...defaults(), ...found.attributes } );
	if ( found.misread.length ) {
		const text = __( 'The settings are pasted, but for what was not understood: {names}.', 'loupe' );
		tell( 'warning', text.replace( '{names}', found.misread.join( ', ' ) ) );
	} else {
		tell( 'success', __( 'The feed’s settings are pasted.', 'loupe' ) );
	}
}

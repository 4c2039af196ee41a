/**
 * Starts the panel. Until it runs, and wherever it cannot, the plain form below does the same work.
 */
import init, { mount } from 'loupe/core';

const panel = document.getElementById( 'loupe-panel' );
const plain = document.getElementById( 'loupe-plain' );
const boot = JSON.parse(
	document.getElementById( 'wp-script-module-data-loupe/panel' ).textContent
);

try {
	await init( { module_or_path: boot.wasm } );
	mount( panel, boot );
	panel.hidden = false;
	plain.hidden = true;
} catch ( error ) {
	panel.replaceChildren();
	// eslint-disable-next-line no-console -- the site's owner may be asked for this line
	console.error( 'Loupe: the live panel could not start, the plain form works without it.', error );
}

/**
 * Starts the panel. Until it runs, and wherever it cannot, the plain form below does the same work.
 */
const panel = document.getElementById( 'loupe-panel' );
const plain = document.getElementById( 'loupe-plain' );

offerToCopy();
document.addEventListener( 'loupe:connected', foldUp );
await start();

/** What was needed to connect is done, and is folded up as it will be when the page is opened the next time. */
function foldUp() {
	for ( const details of document.querySelectorAll( '.loupe-fold > details' ) ) {
		details.open = false;
	}
}

async function start() {
	try {
		const { textContent } = document.getElementById( 'wp-script-module-data-loupe/panel' );
		const boot = JSON.parse( textContent );
		// Not a static import: what follows the failure of one never runs.
		const { default: init, mount } = await import( 'loupe/core' );
		await init( { module_or_path: boot.wasm } );
		mount( panel, boot );
		panel.hidden = false;
		plain.hidden = true;
	} catch ( error ) {
		panel.replaceChildren();
		// eslint-disable-next-line no-console -- the site's owner may be asked for this line
		console.error( 'Loupe: the live panel could not start, the plain form works without it.', error );
	}
}

/** Makes copy buttons work, also those that the panel paints later, and shows those that do nothing without script. */
function offerToCopy() {
	const status = document.createElement( 'p' );
	status.role = 'status';
	status.className = 'screen-reader-text';
	document.body.append( status );
	document.addEventListener( 'click', async ( { target } ) => {
		const button = target.closest( '[data-loupe-copy]' );
		if ( ! button || ! ( await copy( document.getElementById( button.dataset.loupeCopy ) ) ) ) {
			return;
		}
		const { loupeCopied: copied } = button.dataset;
		if ( button.textContent !== copied ) {
			const label = button.textContent;
			button.textContent = copied;
			setTimeout( () => ( button.textContent = label ), 2000 );
		}
		status.textContent = copied;
		setTimeout( () => ( status.textContent = '' ), 2000 );
	} );
	for ( const button of document.querySelectorAll( '[data-loupe-copy]' ) ) {
		button.hidden = false;
	}
}

/**
 * Copies an element's text. Where that is forbidden, the text is left selected for Ctrl+C.
 *
 * @param {Element} element
 * @return {Promise<boolean>} whether it was copied
 */
async function copy( element ) {
	try {
		await navigator.clipboard.writeText( element.textContent.trim() );
		return true;
	} catch {
		// Pages without https have no clipboard of their own.
		getSelection().selectAllChildren( element );
		return document.execCommand( 'copy' );
	}
}

/**
 * Two commands in WordPress's palette: to the panel, and to sync all accounts, with a notice of what came of it.
 */
( ( { a11y, apiFetch, data } ) => {
	const { open, sync, panel, done, accounts } = window.loupeCommands;
	const { registerCommand } = data.dispatch( 'core/commands' );

	registerCommand( {
		name: 'loupe/open-panel',
		label: open,
		callback: ( { close } ) => {
			close();
			document.location = panel;
		},
	} );
	if ( accounts.length ) {
		registerCommand( {
			name: 'loupe/sync',
			label: sync,
			callback: ( { close } ) => {
				close();
				syncAll();
			},
		} );
	}

	/** One after the other: each asks Instagram, and writes. */
	async function syncAll() {
		const outcomes = [];
		for ( const { id, name } of accounts ) {
			const outcome = await apiFetch( { path: `/loupe/v1/accounts/${ id }/sync`, method: 'POST' } ).then(
				() => ( { isWell: true, text: done } ),
				( { message } ) => ( { isWell: false, text: message } )
			);
			outcomes.push( { ...outcome, text: `${ name }: ${ outcome.text }` } );
		}
		const text = outcomes.map( ( outcome ) => outcome.text ).join( ' ' );
		tell( text, outcomes.every( ( { isWell } ) => isWell ) ? 'success' : 'error' );
	}

	/** Where pages have notices, there; the editors and other pages of one script have their own. */
	function tell( text, status ) {
		const place = document.querySelector( '.wp-header-end, #wpbody-content > .wrap > :is(h1, h2)' );
		if ( ! place || document.body.classList.contains( 'block-editor-page' ) ) {
			data.dispatch( 'core/notices' ).createNotice( status, text, { type: 'snackbar', explicitDismiss: status === 'error' } );
			return;
		}
		const notice = document.createElement( 'div' );
		notice.className = `notice notice-${ status } loupe-outcome`;
		notice.append( document.createElement( 'p' ) );
		notice.firstChild.textContent = text;
		document.querySelector( '.loupe-outcome' )?.remove();
		place.after( notice );
		a11y.speak( text, status === 'error' ? 'assertive' : 'polite' );
	}
} )( window.wp );

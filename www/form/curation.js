/**
 * The posts of the feed in the panel, to be pressed: each is hidden, pinned, described or linked in a dialog
 * (Faces/Admin/PostDialog), and what was changed can be put back.
 */
import { Curations, NONE, ownOf, stateOf } from '../shared/curation.js';
import { markTiles, pressed, textOf } from '../shared/tiles.js';

const toggle = document.getElementById( 'loupe-curate' );
const dialog = document.getElementById( 'loupe-post' );
const status = document.getElementById( 'loupe-curated' );
const fields = dialog.querySelector( 'form' ).elements;

const BOXES = [ 'hidden', 'pinned' ];
const TEXTS = [ 'alt', 'link', 'label' ];

/** Whether posts are being edited now. */
export const isCurating = () => toggle.ariaPressed === 'true';

/**
 * Offers it.
 *
 * @param {Element}                  preview   that the feed is drawn into
 * @param {(post: string) => string} accountOf a post, its id
 * @param {() => string[]}           shown     ids of the posts that are drawn
 * @param {() => Promise}            reload    draws the posts as they are now
 * @return {{read: (accounts: string[]) => Promise, mark: () => void}} to be called when they were fetched, and whenever
 *                                                                     they were drawn
 */
export function offerToCurate( preview, accountOf, shown, reload ) {
	const curations = new Curations( window.wp.apiFetch );
	const all = new Map();
	let buttons = new Map();
	let picked;
	const curationOf = ( post ) => all.get( accountOf( post ) ) ?? NONE;

	toggle.parentElement.hidden = false;
	toggle.addEventListener( 'click', () => {
		toggle.ariaPressed = String( ! isCurating() );
		reload();
	} );
	for ( const kind of [ 'click', 'keydown' ] ) {
		preview.addEventListener( kind, press, true );
	}
	dialog.addEventListener( 'close', () => dialog.returnValue === 'save' && save() );
	status.querySelector( 'button' ).addEventListener( 'click', undo );
	return { read, mark };

	async function read( accounts ) {
		await Promise.all( accounts.map( async ( account ) => all.set( account, await curations.read( account ) ) ) );
	}

	/** Makes each tile a button, and tells what is hidden or pinned. */
	function mark() {
		buttons = markTiles( preview, shown(), ( post ) => stateOf( curationOf( post ), post ), toggle.dataset );
	}

	function press( event ) {
		const post = isCurating() && pressed( event, buttons );
		if ( ! post ) {
			return;
		}
		event.preventDefault();
		picked = post;
		const curation = curationOf( post );
		dialog.querySelector( '.loupe-hint' ).textContent = textOf( buttons.get( post ).closest( '.loupe-item' ) );
		for ( const list of BOXES ) {
			fields[ list ].checked = curation[ list ].includes( post );
		}
		for ( const text of TEXTS ) {
			fields[ text ].value = ownOf( curation, post )[ text ] ?? '';
		}
		dialog.returnValue = '';
		dialog.showModal();
	}

	function save() {
		const wanted = {};
		for ( const list of BOXES ) {
			wanted[ list ] = fields[ list ].checked;
		}
		for ( const text of TEXTS ) {
			wanted[ text ] = fields[ text ].value.trim();
		}
		report( status.dataset.saved, () => curations.change( accountOf( picked ), picked, wanted ) );
	}

	function undo() {
		report( status.dataset.undone, async () => ( { post: picked } = await curations.undo() ) );
	}

	async function report( done, doing ) {
		try {
			await doing();
			await reload();
			buttons.get( picked )?.focus();
			tell( done, curations.isChanged );
		} catch ( { message } ) {
			tell( message, curations.isChanged );
		}
	}
}

function tell( text, canUndo ) {
	status.querySelector( 'span' ).textContent = text;
	status.querySelector( 'button' ).hidden = ! canUndo;
}

/** The panel as a person sees it. */
import { PANEL } from './site.mjs';

/**
 * Does what sends a form, and waits for the notice on the page that comes back: the page before may have one, too.
 *
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>}            send
 */
async function answered( page, send ) {
	const isPage = ( frame ) => frame === page.mainFrame();
	await Promise.all( [ page.waitForEvent( 'framenavigated', isPage ), send() ] );
	await page.locator( '.wrap .notice' ).first().waitFor();
}

/** Opens what is folded up around something, as a person does to get at it. */
export async function unfold( within ) {
	await within.waitFor( { state: 'attached' } );
	const folds = within.page().locator( 'details:not([open])' ).filter( { has: within } );
	while ( await folds.count() ) {
		// The outermost comes first.
		await folds.first().locator( ':scope > summary' ).click();
	}
}

/** What is left of sixty days, counted in whole ones: of those, in the very second in which they begin, all. */
export const SIXTY_DAYS = /^(59|60) days left$/;

/** A detail of an account. */
const detail = ( within, name ) =>
	within.locator( 'dl > div' ).filter( { has: within.page().getByText( name, { exact: true } ) } ).locator( 'dd' );

export class Panel {
	/** @param {import('playwright-core').Page} page */
	constructor( page ) {
		this.page = page;
		this.root = page.locator( '#loupe-panel' );
		// Folded up it has its text all the same.
		this.field = this.root.getByRole( 'textbox', { name: 'Access token', includeHidden: true } );
		this.verdict = this.root.locator( '#loupe-verdict' );
		this.lookup = this.root.locator( '#loupe-lookup' );
		this.found = this.root.locator( '.loupe-found' );
		this.save = this.root.getByRole( 'button', { name: /^Save/ } );
		this.connect = this.root.getByRole( 'button', { name: 'Connect', exact: true } );
		this.redirectUri = this.root.getByRole( 'textbox', { name: 'The address that the code came back to' } );
		this.saved = this.root.locator( '#loupe-saved' );
		this.look = page.locator( '#loupe-feed-form' );
		this.feed = this.look.locator( '.loupe-preview' );
	}

	/**
	 * Opens it, and waits until it runs.
	 *
	 * @param {import('playwright-core').Page} page
	 */
	static async open( page ) {
		await page.goto( PANEL );
		const panel = new Panel( page );
		await panel.root.waitFor( { state: 'visible' } );
		return panel;
	}

	/**
	 * A connected account's card.
	 *
	 * @param {string} username
	 */
	card( username ) {
		const card = this.root.getByRole( 'region', { name: `@${ username }`, exact: true } );
		return Object.assign( card, {
			button: ( name ) => card.getByRole( 'button', { name } ),
			detail: ( name ) => detail( card, name ),
			problems: card.getByRole( 'alert' ),
		} );
	}

	/** Opens the field for a token, which is folded up where an account is connected. */
	unfold() {
		return unfold( this.page.locator( '#loupe-token' ) );
	}

	/**
	 * Puts a text into the field in place of what is there, from the clipboard.
	 *
	 * @param {string} text
	 */
	async paste( text ) {
		await this.page.evaluate( ( copied ) => window.navigator.clipboard.writeText( copied ), text );
		await this.unfold();
		await this.field.focus();
		await this.page.keyboard.press( 'Control+A' );
		await this.page.keyboard.press( 'Control+V' );
	}
}

/** The form that works without any script. */
export class PlainForm {
	/** @param {import('playwright-core').Page} page */
	constructor( page ) {
		this.page = page;
		this.root = page.locator( '#loupe-plain' );
		// Folded up it has its text all the same.
		this.field = this.root.getByRole( 'textbox', { name: 'Access token', includeHidden: true } );
		this.send = this.root.getByRole( 'button', { name: 'Check and save' } );
		this.notice = page.locator( '.wrap .notice' );
	}

	detail( name ) {
		return detail( this.root, name );
	}

	/**
	 * Fills in a token, sends the form, and waits for the page that comes back.
	 *
	 * @param {string} token
	 */
	async connect( token ) {
		await unfold( this.page.locator( '#loupe-plain-token' ) );
		await this.field.fill( token );
		await answered( this.page, () => this.send.click() );
	}
}

/** The form for App ID and secret. */
export class AppForm {
	/** @param {import('playwright-core').Page} page that shows it */
	constructor( page ) {
		this.page = page;
		this.root = page.locator( '#loupe-app' );
	}

	/** @param {{id: string, secret: string}} app */
	async save( { id, secret } ) {
		await unfold( this.root );
		await this.root.getByLabel( 'Instagram app ID' ).fill( id );
		await this.root.getByLabel( 'Instagram app secret' ).fill( secret );
		await this.#send( 'Save App ID and secret' );
	}

	async remove() {
		await unfold( this.root );
		await this.root.getByText( 'Remove them' ).click();
		await this.root.getByRole( 'checkbox' ).check();
		await this.#send( 'Remove' );
	}

	/** Presses a button, and waits for the page that comes back. */
	#send( button ) {
		return answered( this.page, () => this.root.getByRole( 'button', { name: button, exact: true } ).click() );
	}
}

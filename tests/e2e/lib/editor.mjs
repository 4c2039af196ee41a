/** The block editor, used as a person uses it. */
import { SITE } from './settings.mjs';

export class Editor {
	/** @param {import('playwright-core').Page} page */
	constructor( page ) {
		this.page = page;
		this.canvas = page.frameLocator( 'iframe[name="editor-canvas"]' );
		this.sidebar = page.getByRole( 'region', { name: 'Editor settings' } );
		this.title = this.canvas.getByRole( 'textbox', { name: 'Add title' } );
		this.feed = this.canvas.locator( '.loupe' );
	}

	/**
	 * Starts a page.
	 *
	 * @param {import('playwright-core').Page} page
	 */
	static async open( page ) {
		// WordPress greets newcomers, and offers patterns for new pages.
		const greeting = page.getByRole( 'dialog' ).filter( { has: page.getByRole( 'button', { name: 'Close' } ) } );
		await page.addLocatorHandler( greeting, ( dialog ) =>
			dialog.getByRole( 'button', { name: 'Close' } ).click()
		);
		await page.goto( `${ SITE }/wp-admin/post-new.php?post_type=page` );
		const editor = new Editor( page );
		await editor.title.waitFor();
		return editor;
	}

	setTitle( title ) {
		return this.title.fill( title );
	}

	/**
	 * Puts a block on the page, found by name in the inserter.
	 *
	 * @param {string} name
	 */
	async insert( name ) {
		const toggle = this.page.getByRole( 'button', { name: 'Block Inserter', exact: true } );
		await toggle.click();
		await this.page.getByRole( 'searchbox', { name: 'Search' } ).fill( name );
		await this.page.getByRole( 'option', { name } ).click();
		await toggle.click();
	}

	/**
	 * Sets a number in the block's settings.
	 *
	 * @param {string} label
	 * @param {number} value
	 */
	async setNumber( label, value ) {
		await this.sidebar.getByRole( 'spinbutton', { name: label } ).fill( String( value ) );
	}

	/** @return {Promise<string>} the published page's address */
	async publish() {
		await this.page.getByRole( 'button', { name: 'Publish', exact: true } ).click();
		const panel = this.page.getByRole( 'region', { name: 'Editor publish' } );
		await panel.getByRole( 'button', { name: 'Publish', exact: true } ).click();
		return panel.getByRole( 'link', { name: 'View Page' } ).getAttribute( 'href' );
	}
}

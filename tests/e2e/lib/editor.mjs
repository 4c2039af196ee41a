/** The block editor, used as a person uses it. */
import { SITE } from './settings.mjs';

export class Editor {
	/** @param {import('playwright-core').Page} page */
	constructor( page ) {
		this.page = page;
		this.canvas = page.frameLocator( 'iframe[name="editor-canvas"]' );
		this.sidebar = page.getByRole( 'region', { name: /^(Editor|Widgets) settings$/ } );
		this.title = this.canvas.getByRole( 'textbox', { name: 'Add title' } );
		this.feed = this.canvas.locator( '.loupe' );
	}

	/**
	 * Opens a page of wp-admin where blocks are edited.
	 *
	 * @param {import('playwright-core').Page} page
	 * @param {string}                         path
	 */
	static async openAt( page, path ) {
		// WordPress greets newcomers, and offers patterns for new pages, sometimes both at once: the one above goes first.
		const close = page.getByRole( 'dialog' ).getByRole( 'button', { name: /^(Close|Get started)$/ } ).last();
		// One that has gone by itself need not be closed: the next action looks again.
		const shut = () => close.click( { timeout: 3_000 } ).catch( () => {} );
		await page.addLocatorHandler( close, shut, { noWaitAfter: true } );
		await page.goto( SITE + path );
		return new Editor( page );
	}

	/**
	 * Starts a page.
	 *
	 * @param {import('playwright-core').Page} page
	 */
	static async open( page ) {
		const editor = await Editor.openAt( page, '/wp-admin/post-new.php?post_type=page' );
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
		await this.sidebar.getByRole( 'spinbutton', { name: label, exact: true } ).fill( String( value ) );
	}

	/**
	 * Writes into a text field of the block's settings.
	 *
	 * @param {string} label
	 * @param {string} text
	 */
	async write( label, text ) {
		await this.sidebar.getByRole( 'textbox', { name: label, exact: true } ).fill( text );
	}

	/**
	 * Presses a switch in the block's settings.
	 *
	 * @param {string} label
	 */
	async toggle( label ) {
		await this.sidebar.getByRole( 'checkbox', { name: label, exact: true } ).click();
	}

	/**
	 * Chooses one of several in the block's settings.
	 *
	 * @param {string} label
	 * @param {string} choice as the editor calls it
	 */
	async choose( label, choice ) {
		await this.sidebar.getByRole( 'combobox', { name: label, exact: true } ).selectOption( { label: choice } );
	}

	/**
	 * Opens a part of the block's settings.
	 *
	 * @param {string} name
	 */
	async unfold( name ) {
		await this.sidebar.getByRole( 'button', { name, exact: true, expanded: false } ).click();
	}

	/**
	 * Chooses a layout in the block's settings.
	 *
	 * @param {string} name
	 */
	async pickLayout( name ) {
		await this.sidebar.getByRole( 'group', { name: 'Layout' } ).getByRole( 'button', { name, exact: true } ).click();
	}

	/**
	 * Sets a number to one after the other, and has the page laid out each time. What waits for a frame waits until all
	 * is done.
	 *
	 * @param {string}   label
	 * @param {number[]} values
	 */
	async change( label, values ) {
		const field = await this.sidebar.getByRole( 'spinbutton', { name: label, exact: true } ).elementHandle();
		await this.page.evaluate(
			( [ input, numbers ] ) => {
				const { requestAnimationFrame } = window;
				const { set } = Object.getOwnPropertyDescriptor( HTMLInputElement.prototype, 'value' );
				const canvas = document.querySelector( 'iframe[name="editor-canvas"]' ).contentDocument;
				const waiting = [];
				window.requestAnimationFrame = ( work ) => waiting.push( work );
				for ( const number of numbers ) {
					set.call( input, String( number ) );
					input.dispatchEvent( new Event( 'input', { bubbles: true } ) );
					canvas.body.getBoundingClientRect();
				}
				window.requestAnimationFrame = requestAnimationFrame;
				waiting.forEach( ( work ) => window.requestAnimationFrame( work ) );
			},
			[ field, values ]
		);
	}

	/** @return {Promise<string>} the feed as it is on the page */
	html() {
		return this.feed.evaluate( ( { outerHTML } ) => outerHTML );
	}

	/**
	 * Readies a handle of the test's own, beside the block's.
	 *
	 * @return {Promise<() => Promise<string>>} the feed as it looks where nothing was drawn before
	 */
	async freshDrawings() {
		const drawer = await this.page.evaluateHandle( async () => {
			const { core, wasm } = window.loupeEditor;
			const { default: init, Feed } = await import( core );
			await init( { module_or_path: wasm } );
			const { apiFetch, data } = window.wp;
			const { feeds } = await apiFetch( { path: '/loupe/v1/feeds' } );
			const reply = await apiFetch( { path: `/loupe/v1/feeds/${ feeds[ 0 ].id }` } );
			const feed = new Feed( JSON.stringify( reply ) );
			return () => {
				const blocks = data.select( 'core/block-editor' ).getBlocks();
				const { attributes } = blocks.find( ( { name } ) => name === 'loupe/feed' );
				const element = document.createElement( 'div' );
				element.innerHTML = feed.render( JSON.stringify( attributes ) );
				return element.innerHTML;
			};
		} );
		return () => drawer.evaluate( ( draw ) => draw() );
	}

	/**
	 * Counts from now on how often the posts are handed to the wasm, which is as JSON.
	 *
	 * @return {Promise<() => Promise<number>>}
	 */
	async countHandles() {
		const counter = await this.page.evaluateHandle( () => {
			const { stringify } = JSON;
			const counter = { count: 0 };
			JSON.stringify = ( value, ...others ) => {
				if ( value?.items ) {
					counter.count++;
				}
				return stringify( value, ...others );
			};
			return counter;
		} );
		return () => counter.evaluate( ( { count } ) => count );
	}

	/** @return {Promise<string>} the published page's address */
	async publish() {
		await this.page.getByRole( 'button', { name: 'Publish', exact: true } ).click();
		const panel = this.page.getByRole( 'region', { name: 'Editor publish' } );
		await panel.getByRole( 'button', { name: 'Publish', exact: true } ).click();
		return panel.getByRole( 'link', { name: 'View Page' } ).getAttribute( 'href' );
	}
}

/** Who takes part in the story, and what is kept of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../../e2e/lib/browser.mjs';
import * as sandbox from '../../e2e/lib/sandbox.mjs';
import { freshSandbox } from '../../e2e/lib/site.mjs';
import { Administrator } from './administrator.mjs';
import { dump, sql } from './database.mjs';
import { Evidence } from './evidence.mjs';
import { newToken } from './instagram.mjs';
import { listen } from './network.mjs';
import { LOGS, SERVER } from './settings.mjs';

export class Story {
	evidence = new Evidence();
	#settled = [];

	/** A site without accounts and app, and its secrets marked. */
	async begin() {
		await freshSandbox();
		this.browser = await launch();
		this.administrator = await Administrator.logIn();
		for ( const { id } of await this.accounts() ) {
			await this.administrator.must( 'DELETE', `/accounts/${ id }` );
		}
		await sql( "DELETE FROM wp_options WHERE option_name = 'loupe_app'" );
		this.evidence.mark( 'app secret', sandbox.APP.secret );
		const config = readFileSync( join( SERVER, 'wordpress/wp-config.php' ), 'utf8' );
		this.evidence.mark( 'key', config.match( /'LOUPE_KEY', '(\w+)'/ )[ 1 ] );
		this.page = await this.open( 'admin' );
	}

	end() {
		return this.browser.close();
	}

	/**
	 * Opens a window whose traffic is kept.
	 *
	 * @param {string} by      `admin` or `visitor`
	 * @param {Object} options for the window, as Playwright has them
	 */
	async open( by, options ) {
		const page = await this.browser.open( { isVisitor: by === 'visitor', ...options } );
		this.#settled.push( listen( page.context(), by, this.evidence ) );
		return page;
	}

	/**
	 * A new token, marked.
	 *
	 * @param {string} account
	 * @param {Object} more    as the sandbox takes it
	 */
	async token( account, more ) {
		const token = await newToken( account, more );
		this.evidence.mark( 'token', token );
		return token;
	}

	/** The address with a code that Instagram would send somebody back to, marked. */
	async address( account ) {
		const address = await sandbox.allowed( account );
		this.evidence.mark( 'code', sandbox.codeIn( address ) );
		return address;
	}

	/** Asks over REST as the administrator, and keeps the answer. */
	async rest( method, path, data ) {
		const reply = await this.administrator.rest( method, path, data );
		const body = await reply.text();
		this.evidence.add( `answer to ${ method } ${ path.replace( /\d{6,}/, '{id}' ) }`, body );
		return { status: reply.status, body };
	}

	async accounts() {
		return ( await this.administrator.must( 'GET', '/accounts' ) ).accounts;
	}

	async account( username ) {
		return ( await this.accounts() ).find( ( account ) => account.username === username );
	}

	/** Goes to an address, and stays until all that its page loaded is kept: a browser forgets it on the next page. */
	async visit( page, address ) {
		await page.goto( address );
		await this.#settle();
	}

	#settle() {
		return Promise.all( this.#settled.map( ( settled ) => settled() ) );
	}

	/** Keeps a page's HTML as it stands now, and what the browser stored for the site. */
	async look( page, place ) {
		this.evidence.add( `page ${ place }`, await page.content() );
		const stored = () => JSON.stringify( [ window.localStorage, window.sessionStorage, document.cookie ] );
		this.evidence.add( `browser's storage ${ place }`, await page.evaluate( stored ) );
	}

	/** Gathers what was written to disk: logs, mails, pictures, the database, and what the HTTP hook was given. */
	async gather() {
		await this.#settle();
		this.evidence.addFiles( LOGS, 'log' );
		this.evidence.addFiles( join( SERVER, 'wordpress/wp-content/uploads' ), 'uploads' );
		this.evidence.add( 'database dump', await dump() );
		const lines = readFileSync( join( SERVER, 'http-debug.jsonl' ), 'utf8' ).split( '\n' );
		for ( const line of lines.filter( Boolean ) ) {
			const { url, args, reply, error } = JSON.parse( line );
			const { method, headers, body, ...more } = args;
			// WordPress empties an address that it refuses to ask.
			this.evidence.addExchange( { by: 'php', method, url: url || 'refused:', headers, body, reply } );
			this.evidence.add( 'php, everything else that the hook is given', JSON.stringify( [ more, error ] ) );
		}
	}
}

/** An administrator without a browser, who can do many things at the same moment. */
import { PASSWORD, SITE, USER } from '../../e2e/lib/settings.mjs';

export class Administrator {
	constructor( cookie, nonce, server = SITE ) {
		this.cookie = cookie;
		this.nonce = nonce;
		this.server = server;
	}

	static async logIn() {
		const reply = await fetch( `${ SITE }/wp-login.php`, {
			method: 'POST',
			redirect: 'manual',
			headers: { Cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
			body: new URLSearchParams( { log: USER, pwd: PASSWORD, testcookie: '1' } ),
		} );
		if ( reply.status !== 302 ) {
			throw new Error( `The login was refused: HTTP ${ reply.status }` );
		}
		const cookie = reply.headers
			.getSetCookie()
			.map( ( line ) => line.split( ';' )[ 0 ] )
			.join( '; ' );
		const nonce = await fetch( `${ SITE }/wp-admin/admin-ajax.php?action=rest-nonce`, {
			headers: { Cookie: cookie },
		} );
		return new Administrator( cookie, await nonce.text() );
	}

	/** The same one, at another of the site's web servers. */
	on( server ) {
		return new Administrator( this.cookie, this.nonce, server );
	}

	/**
	 * Asks the site for something.
	 *
	 * @param {string} path below the site's address
	 * @param {Object} init as fetch() takes it
	 */
	ask( path, { headers = {}, ...init } = {} ) {
		return fetch( this.server + path, {
			redirect: 'manual',
			headers: { Cookie: this.cookie, 'X-WP-Nonce': this.nonce, ...headers },
			...init,
		} );
	}

	/**
	 * Calls the plugin's REST API.
	 *
	 * @param {string} method
	 * @param {string} path    such as `/accounts`
	 * @param {Object} data    sent as a form
	 * @param {Object} headers more of them
	 */
	rest( method, path, data, headers = {} ) {
		return this.ask( `/wp-json/loupe/v1${ path }`, {
			method,
			headers,
			body: data && new URLSearchParams( data ),
		} );
	}

	/**
	 * The same, for what has to succeed.
	 *
	 * @return {Promise<Object>} the reply's body
	 */
	async must( method, path, data ) {
		const reply = await this.rest( method, path, data );
		const body = await reply.text();
		if ( ! reply.ok ) {
			throw new Error( `${ method } ${ path } answered ${ reply.status }: ${ body }` );
		}
		return JSON.parse( body );
	}

	/**
	 * The hidden fields of one of the page's plain forms.
	 *
	 * @param {string} action the form's
	 * @return {Promise<URLSearchParams>} its fields
	 */
	async form( action ) {
		const html = await ( await this.ask( '/wp-admin/themes.php?page=loupe' ) ).text();
		const form = html.split( '<form' ).find( ( part ) => part.includes( `action=${ action }"` ) ) ?? '';
		const fields = [ ...form.matchAll( /<input type="hidden"[^>]*>/g ) ].map( ( [ input ] ) => [
			input.match( /name="([^"]*)"/ )[ 1 ],
			input.match( /value="([^"]*)"/ )[ 1 ],
		] );
		if ( fields.length === 0 ) {
			throw new Error( `The page has no form ${ action }` );
		}
		return new URLSearchParams( fields );
	}
}

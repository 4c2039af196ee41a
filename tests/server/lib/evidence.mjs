/** What the story left behind, place by place, and the search through it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { placesOf } from './exchange.mjs';
import { Search } from './leaks.mjs';

/** Fields in which Instagram hands out a secret, and of which kind. */
const HANDED_OUT = [
	[ /^\w+ \w+ instagram.* reply (\S+\.)?access_token$/, 'token' ],
	[ /^\w+ \w+ instagram\/oauth\/authorize reply header location code$/, 'code' ],
];

export class Evidence {
	/** Place → the different texts that stood there. */
	#texts = new Map();
	#search = new Search();
	#secrets = new Set();

	/**
	 * Marks a secret: from now on it may only be where the allow-list says.
	 *
	 * @param {string} kind `token`, `code`, `app secret` or `key`
	 * @param {string} text
	 */
	mark( kind, text ) {
		if ( ! this.#secrets.has( text ) ) {
			this.#secrets.add( text );
			this.#search.add( kind, text );
		}
	}

	/** How many secrets are looked for. */
	get marked() {
		return this.#secrets.size;
	}

	add( place, text ) {
		if ( ! this.#texts.has( place ) ) {
			this.#texts.set( place, new Set() );
		}
		this.#texts.get( place ).add( text );
	}

	/** Adds a request with its reply, and marks the secrets that Instagram handed out in it. */
	addExchange( exchange ) {
		for ( const [ place, text ] of placesOf( exchange ) ) {
			this.add( place, text );
			const [ , kind ] = HANDED_OUT.find( ( [ pattern ] ) => pattern.test( place ) ) ?? [];
			if ( kind ) {
				this.mark( kind, text );
			}
		}
	}

	/** Adds all files in a folder, and their names. */
	addFiles( folder, place ) {
		for ( const entry of existsSync( folder ) ? readdirSync( folder, { withFileTypes: true } ) : [] ) {
			const path = join( folder, entry.name );
			this.add( `${ place } names`, entry.name );
			if ( entry.isDirectory() ) {
				this.addFiles( path, `${ place }/${ entry.name.replace( /\d{6,}/g, '{id}' ) }` );
			} else {
				this.add( `${ place }/${ entry.name.replace( /\d{6,}/g, '{id}' ) }`, readFileSync( path, 'latin1' ) );
			}
		}
	}

	/** Whether anything stood there. */
	has( pattern ) {
		return [ ...this.#texts.keys() ].some( ( place ) => pattern.test( place ) );
	}

	/** @return {Array<{place: string, secret: string, form: string}>} every place with a secret */
	findings() {
		const found = new Map();
		for ( const [ place, texts ] of this.#texts ) {
			for ( const text of texts ) {
				for ( const { kind, form } of this.#search.in( text ) ) {
					found.set( `${ place } ${ kind }`, { place, secret: kind, form } );
				}
			}
		}
		return [ ...found.values() ];
	}
}

/**
 * Looks for secrets in texts: as they are, and in the forms that they take on the way. A secret is found where
 * nineteen of a form's characters stand in a row.
 */

/** Characters that are compared. */
const LENGTH = 16;
/** A text is looked at from every fourth character on, so a run of LENGTH + STEP - 1 is met for certain. */
const STEP = 4;
/** Different characters that a piece must have: a row of zeroes is no part of anything. */
const LEAST_DIFFERENT = 6;

/** The forms of a text, by name. */
const FORMS = {
	plain: ( text ) => [ text ],
	'url-encoded': ( text ) => [ encodeURIComponent( text ), new URLSearchParams( { '': text } ).toString().slice( 1 ) ],
	'json-escaped': ( text ) => [ JSON.stringify( text ).slice( 1, -1 ).replaceAll( '/', '\\/' ) ],
	'html-escaped': ( text ) => [
		text.replaceAll( '&', '&amp;' ).replaceAll( '<', '&lt;' ).replaceAll( '>', '&gt;' ).replaceAll( '"', '&quot;' ),
	],
	base64: ( text ) => base64( text, 'base64' ),
	base64url: ( text ) => base64( text, 'base64url' ),
	hex: ( text ) => [ Buffer.from( text ).toString( 'hex' ), Buffer.from( text ).toString( 'hex' ).toUpperCase() ],
	backwards: ( text ) => [ [ ...text ].reverse().join( '' ) ],
};

/** Base64 of a text in the midst of others, which begin one or two bytes before it. */
function base64( text, encoding ) {
	// The first and the last characters also depend on what stands beside the text.
	return [ '', '_', '__' ].map( ( before ) => Buffer.from( before + text ).toString( encoding ).slice( 4, -4 ) );
}

export class Search {
	/** Piece of a form → what it is a piece of. */
	#pieces = new Map();

	/**
	 * Adds a secret to look for.
	 *
	 * @param {string} kind what it is, for messages and for the allow-list
	 * @param {string} text the secret
	 */
	add( kind, text ) {
		if ( text.length < LENGTH + STEP ) {
			throw new Error( `A ${ kind } of ${ text.length } characters is too short to be looked for` );
		}
		for ( const [ form, write ] of Object.entries( FORMS ) ) {
			for ( const written of write( text ) ) {
				this.#addPieces( written, { kind, form } );
			}
		}
	}

	#addPieces( written, found ) {
		for ( let at = 0; at + LENGTH <= written.length; at++ ) {
			const piece = written.slice( at, at + LENGTH );
			if ( new Set( piece ).size >= LEAST_DIFFERENT && ! this.#pieces.has( piece ) ) {
				this.#pieces.set( piece, found );
			}
		}
	}

	/**
	 * Looks through a text.
	 *
	 * @param {string} text
	 * @return {Array<{kind: string, form: string}>} which kinds of secrets it holds, in which forms
	 */
	in( text ) {
		const found = new Map();
		for ( let at = 0; at + LENGTH <= text.length; at += STEP ) {
			const piece = this.#pieces.get( text.slice( at, at + LENGTH ) );
			if ( piece ) {
				found.set( `${ piece.kind } ${ piece.form }`, piece );
			}
		}
		return [ ...found.values() ];
	}
}

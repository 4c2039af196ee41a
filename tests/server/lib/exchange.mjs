/** A request and its reply, taken apart into places, each with the text that stood there. */
import { SANDBOX, SITE } from '../../e2e/lib/settings.mjs';

/** Who an address belongs to. The two names of this machine stand for two of Instagram's hosts (conf/wp-config.php). */
const HOSTS = new Map( [
	[ SITE, 'site' ],
	[ SANDBOX, 'instagram' ],
	[ SANDBOX.replace( '127.0.0.1', 'localhost' ), 'instagram-api' ],
] );

/**
 * The places of an exchange, such as `php GET instagram/v27.0/me query access_token`.
 *
 * @param {Object}             exchange
 * @param {string}             exchange.by      who asked: `php`, `admin` or `visitor`
 * @param {string}             exchange.method
 * @param {string}             exchange.url
 * @param {Object}             exchange.headers
 * @param {string|Object|null} exchange.body    as text or as fields
 * @param {Object|null}        exchange.reply   `{ headers, body }`
 * @return {Array<[string, string]>} pairs of place and text
 */
export function placesOf( { by, method, url, headers, body, reply } ) {
	const { protocol, host, pathname, searchParams, hash } = new URL( url );
	const origin = `${ protocol }//${ host }`;
	const owner = HOSTS.get( origin ) ?? origin;
	const path = pathname.replace( /\d{6,}/g, '{id}' );
	const place = `${ by } ${ method } ${ owner }${ path }`;
	return [
		[ `${ place } path`, pathname ],
		...pairs( searchParams ).map( ( [ field, text ] ) => [ `${ place } query ${ field }`, text ] ),
		[ `${ place } fragment`, hash ],
		...pairs( headers ).flatMap( ( [ name, text ] ) => headerPlaces( `${ place } header`, name, text ) ),
		...bodyPlaces( `${ place } body`, body ),
		...pairs( reply?.headers ).flatMap( ( [ name, text ] ) => headerPlaces( `${ place } reply header`, name, text ) ),
		...bodyPlaces( `${ place } reply`, reply?.body ),
	];
}

const pairs = ( fields ) => ( fields instanceof URLSearchParams ? [ ...fields ] : Object.entries( fields ?? {} ) );

/** An address in a header has fields of its own. */
function headerPlaces( place, name, text ) {
	const header = `${ place } ${ name.toLowerCase() }`;
	if ( ! [ 'location', 'referer' ].includes( name.toLowerCase() ) || ! URL.canParse( text, SITE ) ) {
		return [ [ header, String( text ) ] ];
	}
	const { origin, pathname, searchParams } = new URL( text, SITE );
	return [
		[ header, origin + pathname ],
		...pairs( searchParams ).map( ( [ field, value ] ) => [ `${ header } ${ field }`, value ] ),
	];
}

/** A body's fields where it has some, else all of it. */
function bodyPlaces( place, body ) {
	if ( body === null || body === undefined || body === '' ) {
		return [];
	}
	if ( typeof body === 'object' ) {
		return leaves( place, body );
	}
	const json = parsed( body );
	if ( json !== null && typeof json === 'object' ) {
		return leaves( place, json );
	}
	if ( /^[\w%.+-]+=[^\s<]*$/.test( body ) ) {
		return leaves( place, Object.fromEntries( new URLSearchParams( body ) ) );
	}
	return multipart( place, body ) ?? [ [ place, body ] ];
}

function parsed( text ) {
	try {
		return JSON.parse( text );
	} catch {
		return null;
	}
}

/** The values of a tree, by their names joined with dots; the keys themselves are a place, too. */
function leaves( place, tree, name = '' ) {
	if ( tree === null || typeof tree !== 'object' ) {
		return [ [ `${ place } ${ name }`, String( tree ) ] ];
	}
	return Object.entries( tree ).flatMap( ( [ key, value ] ) => {
		const step = Array.isArray( tree ) ? '[]' : `${ name && '.' }${ key }`;
		return [ [ `${ place } keys`, key ], ...leaves( place, value, name + step ) ];
	} );
}

/** The fields of a form as browsers send those with files. */
function multipart( place, body ) {
	const boundary = body.match( /^(--[\w-]+)\r\n/ )?.[ 1 ];
	return (
		boundary &&
		body.split( boundary ).map( ( part ) => {
			const name = part.match( /name="([^"]*)"/ )?.[ 1 ] ?? '';
			return [ `${ place } ${ name }`, part ];
		} )
	);
}

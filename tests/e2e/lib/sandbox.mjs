/** The sandbox, told what to do: its clock, its faults, its posts (tests/sandbox/README.md). */
import { SANDBOX } from './settings.mjs';

async function ask( method, path, body ) {
	const reply = await fetch( `${ SANDBOX }/sandbox${ path }`, {
		method,
		headers: body && { 'Content-Type': 'application/json' },
		body: body && JSON.stringify( body ),
	} );
	if ( ! reply.ok ) {
		throw new Error( `sandbox: ${ method } ${ path } answered ${ reply.status }: ${ await reply.text() }` );
	}
	return reply.json();
}

/** Sample tokens by name: `sample`, `expired`, `no_posts` and so on. */
export const tokens = () => ask( 'GET', '/tokens' );

/** The app for Instagram login. */
export const APP = { id: '900000000000098', secret: '5a4db0c0ffee00000000000000000001' };

const CLIENT = { client_id: APP.id, redirect_uri: 'https://example.org/' };
const SECRET = { client_secret: APP.secret };

const form = ( path, fields ) =>
	fetch( SANDBOX + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams( fields ) } );

/**
 * The address that the authorisation page sends people to who choose Allow, with a code in it.
 *
 * @param {string} account its username
 */
export async function allowed( account ) {
	const reply = await form( '/oauth/authorize', {
		...CLIENT,
		response_type: 'code',
		scope: 'instagram_business_basic',
		account,
		decision: 'allow',
	} );
	return reply.headers.get( 'location' );
}

/** The code in such an address. */
export const codeIn = ( address ) => new URL( address ).searchParams.get( 'code' );

/**
 * Instagram's reply with a long-lived token made just now, the way an app gets one: authorise, exchange the code,
 * exchange the token.
 *
 * @param {string} account its username
 */
export async function newReply( account ) {
	const code = codeIn( await allowed( account ) );
	const short = await form( '/oauth/access_token', { ...CLIENT, ...SECRET, grant_type: 'authorization_code', code } );
	const { access_token } = ( await short.json() ).data[ 0 ];
	const query = new URLSearchParams( { grant_type: 'ig_exchange_token', ...SECRET, access_token } );
	return ( await fetch( `${ SANDBOX }/access_token?${ query }` ) ).text();
}

/** The token in such a reply. */
export const newToken = async ( account ) => JSON.parse( await newReply( account ) ).access_token;

/** Back to how it started, with the real clock. */
export const reset = () => ask( 'POST', '/reset' );

/** Changes some of its settings. */
export const set = ( settings ) => ask( 'POST', '/settings', settings );

/** Moves its clock. */
export const advance = ( seconds ) => ask( 'POST', '/clock', { advance: seconds } );

/**
 * Makes the next calls fail: `{ on, kind, times }`, until cleared where `times` is left out.
 *
 * @param {Object} fault as the sandbox takes it
 */
export const fail = ( fault ) => ask( 'POST', '/faults', fault );
export const clearFaults = () => ask( 'DELETE', '/faults' );

/** The calls that it got since they were last forgotten. */
export const calls = async () => ( await ask( 'GET', '/calls' ) ).calls;
export const forgetCalls = () => ask( 'DELETE', '/calls' );

/**
 * An account's posts, newest first.
 *
 * @param {string} username
 */
export const posts = async ( username ) => ( await ask( 'GET', '/posts' ) )[ username ];
export const deletePost = ( id ) => ask( 'DELETE', '/posts', { id } );

/**
 * Deletes several posts of an account.
 *
 * @param {string}   account its username
 * @param {number[]} numbers
 */
export const deletePosts = ( account, numbers ) => ask( 'DELETE', '/posts', { account, numbers } );

/**
 * Takes a token away, as an account's owner does.
 *
 * @param {string} token its text or its sample name
 */
export const revoke = ( token ) => ask( 'POST', '/revoke', { token } );

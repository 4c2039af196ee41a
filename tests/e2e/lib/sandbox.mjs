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

/** Back to how it started, with the real clock. */
export const reset = () => ask( 'POST', '/reset' );

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
 * Takes a token away, as an account's owner does.
 *
 * @param {string} token its text or its sample name
 */
export const revoke = ( token ) => ask( 'POST', '/revoke', { token } );

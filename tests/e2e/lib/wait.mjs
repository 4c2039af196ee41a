/** Waiting on conditions, never for a fixed time. */
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until a condition holds, and answers what it came to.
 *
 * @param {string}             what    that is waited for, for the message
 * @param {() => Promise<any>} is      answers something true once it holds
 * @param {number}             seconds to wait at most
 * @param {number}             every   ms to ask again after: more where asking costs the site work
 */
export async function until( what, is, seconds = 60, every = 50 ) {
	const end = performance.now() + seconds * 1000;
	for ( ;; ) {
		const value = await is();
		if ( value ) {
			return value;
		}
		if ( performance.now() > end ) {
			throw new Error( `Waited ${ seconds } s in vain: ${ what }` );
		}
		await pause( every );
	}
}

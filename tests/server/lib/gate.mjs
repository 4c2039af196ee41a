/** Requests that start at the same moment, each in a worker of its own (mu-plugins/loupe-gate.php). */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE } from '../../e2e/lib/settings.mjs';
import { until } from '../../e2e/lib/wait.mjs';
import { SERVER } from './settings.mjs';

let gates = 0;

/**
 * Sends requests that wait for one another behind WordPress's start.
 *
 * @param {Array<(headers: Object) => Promise<any>>} requests each sends the headers it is given
 * @return {{allDone: (but: number) => Promise<void>, replies: Promise<any[]>}} `allDone` waits until all
 *         workers, or all but some, are through
 */
export function together( requests ) {
	const name = `${ process.pid }-${ ++gates }`;
	const headers = { 'X-Loupe-Gate': `${ name } ${ requests.length }` };
	const replies = Promise.all( requests.map( ( send ) => send( headers ) ) );
	const out = join( SERVER, 'gates', name, 'out' );
	const left = () => ( existsSync( out ) ? readdirSync( out ).length : 0 );
	return {
		replies,
		allDone: ( but = 0 ) =>
			until( `${ requests.length - but } workers are through`, () => left() >= requests.length - but, 120 ),
	};
}

/** Has WordPress do what is due, and waits until it is done: wp-cron.php answers before it begins. */
export const runCron = () => together( [ ( headers ) => fetch( `${ SITE }/wp-cron.php`, { headers } ) ] ).allDone();

const NOTE = join( SERVER, 'refreshing' );
const HOLD = join( SERVER, 'hold-reply' );
const HOLDING = join( SERVER, 'holding' );

/** Forgets who refreshed last. */
export const forgetHolder = () => [ NOTE, HOLDING ].forEach( ( file ) => rmSync( file, { force: true } ) );

/** @return {Promise<number>} the worker that asks Instagram for a refresh, once there is one */
export const holder = () =>
	until( 'a worker refreshes', () => existsSync( NOTE ) && Number( readFileSync( NOTE, 'utf8' ) ) );

/** From now on a refresh's worker stops when it has Instagram's reply, before it can keep it. */
export const holdReplies = () => writeFileSync( HOLD, '' );
export const releaseReplies = () => rmSync( HOLD, { force: true } );

/** Waits until a worker has been stopped so. */
export const replyIsHeld = () => until( 'a worker has the reply', () => existsSync( HOLDING ) );

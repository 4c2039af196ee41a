/** Thirty-two workers notice that one refresh is due. Who counts is the sandbox, which got the calls. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import * as sandbox from '../e2e/lib/sandbox.mjs';
import { DAY, SITE } from '../e2e/lib/settings.mjs';
import { freshSandbox, moveClocks } from '../e2e/lib/site.mjs';
import { until } from '../e2e/lib/wait.mjs';
import { Administrator } from './lib/administrator.mjs';
import { wpLoupe } from './lib/cli.mjs';
import { hasHourlyTick, isOurs, lastDeadlock, optionsNamed, outliveLease, prolongLease, sql } from './lib/database.mjs';
import { forgetHolder, holdReplies, holder, releaseReplies, replyIsHeld, together } from './lib/gate.mjs';
import { LOGS, WORKERS } from './lib/settings.mjs';

/** Longer than any plan for the next refresh. */
const UNTIL_DUE = 25 * DAY;
/** Beside the server's workers. */
const COMMANDS = 2;
const CONTENDERS = WORKERS + COMMANDS;
const ROUNDS = 16;
const KILLED_WHILE_ASKING = 4;
const KILLED_WITH_THE_REPLY = 4;
/** Instagram answers when the one who asked is long dead. */
const UNTIL_KILLED = { on: 'refresh', kind: 'stall', seconds: 600 };

/** What WordPress logs by itself. */
const NO_NEWS = [
	// It may not ask for updates here.
	/WordPress\.org/,
	// Its list of events is one option, which several workers write at once.
	/The cron event list could not be saved/,
	// So is the lock of its cron, over which they may deadlock.
	/WordPress database error Deadlock found .*'_transient_doing_cron'/,
];

/** What the database told of deadlocks, asked after every race: it remembers the last one alone. */
const deadlocks = new Set();

let administrator, deadlockBefore, form, logBefore;

function debugLog() {
	const log = join( LOGS, 'debug.log' );
	return existsSync( log ) ? readFileSync( log, 'utf8' ) : '';
}

before( async () => {
	administrator = await Administrator.logIn();
	deadlockBefore = await lastDeadlock();
	logBefore = debugLog();
} );

beforeEach( async () => {
	await freshSandbox();
	await disconnectAll();
} );

afterEach( async () => {
	releaseReplies();
	await sandbox.clearFaults();
} );

after( disconnectAll );

async function disconnectAll() {
	const { accounts } = await administrator.must( 'GET', '/accounts' );
	for ( const { id } of accounts ) {
		await administrator.must( 'DELETE', `/accounts/${ id }` );
	}
}

/** Without posts, so that the rounds are about the token alone. */
async function connect() {
	const { no_posts: token } = await sandbox.tokens();
	const { account } = await administrator.must( 'POST', '/accounts', { token } );
	// Asked for now: once a refresh is due, the administrator's visit to the page would do it.
	form = await administrator.form( 'loupe_refresh' );
	return account.id;
}

/** Every way to come to refresh a token: one request for each of the server's workers, and a few commands. */
function contenders( id ) {
	const ways = [
		( headers ) => administrator.rest( 'POST', `/accounts/${ id }/refresh`, {}, headers ),
		( headers ) => fetch( `${ SITE }/?loupe-gate=tick`, { headers } ),
		( headers ) => administrator.ask( '/wp-admin/tools.php', { headers } ),
		( headers ) => fetch( `${ SITE }/?loupe=tick`, { headers } ),
		( headers ) => fetch( `${ SITE }/wp-cron.php`, { headers } ),
		( headers ) => administrator.ask( '/wp-admin/admin-post.php?action=loupe_refresh', { method: 'POST', body: form, headers } ),
	];
	const command = ( headers ) =>
		wpLoupe( [ 'refresh', id ], { environment: { HTTP_X_LOUPE_GATE: headers[ 'X-Loupe-Gate' ] } } );
	return [
		...Array.from( { length: WORKERS }, ( _, i ) => ways[ i % ways.length ] ),
		...Array( COMMANDS ).fill( command ),
	];
}

/** The refreshes that Instagram was asked for since the calls were forgotten. */
const refreshesSoFar = async () => ( await sandbox.calls() ).filter( ( { area } ) => area === 'refresh' );

/** The same, once none is under way. */
const refreshes = () =>
	until( 'no refresh is under way', async () => {
		const calls = await refreshesSoFar();
		return calls.every( ( { ended } ) => ended !== null ) && calls;
	} );

/** At most one at a time, and as many as are expected. */
function assertCounts( calls, { granted, died = 0 } ) {
	assert.deepEqual( calls.filter( ( { in_flight: others } ) => others > 0 ), [], 'two refreshes at once' );
	assert.equal( calls.filter( ( { status } ) => status === 200 ).length, granted, 'refreshes that Instagram granted' );
	assert.equal( calls.filter( ( { status } ) => status === null ).length, died, 'refreshes that died' );
	assert.equal( calls.length, granted + died, 'refreshes in all' );
}

/** Instagram takes the stored token: a sync asks it for the posts. */
async function assertTokenWorks( id ) {
	assert.ok( await hasHourlyTick(), 'cron comes again by itself' );
	await sandbox.forgetCalls();
	const { account } = await administrator.must( 'POST', `/accounts/${ id }/sync` );
	assert.equal( account.state, 'connected' );
	const [ call, ...more ] = ( await sandbox.calls() ).filter( ( { area } ) => area === 'media' );
	assert.equal( call.status, 200 );
	assert.deepEqual( more, [] );
}

/** Time goes by until a refresh is due, and nobody has noticed yet. */
async function refreshFallsDue() {
	await moveClocks( UNTIL_DUE );
	await sandbox.forgetCalls();
	forgetHolder();
}

/** All of them, until they are through. */
async function race( id ) {
	await together( contenders( id ) ).allDone();
	deadlocks.add( await lastDeadlock() );
}

/**
 * All of them, until they are through but for the one who refreshes, and has all the time that the others need.
 *
 * @return {Promise<{holder: number, replies: Promise<any[]>}>} the worker who refreshes
 */
async function raceButForHolder( id, all = contenders( id ) ) {
	const before = ( await refreshesSoFar() ).length;
	const run = together( all );
	const worker = await holder();
	await prolongLease( `account_${ id }` );
	await run.allDone( 1 );
	await until( 'Instagram is asked', async () => ( await refreshesSoFar() ).length > before );
	deadlocks.add( await lastDeadlock() );
	return { holder: worker, replies: run.replies };
}

test( `of ${ CONTENDERS } that notice a due refresh one does it, in each of ${ ROUNDS } rounds`, async () => {
	const id = await connect();
	for ( let round = 1; round <= ROUNDS; round++ ) {
		await refreshFallsDue();
		// In every other round it takes so long that everybody meets the one who is at it.
		if ( round % 2 === 0 ) {
			await sandbox.fail( { on: 'refresh', kind: 'stall', seconds: 1, times: 1 } );
		}
		await race( id );
		assertCounts( await refreshes(), { granted: 1 } );
		await assertTokenWorks( id );
	}
} );

test( `one who is killed while asking is followed by one more, in each of ${ KILLED_WHILE_ASKING } rounds`, async () => {
	const id = await connect();
	for ( let round = 1; round <= KILLED_WHILE_ASKING; round++ ) {
		await refreshFallsDue();
		await sandbox.fail( { ...UNTIL_KILLED, times: 1 } );
		const run = await raceButForHolder( id );
		process.kill( run.holder, 'SIGKILL' );
		await run.replies;
		assertCounts( await refreshes(), { granted: 0, died: 1 } );

		await race( id );
		assertCounts( await refreshes(), { granted: 0, died: 1 } );

		await outliveLease( `account_${ id }` );
		await race( id );
		assertCounts( await refreshes(), { granted: 1, died: 1 } );
		await assertTokenWorks( id );
	}
} );

test( `one who is killed with the new token in hand is followed by one more, in each of ${ KILLED_WITH_THE_REPLY } rounds`, async () => {
	const id = await connect();
	for ( let round = 1; round <= KILLED_WITH_THE_REPLY; round++ ) {
		await refreshFallsDue();
		holdReplies();
		const run = await raceButForHolder( id );
		await replyIsHeld();
		process.kill( run.holder, 'SIGKILL' );
		releaseReplies();
		await run.replies;

		await outliveLease( `account_${ id }` );
		await race( id );
		assertCounts( await refreshes(), { granted: 2 } );
		await assertTokenWorks( id );
	}
} );

test( 'nobody was kept waiting by a deadlock over our rows in any of these rounds', () => {
	deadlocks.delete( deadlockBefore );
	assert.deepEqual( [ ...deadlocks ].filter( isOurs ), [] );
} );

test( 'the counts of a lock that did not hold are not taken for good ones', async () => {
	const id = await connect();
	await refreshFallsDue();
	const few = contenders( id ).slice( 0, WORKERS / 4 );
	await sandbox.fail( { ...UNTIL_KILLED, times: 2 } );
	const first = await raceButForHolder( id, few );
	await sql( "DELETE FROM wp_options WHERE option_name LIKE 'loupe_lock_%'" );
	forgetHolder();
	const second = await raceButForHolder( id, few );
	for ( const run of [ first, second ] ) {
		process.kill( run.holder, 'SIGKILL' );
		await run.replies;
	}
	const calls = await refreshes();
	assert.throws( () => assertCounts( calls, { granted: 1 } ), /two refreshes at once/ );
} );

test( 'two accounts connected in the same moment are both there, each once, whoever else saves them', async () => {
	const tokens = await sandbox.tokens();
	const savers = Array.from( { length: WORKERS }, ( _, i ) => {
		const token = i % 2 === 0 ? tokens.no_posts : tokens.one_post;
		return ( headers ) => administrator.rest( 'POST', '/accounts', { token }, headers );
	} );
	const run = together( savers );
	await run.allDone();
	const replies = await run.replies;
	assert.deepEqual( replies.map( ( { status } ) => status ).filter( ( status ) => ! [ 200, 422 ].includes( status ) ), [] );

	const { accounts } = await administrator.must( 'GET', '/accounts' );
	assert.deepEqual( accounts.map( ( { username } ) => username ).sort(), [ 'just.opened', 'one.good.picture' ] );
	for ( const { id } of accounts ) {
		await assertTokenWorks( id );
	}
} );

test( 'an account disconnected in mid-refresh stays gone', async () => {
	const id = await connect();
	await refreshFallsDue();
	await sandbox.fail( { on: 'refresh', kind: 'stall', seconds: 3, times: 1 } );
	const run = together( contenders( id ) );
	await holder();
	await administrator.must( 'DELETE', `/accounts/${ id }` );
	await run.allDone();

	assert.deepEqual( ( await administrator.must( 'GET', '/accounts' ) ).accounts, [] );
	assert.deepEqual( await optionsNamed( 'loupe_account\\_' ), [] );
	assert.deepEqual( await optionsNamed( 'loupe_feed\\_' ), [] );
	assert.deepEqual( await optionsNamed( 'loupe_sync\\_' ), [] );
	assert.deepEqual( await sql( "SELECT 1 FROM wp_options WHERE option_name = 'cron' AND option_value LIKE '%loupe_tick%'" ), [] );
} );

test( 'PHP had nothing to say', () => {
	const lines = debugLog().slice( logBefore.length ).split( '\n' );
	assert.deepEqual( lines.filter( ( line ) => line && ! NO_NEWS.some( ( known ) => known.test( line ) ) ), [] );
} );

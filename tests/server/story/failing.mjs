/** Instagram fails in every way that it knows, wherever it is asked. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as sandbox from '../../e2e/lib/sandbox.mjs';
import { DAY } from '../../e2e/lib/settings.mjs';
import { moveClocks } from '../../e2e/lib/site.mjs';
import { until } from '../../e2e/lib/wait.mjs';
import { BREAKDOWNS, FAULTS, TOO_LONG } from '../lib/faults.mjs';
import { allFaultsStruck } from '../lib/instagram.mjs';
import { SERVER } from '../lib/settings.mjs';

const ACCOUNT = 'one.good.picture';
const UNREACHABLE = join( SERVER, 'unreachable' );

/** @param {import('../lib/story.mjs').Story} story */
export function failing( story ) {
	const connect = ( token ) => story.rest( 'POST', '/accounts', { token } );
	const sync = async () => story.rest( 'POST', `/accounts/${ ( await story.account( ACCOUNT ) ).id }/sync`, {} );
	/** What asks Instagram there. */
	const asks = {
		me: async () => connect( await story.token( ACCOUNT ) ),
		code: async () => connect( await story.address( ACCOUNT ) ),
		exchange: async () => connect( await story.address( ACCOUNT ) ),
		media: sync,
		refresh: async () => {
			// A token must be a day old.
			await moveClocks( 2 * DAY );
			return story.rest( 'POST', `/accounts/${ ( await story.account( ACCOUNT ) ).id }/refresh`, {} );
		},
	};

	for ( const [ on, ask ] of Object.entries( asks ) ) {
		test( `Instagram fails at ${ on } in every way that it knows`, async () => {
			await sandbox.forgetCalls();
			for ( const kind of FAULTS ) {
				await sandbox.fail( { on, kind, times: 1, headers: false } );
				// Whoever is still at work on the account for somebody else makes it busy.
				await until( `${ kind } strikes`, async () => ( await ask() ) && allFaultsStruck() );
			}
			await ask();
			const spoilt = ( await sandbox.calls() ).filter( ( call ) => call.area === on && call.spoilt );
			assert.equal( spoilt.length, FAULTS.length );
		} );
	}

	test( 'the hosts of pictures fail', async () => {
		await story.administrator.must( 'DELETE', `/accounts/${ ( await story.account( ACCOUNT ) ).id }` );
		await sandbox.fail( { on: 'cdn', kind: 'http_500' } );
		await connect( await story.token( ACCOUNT ) );
		for ( const kind of BREAKDOWNS ) {
			await sandbox.clearFaults();
			await sandbox.fail( { on: 'cdn', kind } );
			await sync();
		}
		await sandbox.clearFaults();
	} );

	test( 'Instagram answers too late, everywhere at once', async () => {
		for ( const on of Object.keys( asks ) ) {
			await sandbox.fail( { on, times: 1, ...TOO_LONG } );
		}
		await Promise.all( Object.values( asks ).map( ( ask ) => ask() ) );
		await sandbox.clearFaults();
	} );

	test( 'Instagram cannot be reached', async () => {
		writeFileSync( UNREACHABLE, '' );
		for ( const ask of Object.values( asks ) ) {
			await ask();
		}
		rmSync( UNREACHABLE );
	} );
}

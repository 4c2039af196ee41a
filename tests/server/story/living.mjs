/** Weeks go by: cron works, people look, access is withdrawn and given again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Panel } from '../../e2e/lib/panel.mjs';
import * as sandbox from '../../e2e/lib/sandbox.mjs';
import { DAY, SITE } from '../../e2e/lib/settings.mjs';
import { moveClocks, publish } from '../../e2e/lib/site.mjs';
import { personalData, wpLoupe } from '../lib/cli.mjs';
import { runCron } from '../lib/gate.mjs';

const ACCOUNT = 'one.good.picture';

const ADMIN_PAGES = [
	'index.php',
	'themes.php?page=loupe',
	'plugins.php',
	'options.php',
	'options-general.php',
	'options-privacy.php?tab=policyguide',
	'site-health.php',
	'site-health.php?tab=debug',
	'export.php',
	'export-personal-data.php',
	'edit.php?post_type=page',
	'post-new.php?post_type=page',
];

/** Addresses, each of which is asked for by two. */
const AT_A_TIME = 8;

/** @param {import('../lib/story.mjs').Story} story */
export function living( story ) {
	test( 'cron refreshes and syncs for weeks', async () => {
		for ( let week = 0; week < 4; week++ ) {
			await moveClocks( 7 * DAY );
			await runCron();
		}
		const { refresh, state } = await story.account( ACCOUNT );
		assert.equal( refresh.failure, null );
		assert.equal( state, 'connected' );
	} );

	test( 'the buttons of the panel are pressed', async () => {
		const panel = await Panel.open( story.page );
		const card = panel.card( ACCOUNT );
		for ( const name of [ 'Sync posts', 'Refresh token' ] ) {
			await card.button( name ).click();
			await card.button( name ).waitFor();
		}
		await story.look( story.page, 'after the buttons' );
	} );

	test( 'visitors look at the pages', async () => {
		const { link } = await publish( story.page, '<!-- wp:loupe/feed {"captions":true} /-->' );
		const visitor = await story.open( 'visitor' );
		for ( const address of [ `${ SITE }/`, link, `${ SITE }/?loupe=deauthorise` ] ) {
			await story.visit( visitor, address );
		}
		// These pages are downloads, or answer with no page at all.
		for ( const path of [ '/feed/', '/?loupe=tick', '/wp-cron.php' ] ) {
			story.evidence.add( `answer to ${ path }`, await ( await fetch( SITE + path ) ).text() );
		}
	} );

	test( 'the token expires, and the owner is told', async () => {
		await sandbox.fail( { on: 'any', kind: 'expired' } );
		await moveClocks( 30 * DAY );
		await runCron();
		await runCron();
		assert.equal( ( await story.account( ACCOUNT ) ).state, 'reconnect' );
	} );

	test( 'the administrator looks at the pages, with an account in need', async () => {
		for ( const name of ADMIN_PAGES ) {
			await story.visit( story.page, `${ SITE }/wp-admin/${ name }` );
		}
		const everything = await story.administrator.ask( '/wp-admin/export.php?download=true&content=all' );
		story.evidence.add( 'export of the site', await everything.text() );
		const { code, output } = await personalData();
		assert.equal( code, 0, output );
		assert.match( output, new RegExp( ACCOUNT ) );
		story.evidence.add( 'export of personal data', output );
	} );

	test( 'every REST route that can be read is asked, by a visitor and by the administrator', async () => {
		const { id } = await story.account( ACCOUNT );
		const { routes } = await ( await fetch( `${ SITE }/wp-json/` ) ).json();
		const paths = Object.keys( routes )
			.filter( ( path ) => routes[ path ].methods.includes( 'GET' ) )
			.map( ( path ) => path.replace( /\(\?P<id>[^)]*\)/, id ) )
			// What wants more than an id is WordPress's own.
			.filter( ( path ) => ! path.includes( '(' ) );
		assert.ok( paths.includes( `/loupe/v1/feeds/${ id }` ) );
		const ask = async ( path, by, send ) =>
			story.evidence.add( `answer to ${ by } at ${ path }`, await ( await send( `/wp-json${ path }` ) ).text() );
		// Some at a time: each shakes hands with the server by itself, and has ten seconds to.
		for ( let at = 0; at < paths.length; at += AT_A_TIME ) {
			await Promise.all(
				paths.slice( at, at + AT_A_TIME ).flatMap( ( path ) => [
					ask( path, 'visitor', ( address ) => fetch( SITE + address ) ),
					ask( path, 'admin', ( address ) => story.administrator.ask( address ) ),
				] )
			);
		}
	} );

	test( 'commands are run, with an account in need and with one that works', async () => {
		await command( 3, [ 'doctor' ] );
		await command( 3, [ 'refresh', ACCOUNT ] );
		await command( 0, [ 'disconnect', 'just.opened', '--yes' ] );
		await sandbox.clearFaults();
		const token = await story.token( ACCOUNT );
		await command( 2, [ 'connect', token ] );
		await command( 3, [ 'connect' ], token.slice( 0, 60 ) );
		await command( 0, [ 'connect' ], token );
		await command( 2, [ 'status', token ] );
		for ( const words of [ [ 'status' ], [ 'status', '--format=json' ], [ 'sync', ACCOUNT ], [ 'doctor', '--format=json' ] ] ) {
			await command( 0, words );
		}
	} );

	async function command( expected, words, input ) {
		const { code, output } = await wpLoupe( words, { input } );
		story.evidence.add( `output of wp loupe ${ words[ 0 ] }`, output );
		assert.equal( code, expected, output );
	}
}

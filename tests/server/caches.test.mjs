/** Two web servers on one database, behind Redis or Memcached: what one does, the other shows with its next page. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import * as sandbox from '../e2e/lib/sandbox.mjs';
import { SITE } from '../e2e/lib/settings.mjs';
import { freshSandbox, moveClocks, moveOwnClock } from '../e2e/lib/site.mjs';
import { until } from '../e2e/lib/wait.mjs';
import { Administrator } from './lib/administrator.mjs';
import { optionsNamed, sql } from './lib/database.mjs';
import { KINDS, ObjectCache } from './lib/object-cache.mjs';
import { SECOND, SERVER } from './lib/settings.mjs';

const PATH = '/behind-caches/';
const SERVERS = [ SITE, SECOND ];
const HOUR = 60 * 60;
/** More than Memcached takes. */
const TOO_LARGE = 1_100_000;

let administrator, page, id;

before( async () => {
	administrator = await Administrator.logIn();
} );

/** A page with a feed whose posts come without pictures: how these are copied is shown elsewhere. */
async function begin() {
	await freshSandbox();
	await sandbox.fail( { on: 'cdn', kind: 'http_500' } );
	const { sample: token } = await sandbox.tokens();
	( { account: { id } } = await administrator.must( 'POST', '/accounts', { token } ) );
	const reply = await administrator.ask( '/wp-json/wp/v2/pages', {
		method: 'POST',
		body: new URLSearchParams( {
			title: 'A page',
			slug: PATH.replaceAll( '/', '' ),
			status: 'publish',
			content: `<!-- wp:loupe/feed {"account":"${ id }","count":48} /-->`,
		} ),
	} );
	assert.equal( reply.status, 201 );
	page = ( await reply.json() ).id;
	// How the page shows the feed is noted, and the sync that follows from it is over.
	await shown( SITE );
	await administrator.must( 'POST', `/accounts/${ id }/sync` );
	await bothShow( await posts() );
}

async function end() {
	await administrator.rest( 'DELETE', `/accounts/${ id }` );
	await administrator.ask( `/wp-json/wp/v2/pages/${ page }?force=true`, { method: 'DELETE' } );
	await sandbox.clearFaults();
}

/** The feed's posts as a visitor sees them: what their links end in. */
async function shown( server ) {
	const html = await ( await fetch( server + PATH ) ).text();
	return [ ...html.matchAll( /<a class="loupe-link" href="https:\/\/www\.instagram\.com\/[^"]*\/([\w-]+)\/"/g ) ].map( ( [ , code ] ) => code );
}

/** What pages read, past every cache. */
async function record() {
	const [ [ text ] ] = await sql( `SELECT option_value FROM wp_options WHERE option_name = 'loupe_feed_${ id }'` );
	return JSON.parse( text );
}

/** The newest posts, likewise. */
async function posts() {
	return ( await record() ).items.map( ( { id: post, permalink } ) => ( {
		id: post,
		code: permalink.split( '/' ).at( -2 ),
	} ) );
}

async function bothShow( expected, message ) {
	for ( const server of SERVERS ) {
		assert.deepEqual( await shown( server ), expected.map( ( { code } ) => code ), message ?? server );
	}
}

const tick = ( server ) => fetch( `${ server }/?loupe-gate=tick` );
const evict = ( server, ...names ) => fetch( `${ server }/?loupe-evict=${ encodeURIComponent( names.join( ' ' ) ) }` );
const sync = ( server ) => administrator.on( server ).must( 'POST', `/accounts/${ id }/sync` );
const curate = ( server, change ) => administrator.on( server ).must( 'PATCH', `/accounts/${ id }/curation`, change );

/** Instagram has one post fewer. */
async function deleteNewest() {
	await sandbox.deletePost( ( await posts() )[ 0 ].id );
}

for ( const kind of KINDS ) {
	describe( `behind ${ kind }`, () => {
		let cache;

		before( async () => {
			cache = await ObjectCache.start( kind );
			await begin();
		} );

		after( async () => {
			await end();
			await cache.end();
		} );

		test( 'a page view asks the database for nothing of the feed', async () => {
			for ( const server of SERVERS ) {
				await shown( server );
				const reply = await fetch( server + PATH, { headers: { 'X-Loupe-Count': '1' } } );
				assert.deepEqual( JSON.parse( ( await reply.text() ).split( '\nqueries\n' )[ 1 ] ), [], server );
			}
		} );

		test( 'what one server syncs, the other shows with its next page', async () => {
			for ( const server of SERVERS ) {
				const before = await posts();
				await deleteNewest();
				await sync( server );
				await bothShow( before.slice( 1 ) );
			}
		} );

		test( 'what the owner hides at one server, the other hides with its next page', async () => {
			const [ first, second, ...others ] = await posts();
			await curate( SITE, { post: first.id, hidden: '1' } );
			await bothShow( [ second, ...others ] );
			await curate( SECOND, { post: second.id, hidden: '1' } );
			await bothShow( others );
			for ( const { id: post } of [ first, second ] ) {
				await curate( SITE, { post, hidden: '0' } );
			}
			await bothShow( [ first, second, ...others ] );
		} );

		test( 'however many draw the feed while it changes, nobody sees an old one afterwards', async () => {
			const [ first, ...others ] = await posts();
			for ( let round = 1; round <= 6; round++ ) {
				const isHidden = round % 2 === 1;
				const change = curate( SERVERS[ round % 2 ], { post: first.id, hidden: isHidden ? '1' : '0' } );
				const views = Array.from( { length: 12 }, ( _, view ) => shown( SERVERS[ view % 2 ] ) );
				await Promise.all( [ change, ...views ] );
				await bothShow( isHidden ? others : [ first, ...others ], `round ${ round }` );
			}
		} );

		test( 'a cache that is emptied, or loses a part, while a sync is under way costs nothing', async () => {
			for ( const lost of [ [ 'all' ], [ 'alloptions', `loupe_feed_${ id }` ], [ 'notoptions', `loupe_drawn_${ id }` ] ] ) {
				const before = await posts();
				await deleteNewest();
				await sandbox.fail( { on: 'media', kind: 'stall', seconds: 1, times: 1 } );
				const syncing = sync( SITE );
				await evict( SECOND, ...lost );
				await shown( SECOND );
				await syncing;
				await bothShow( before.slice( 1 ), lost.join( ' ' ) );
			}
		} );

		test( 'a record that is larger than the cache takes is shown and changed all the same', async () => {
			await sql(
				`UPDATE wp_options SET option_value = CONCAT(option_value, SPACE(${ TOO_LARGE }))
				WHERE option_name = 'loupe_feed_${ id }'`
			);
			await evict( SITE, 'all' );
			const before = await posts();
			await bothShow( before );
			await curate( SITE, { post: before[ 0 ].id, hidden: '1' } );
			await bothShow( before.slice( 1 ) );
			await curate( SITE, { post: before[ 0 ].id, hidden: '0' } );
			await deleteNewest();
			await sync( SECOND );
			await bothShow( before.slice( 1 ) );
		} );

		test( 'a cache that dies leaves pages their feed, and one that comes back empty, too', async () => {
			await cache.kill();
			await bothShow( await posts() );
			const before = await posts();
			await deleteNewest();
			await sync( SITE );
			await bothShow( before.slice( 1 ) );
			await cache.run();
			await bothShow( before.slice( 1 ) );
		} );

		test( 'what was written while the cache was out of reach is shown after the next tick', async () => {
			const before = await posts();
			await bothShow( before );
			cache.cutOff();
			await deleteNewest();
			await sync( SITE );
			await curate( SITE, { post: before[ 1 ].id, hidden: '1' } );
			cache.reach();
			await tick( SECOND );
			await bothShow( before.slice( 2 ) );
			await curate( SITE, { post: before[ 1 ].id, hidden: '0' } );
			await bothShow( before.slice( 1 ) );
		} );

		test( 'a long list is read and shown from records of a hundred posts', async () => {
			await sandbox.set( { older_posts: 260 } );
			// These tests have spent the hour's calls.
			await moveClocks( HOUR );
			writeFileSync( join( SERVER, 'posts' ), '10000' );
			try {
				await sync( SITE );
				await until( 'the whole list is there', async () => {
					await tick( SECOND );
					return Object.keys( ( await record() ).older ).length >= 3;
				} );
				const [ first ] = await posts();
				for ( const server of SERVERS ) {
					const reply = await administrator.on( server ).must( 'GET', `/feeds/${ id }?page=21&per_page=12` );
					assert.equal( reply.items.length, 12, server );
				}
				await curate( SITE, { post: first.id, hidden: '1' } );
				for ( const server of SERVERS ) {
					assert.equal( ( await shown( server ) ).length, 48, server );
				}
				await curate( SITE, { post: first.id, hidden: '0' } );
			} finally {
				rmSync( join( SERVER, 'posts' ) );
			}
		} );

		test( 'what one server disconnects is gone from the other at once', async () => {
			assert.notDeepEqual( await shown( SECOND ), [] );
			await administrator.must( 'DELETE', `/accounts/${ id }` );
			await bothShow( [] );
			assert.deepEqual( ( await optionsNamed( 'loupe\\_' ) ).filter( ( name ) => name.includes( id ) ), [] );
		} );
	} );
}

describe( 'where each web server has a cache of its own', () => {
	let cache;

	before( async () => {
		cache = await ObjectCache.start( 'redis', true );
		await begin();
	} );

	after( async () => {
		await end();
		await cache.end();
	} );

	test( 'a server follows with its next tick', async () => {
		const before = await posts();
		await deleteNewest();
		await sync( SITE );
		await tick( SECOND );
		await bothShow( before.slice( 1 ) );
	} );

	test( 'and changes at both are both kept', async () => {
		const [ first, second, ...others ] = await posts();
		await curate( SITE, { post: first.id, hidden: '1' } );
		await curate( SECOND, { post: second.id, hidden: '1' } );
		for ( const server of SERVERS ) {
			await tick( server );
		}
		await bothShow( others );
	} );

	test( 'one without ticks follows once its feed is late', async () => {
		await administrator.must( 'DELETE', `/accounts/${ id }` );
		await moveClocks( 12 * HOUR );
		// The clock is an option like others, which this one has its own idea of, too.
		await moveOwnClock( 12 * HOUR + 1, SECOND );
		await shown( SECOND );
		assert.deepEqual( await shown( SECOND ), [] );
	} );
} );

/** A feed for other front ends, as programs ask for it over HTTP, and as 32 workers draw it at once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import * as sandbox from '../e2e/lib/sandbox.mjs';
import { SITE } from '../e2e/lib/settings.mjs';
import { freshSandbox } from '../e2e/lib/site.mjs';
import { until } from '../e2e/lib/wait.mjs';
import { Administrator } from './lib/administrator.mjs';
import { sql } from './lib/database.mjs';
import { WORKERS } from './lib/settings.mjs';

let administrator, id, doors;

before( async () => {
	administrator = await Administrator.logIn();
	await freshSandbox();
	const { one_post: token } = await sandbox.tokens();
	( { account: { id } } = await administrator.must( 'POST', '/accounts', { token } ) );
	doors = [ `/wp-json/loupe/v1/feeds/${ id }?`, `/?loupe=feed&id=${ id }&` ];
} );

after( async () => {
	await open( false );
	await administrator.must( 'DELETE', `/accounts/${ id }` );
} );

async function open( isOpen ) {
	const form = await administrator.form( 'loupe_reading' );
	if ( isOpen ) {
		form.set( 'open', '1' );
	}
	const reply = await administrator.ask( '/wp-admin/admin-post.php?action=loupe_reading', { method: 'POST', body: form } );
	assert.equal( reply.status, 302 );
}

test( 'a feed that the owner has not opened is closed at both doors', async () => {
	const [ rest, front ] = await Promise.all( doors.map( ( door ) => fetch( SITE + door ) ) );
	assert.deepEqual( [ rest.status, front.status ], [ 401, 404 ] );
	for ( const reply of [ rest, front ] ) {
		assert.doesNotMatch( reply.headers.get( 'cache-control' ) ?? '', /public/ );
	}
} );

test( 'an open one is the same for everybody, may be kept by caches, and is not sent twice', async () => {
	await open( true );
	const bodies = [];
	for ( const door of doors ) {
		const reply = await fetch( SITE + door, { headers: { Origin: 'https://front.example.org' } } );
		assert.equal( reply.status, 200, door );
		assert.match( reply.headers.get( 'cache-control' ), /^public, max-age=\d+/, door );
		assert.deepEqual( reply.headers.getSetCookie(), [], door );
		assert.ok( reply.headers.get( 'access-control-allow-origin' ), door );
		assert.match( reply.headers.get( 'content-type' ), /^application\/json/, door );
		bodies.push( await reply.json() );

		const again = await fetch( SITE + door, { headers: { 'If-None-Match': reply.headers.get( 'etag' ) } } );
		assert.equal( again.status, 304, door );
		assert.equal( await again.text(), '', door );
		assert.equal( again.headers.get( 'etag' ), reply.headers.get( 'etag' ), door );
	}
	assert.deepEqual( bodies[ 0 ], bodies[ 1 ] );
	assert.equal( bodies[ 0 ].items.length, 1 );
} );

test( 'the front address gives HTML that shows the posts, and names what is out of bounds', async () => {
	const html = await fetch( `${ SITE }${ doors[ 1 ] }form=html&columns=2` );
	assert.match( html.headers.get( 'content-type' ), /^text\/html/ );
	assert.match( await html.text(), /^<div class="loupe loupe-layout-grid"><ul class="loupe-grid loupe-columns-2 / );
	const wrong = await fetch( `${ SITE }${ doors[ 1 ] }columns=99` );
	assert.equal( wrong.status, 400 );
	assert.match( ( await wrong.json() ).message, /columns/ );
} );

test( 'workers that draw a feed at the same moment all show it, and keep it once', async () => {
	const slug = 'drawn-at-once';
	const page = await administrator.ask( '/wp-json/wp/v2/pages', {
		method: 'POST',
		body: new URLSearchParams( {
			title: 'A page',
			slug,
			status: 'publish',
			content: '<!-- wp:loupe/feed {"columns":5} /-->',
		} ),
	} );
	assert.equal( page.status, 201 );
	const { id: post } = await page.json();
	// The first view says how the page shows the feed, and ticks make copies of pictures for that.
	await fetch( `${ SITE }/${ slug }/` );
	await until( 'all copies are made', async () => {
		await fetch( `${ SITE }/?loupe=tick`, { method: 'POST' } );
		const { accounts } = await administrator.must( 'GET', '/accounts' );
		return accounts.every( ( { pictures } ) => pictures.pending === 0 );
	} );
	await sql( `DELETE FROM wp_options WHERE option_name = 'loupe_drawn_${ id }'` );
	const views = await Promise.all(
		Array.from( { length: WORKERS }, async () => ( await fetch( `${ SITE }/${ slug }/` ) ).text() )
	);
	const feeds = views.map( ( html ) => html.match( /<div class="loupe .*?<\/ul><\/div>/s )?.[ 0 ] );
	assert.match( feeds[ 0 ], /loupe-columns-5/ );
	assert.deepEqual( new Set( feeds ).size, 1 );
	// A line for what the feed is, and one for this rendering of it.
	const [ , ...drawn ] = await sql( `SELECT option_value FROM wp_options WHERE option_name = 'loupe_drawn_${ id }'` );
	const kept = drawn.map( ( [ , packed ] ) => inflateRawSync( Buffer.from( packed, 'base64' ) ).toString() );
	// What it loads stands before it.
	assert.deepEqual( kept, [ `feed.css\n${ feeds[ 0 ] }` ] );
	const deleted = await administrator.ask( `/wp-json/wp/v2/pages/${ post }?force=true`, { method: 'DELETE' } );
	assert.equal( deleted.status, 200 );
} );

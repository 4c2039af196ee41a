/** The custom element on a page of anybody's, served by somebody else than the site: what it draws, and what it leaves. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { holdAnswers } from './lib/browser.mjs';
import { loaded, shoot } from './lib/pictures.mjs';
import { accounts, copyNewestPictures, disconnectAll, publish, rest, unpublish, withSample } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const PACKAGE = fileURLToPath( new URL( '../../dist/element/loupe-feed', import.meta.url ) );
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json' };
const LINK = '<a href="https://www.instagram.com/lumen.studio/">On Instagram</a>';

let browser, owner, server, origin, reply;
let pages = {};

before( async () => {
	( { browser, owner } = await withSample() );
	const shown = await publish( owner, '<!-- wp:loupe/feed {"opens":"lightbox"} /-->' );
	await fetch( shown.link );
	await copyNewestPictures( owner );
	await unpublish( owner, shown.id );
	const [ { id } ] = await accounts( owner );
	reply = JSON.stringify( await rest( owner, 'GET', `/loupe/v1/feeds/${ id }` ) );
	server = createServer( answer ).listen( 0, '127.0.0.1' );
	await until( 'the other server listens', () => server.address() );
	origin = `http://127.0.0.1:${ server.address().port }`;
} );

after( async () => {
	server.close();
	await disconnectAll( owner );
	await browser.close();
} );

async function answer( { url }, response ) {
	const { pathname } = new URL( url, origin );
	const page = pages[ pathname ];
	if ( page !== undefined ) {
		response.setHeader( 'Content-Type', 'text/html; charset=utf-8' );
		response.end( page );
	} else if ( [ '/feed.json', '/late.json' ].includes( pathname ) ) {
		response.setHeader( 'Content-Type', TYPES[ '.json' ] );
		response.end( reply );
	} else {
		try {
			const bytes = await readFile( join( PACKAGE, normalize( pathname ) ) );
			response.setHeader( 'Content-Type', TYPES[ extname( pathname ) ] ?? 'text/plain' );
			response.end( bytes );
		} catch {
			response.statusCode = 404;
			response.end();
		}
	}
}

/** A page with this in its body, and all that it asked the other server for. */
async function open( body, { path = '/page', ...options } = {} ) {
	pages = {
		[ path ]: `<!doctype html><meta charset="utf-8"><title>Elsewhere</title>
			<script type="module" src="/loupe-feed.js"></script><body>${ body }`,
	};
	const page = await browser.open( { isVisitor: true, ...options } );
	const asked = [];
	page.on( 'request', ( request ) => asked.push( new URL( request.url() ).pathname ) );
	await page.goto( origin + path );
	return { page, asked };
}

const drawn = ( page, nth ) => page.locator( 'loupe-feed .loupe-item' ).nth( nth );

test( 'the element draws a feed by its attributes, and again when they change', async () => {
	const { page } = await open( `<loupe-feed src="/feed.json" count="8" layout="masonry" captions>${ LINK }</loupe-feed>` );
	await drawn( page, 7 ).waitFor();
	assert.equal( await page.locator( 'loupe-feed .loupe-item' ).count(), 8 );
	assert.equal( await page.locator( '.loupe-layout-masonry' ).count(), 1 );
	assert.ok( await page.locator( '.loupe-caption' ).count() );
	assert.equal( await page.getByRole( 'link', { name: 'On Instagram' } ).count(), 0 );
	await loaded( page.locator( 'loupe-feed' ) );
	await shoot( page, 'element' );
	await page.locator( 'loupe-feed' ).evaluate( ( feed ) => {
		feed.removeAttribute( 'captions' );
		feed.setAttribute( 'layout', 'grid' );
		feed.setAttribute( 'count', '3' );
	} );
	await until( 'it is drawn anew', async () => ( await page.locator( 'loupe-feed .loupe-item' ).count() ) === 3 );
	assert.equal( await page.locator( '.loupe-layout-grid' ).count(), 1 );
	assert.equal( await page.locator( '.loupe-caption' ).count(), 0 );
	await page.context().close();
} );

test( 'a switch is on without a value, by its name or by “yes”, in any case, and names may have hyphens', async () => {
	const feed = ( attributes ) => `<loupe-feed src="/feed.json" count="3" columns-narrow="2" ${ attributes }></loupe-feed>`;
	const on = [ 'captions', 'captions="captions"', 'captions="yes"', 'captions="True"', 'captions="on"', 'captions="1"' ];
	const off = [ '', 'captions="no"', 'captions="false"', 'captions="OFF"', 'captions="0"' ];
	const { page } = await open( [ ...on, ...off ].map( feed ).join( '' ) );
	const feeds = page.locator( 'loupe-feed' );
	for ( const [ at, attributes ] of [ ...on, ...off ].entries() ) {
		await feeds.nth( at ).scrollIntoViewIfNeeded();
		await feeds.nth( at ).locator( '.loupe-narrow-2' ).waitFor();
		const captions = await feeds.nth( at ).locator( '.loupe-caption' ).count();
		assert.equal( captions > 0, on.includes( attributes ), attributes );
	}
	await page.context().close();
} );

test( 'nothing but the first script is loaded before the element comes near the window', async () => {
	const far = '<div style="height: 6000px"></div>';
	const { page, asked } = await open( `${ far }<loupe-feed src="/feed.json">${ LINK }</loupe-feed>` );
	await page.waitForLoadState( 'networkidle' );
	assert.deepEqual( asked.filter( ( path ) => path !== '/favicon.ico' ), [ '/page', '/loupe-feed.js' ] );
	await page.locator( 'loupe-feed' ).scrollIntoViewIfNeeded();
	await drawn( page, 11 ).waitFor();
	await page.context().close();
} );

test( 'what stands in the element stays where there is no script', async () => {
	const { page, asked } = await open( `<loupe-feed src="/feed.json">${ LINK }</loupe-feed>`, { javaScriptEnabled: false } );
	assert.ok( await page.getByRole( 'link', { name: 'On Instagram' } ).isVisible() );
	assert.ok( ! asked.includes( '/feed.json' ) );
	await page.context().close();
} );

for ( const [ what, missing ] of Object.entries( { posts: '/feed.json', WebAssembly: '/feed_bg.wasm' } ) ) {
	test( `what stands in the element stays where the ${ what } cannot be had, and the page is told`, async () => {
		const page = await browser.open( { isVisitor: true } );
		await page.route( `${ origin }${ missing }`, ( route ) => route.fulfill( { status: 404 } ) );
		pages = { '/page': `<!doctype html><title>Elsewhere</title><body><loupe-feed src="/feed.json">${ LINK }</loupe-feed>` };
		await page.goto( `${ origin }/page` );
		const told = page.evaluate(
			() =>
				new Promise( ( resolve ) =>
					document.querySelector( 'loupe-feed' ).addEventListener( 'error', ( { message } ) => resolve( message ) )
				)
		);
		await page.addScriptTag( { type: 'module', url: '/loupe-feed.js' } );
		assert.ok( await told );
		assert.ok( await page.getByRole( 'link', { name: 'On Instagram' } ).isVisible() );
		await page.context().close();
	} );
}

test( 'the lightbox opens over anybody’s page, and Escape gives the focus back', async () => {
	const { page } = await open( `<loupe-feed src="/feed.json" opens="lightbox">${ LINK }</loupe-feed>` );
	await drawn( page, 11 ).waitFor();
	const tile = page.locator( '.loupe-link' ).nth( 2 );
	await tile.focus();
	await page.keyboard.press( 'Enter' );
	await page.locator( 'dialog.loupe-lightbox[open]' ).waitFor();
	await page.keyboard.press( 'Escape' );
	await page.locator( 'dialog.loupe-lightbox[open]' ).waitFor( { state: 'detached' } );
	assert.ok( await tile.evaluate( ( link ) => link === document.activeElement ) );
	await page.context().close();
} );

test( 'several elements on a page open each its own lightbox, whatever is set of them later', async () => {
	const feed = '<loupe-feed src="/feed.json" count="4" opens="lightbox" title="From our studio"></loupe-feed>';
	const { page } = await open( feed + feed );
	const second = page.locator( 'loupe-feed' ).nth( 1 );
	await until( 'both are drawn', async () => ( await page.locator( 'loupe-feed .loupe-item' ).count() ) === 8 );
	await second.evaluate( ( element ) => element.setAttribute( 'count', '6' ) );
	await second.locator( '.loupe-link' ).nth( 5 ).waitFor();
	const ids = await page.evaluate( () => [ ...document.querySelectorAll( '[id]' ) ].map( ( { id } ) => id ) );
	assert.equal( new Set( ids ).size, ids.length );
	const tile = second.locator( '.loupe-link' ).nth( 1 );
	await tile.click();
	await second.locator( 'dialog[open]' ).waitFor();
	assert.equal( await page.locator( 'dialog[open]' ).count(), 1 );
	await page.keyboard.press( 'Escape' );
	await page.locator( 'dialog[open]' ).waitFor( { state: 'detached' } );
	assert.ok( await tile.evaluate( ( link ) => link === document.activeElement ) );
	// What browsers show beside the pointer is no setting's affair.
	assert.equal( await tile.evaluate( ( link ) => link.closest( '[title]' ).title ), '' );
	await page.context().close();
} );

test( 'an address of a picture opens it, also in the last feed to come, and closing it stays on the page', async () => {
	const feed = ( src ) => `<loupe-feed src="${ src }" count="4" opens="lightbox"></loupe-feed>`;
	const { page } = await open( feed( '/feed.json' ) + feed( '/late.json' ) );
	const { release } = await holdAnswers( page, '**/late.json' );
	const [ , second ] = JSON.parse( reply ).items;
	const address = `${ origin }/page?again#loupe-2-${ second.id }`;
	await page.goto( address );
	await drawn( page, 3 ).waitFor();
	await page.waitForLoadState( 'load' );
	release();
	await page.locator( '#loupe-2 .loupe-lightbox:modal' ).waitFor();
	assert.equal( page.url(), address );
	await page.keyboard.press( 'Escape' );
	await page.locator( 'dialog[open]' ).waitFor( { state: 'detached' } );
	await until( 'the address is the page’s', () => page.url() === `${ origin }/page?again` );
	await page.context().close();
} );

test( 'a feed stays as it is where another address leads to none, and follows what is set of it', async () => {
	const { page } = await open( '<loupe-feed src="/feed.json" count="4"></loupe-feed>' );
	await drawn( page, 3 ).waitFor();
	const broken = [];
	page.on( 'pageerror', ( { message } ) => broken.push( message ) );
	const feed = page.locator( 'loupe-feed' );
	for ( const [ src, count ] of Object.entries( { '/page': 5, '/none.json': 6 } ) ) {
		await feed.evaluate(
			( element, address ) =>
				new Promise( ( resolve ) => {
					element.onerror = resolve;
					element.src = address;
				} ),
			src
		);
		await feed.evaluate( ( element, number ) => element.setAttribute( 'count', number ), count );
		await until( `there are ${ count }`, async () => ( await page.locator( '.loupe-item' ).count() ) === count );
	}
	assert.deepEqual( broken, [] );
	await page.context().close();
} );

test( 'an element that has no address yet asks for nothing, and of one that it had before nothing is told', async () => {
	const { page, asked } = await open( `<loupe-feed count="4">${ LINK }</loupe-feed>` );
	const { release } = await holdAnswers( page, '**/none.json' );
	const told = page.evaluate(
		() =>
			new Promise( ( resolve ) => {
				const feed = document.querySelector( 'loupe-feed' );
				feed.addEventListener( 'error', () => resolve( 'error' ) );
				feed.addEventListener( 'load', () => setTimeout( resolve, 500, 'load' ) );
				setTimeout( () => ( feed.src = '/none.json' ), 300 );
			} )
	);
	await until( 'the first address is asked for', () => asked.includes( '/none.json' ) );
	assert.deepEqual( asked.filter( ( path ) => path === '/page' ).length, 1 );
	await page.locator( 'loupe-feed' ).evaluate( ( feed ) => ( feed.src = '/feed.json' ) );
	await drawn( page, 3 ).waitFor();
	release();
	assert.equal( await told, 'load' );
	await page.context().close();
} );

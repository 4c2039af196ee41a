/** What opens and what comes after a feed: as links where there is no script, and in place where there is one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { shoot } from './lib/pictures.mjs';
import { disconnectAll, items, publish, rest, unpublish, withSample } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const SETTINGS = { count: 4, opens: 'lightbox', more: 'button' };

let browser, owner, account;
const pages = {};

before( async () => {
	( { browser, owner, account } = await withSample() );
	const block = ( settings ) => `<!-- wp:loupe/feed ${ JSON.stringify( settings ) } /-->`;
	const words = '<!-- wp:paragraph --><p>Words.</p><!-- /wp:paragraph -->'.repeat( 30 );
	pages.two = await publish( owner, words + block( SETTINGS ) + block( { ...SETTINGS, layout: 'masonry' } ) + words );
	pages.nothing = await publish( owner, block( { count: 4, opens: 'nothing', more: 'button' } ) + words );
	pages.scroll = await publish( owner, block( { count: 4, more: 'scroll' } ) + words );
} );

after( async () => {
	for ( const { id } of Object.values( pages ) ) {
		await unpublish( owner, id );
	}
	await disconnectAll( owner );
	await browser.close();
} );

async function open( { at = pages.two.link, ...options } = {} ) {
	const page = await browser.open( { isVisitor: true, ...options } );
	await page.goto( at );
	return page;
}

const tiles = ( page, feed ) => page.locator( `#loupe-${ feed } .loupe-link` );
const hrefs = ( links ) => links.evaluateAll( ( all ) => all.map( ( link ) => link.getAttribute( 'href' ) ) );
const focused = ( page ) => page.evaluate( () => document.activeElement.getAttribute( 'href' ) ?? `#${ document.activeElement.id }` );
const hash = ( page ) => page.evaluate( () => window.location.hash );
const isModal = ( page ) => page.evaluate( () => document.querySelector( '#loupe-1 .loupe-lightbox' ).matches( ':modal' ) );
const isClosed = async ( page ) => ( await page.locator( '.loupe-lightbox:visible' ).count() ) === 0;

/** The slide that fills the window. */
const seen = ( page ) =>
	page.evaluate( () => {
		const slide = document.elementFromPoint( window.innerWidth / 2, 9 ).closest( '.loupe-slide' );
		return slide && Math.abs( slide.getBoundingClientRect().left ) < 1 ? `#${ slide.id }` : null;
	} );

/** Its style shows it a moment before its script has heard of it. */
const becomesModal = ( page ) => until( 'it is modal', () => isModal( page ) );
const getsFocus = ( page, href ) => until( `the focus is on ${ href }`, async () => ( await focused( page ) ) === href );

const sees = ( page, href ) => until( `${ href } is seen`, async () => ( await seen( page ) ) === href );

test( 'a picture opens modally, Escape closes, and the focus is where one left', async () => {
	const page = await open();
	const [ , second, third ] = await hrefs( tiles( page, 1 ) );
	await tiles( page, 1 ).nth( 1 ).click();
	await sees( page, second );
	await becomesModal( page );
	await getsFocus( page, second );
	await shoot( page.locator( '#loupe-1 .loupe-lightbox' ), 'lightbox' );
	await page.locator( `${ second } .loupe-next` ).click();
	await sees( page, third );
	await page.keyboard.press( 'Escape' );
	await until( 'it is closed', () => isClosed( page ) );
	await until( 'the address is that of the page', async () => ( await hash( page ) ) === '' );
	// Its tile: its slide is closed.
	await getsFocus( page, third );
	await page.context().close();
} );

for ( const [ width, place ] of [ [ 1280, 'beside' ], [ 390, 'below' ] ] ) {
	test( `in a window of ${ width } px the text of a slide stands ${ place } its picture`, async () => {
		const page = await open( { viewport: { width, height: 800 } } );
		const [ first ] = await hrefs( tiles( page, 1 ) );
		await tiles( page, 1 ).first().click();
		await sees( page, first );
		const picture = await page.locator( `${ first } .loupe-media` ).boundingBox();
		const text = await page.locator( `${ first } .loupe-about` ).boundingBox();
		assert.ok( text.width > 300 );
		assert.ok( place === 'below' ? text.y >= picture.y + picture.height : text.x >= picture.x + picture.width );
		await page.context().close();
	} );
}

test( 'arrow keys lead from slide to slide, Back closes and Forward opens again', async () => {
	const page = await open();
	const [ first, second ] = await hrefs( tiles( page, 1 ) );
	await tiles( page, 1 ).first().press( 'Enter' );
	await sees( page, first );
	await becomesModal( page );
	await page.keyboard.press( 'ArrowRight' );
	await sees( page, second );
	await until( 'the address follows', async () => ( await hash( page ) ) === second );
	await page.keyboard.press( 'ArrowLeft' );
	await sees( page, first );
	await until( 'the address follows', async () => ( await hash( page ) ) === first );
	await page.goBack();
	await until( 'it is closed', () => isClosed( page ) );
	await page.goForward();
	await sees( page, first );
	await becomesModal( page );
	await page.context().close();
} );

test( 'an address of a slide opens it, and closing it stays on the page', async () => {
	const opened = await open();
	const [ , , third ] = await hrefs( tiles( opened, 1 ) );
	await opened.context().close();
	const page = await open( { at: pages.two.link + third } );
	await sees( page, third );
	await becomesModal( page );
	await page.locator( `${ third } .loupe-close` ).click();
	await until( 'it is closed', () => isClosed( page ) );
	assert.equal( page.url().split( '#' )[ 0 ], pages.two.link );
	await getsFocus( page, third );
	await page.context().close();
} );

test( 'without script a picture opens, others follow, and it closes, by links alone', async () => {
	const page = await open( { javaScriptEnabled: false } );
	const first = tiles( page, 1 ).first();
	const href = await first.getAttribute( 'href' );
	await first.click();
	const slide = page.locator( href );
	await slide.waitFor();
	await shoot( page, 'lightbox-without-script' );
	await slide.locator( '.loupe-next' ).click();
	await page.locator( '.loupe-slide:target:not(:first-child)' ).waitFor();
	await page.locator( '.loupe-slide:target .loupe-close' ).click();
	await page.locator( '#loupe-1 .loupe-lightbox' ).waitFor( { state: 'hidden' } );

	await tiles( page, 1 ).last().click();
	await page.locator( '.loupe-slide:target .loupe-next' ).click();
	await page.waitForURL( /\?loupe-page=2#loupe-1-\d+$/ );
	await page.locator( '.loupe-slide:target:first-child .loupe-previous' ).click();
	await page.waitForURL( /\?loupe-page=1#loupe-1-\d+$/ );
	await page.locator( '.loupe-slide:target:last-child' ).waitFor();
	await page.context().close();
} );

test( 'more posts come into the list, the address follows, and the focus is on the first of them', async () => {
	const page = await open();
	const before = await hrefs( tiles( page, 1 ) );
	const others = await hrefs( tiles( page, 2 ) );
	await page.locator( '#loupe-1 .loupe-more' ).press( 'Enter' );
	await until( 'they are there', async () => ( await tiles( page, 1 ).count() ) === 8 );
	const now = await hrefs( tiles( page, 1 ) );
	assert.deepEqual( now.slice( 0, 4 ), before );
	assert.equal( new Set( now ).size, 8 );
	assert.equal( new URL( page.url() ).search, '?loupe-page=2' );
	assert.equal( await focused( page ), now[ 4 ] );
	assert.deepEqual( await hrefs( tiles( page, 2 ) ), others, 'the other feed is as it was' );
	assert.equal( await page.locator( '#loupe-1 [role="log"]' ).textContent(), '4 more posts', 'screen readers are told' );

	await tiles( page, 1 ).nth( 3 ).click();
	await sees( page, now[ 3 ] );
	await page.locator( `${ now[ 3 ] } .loupe-next` ).click();
	await sees( page, now[ 4 ] );
	await page.locator( `${ now[ 4 ] } .loupe-previous` ).click();
	await sees( page, now[ 3 ] );
	await page.goBack();
	await until( 'it is closed', () => isClosed( page ) );

	await page.locator( '#loupe-2 .loupe-more' ).click();
	await until( 'those of the second feed are there', async () => ( await tiles( page, 2 ).count() ) === 8 );
	assert.equal( await tiles( page, 1 ).count(), 8 );
	assert.equal( new URL( page.url() ).search, '?loupe-page=2&loupe-page-2=2', 'the address names the parts of both' );

	// What came says of the other feed what the site knew when it was first shown.
	await page.locator( '#loupe-1 .loupe-more' ).click();
	await until( 'those behind them are there', async () => ( await tiles( page, 1 ).count() ) === 12 );
	assert.equal( new URL( page.url() ).search, '?loupe-page=3&loupe-page-2=2' );
	const [ first, second ] = [ ( await hrefs( tiles( page, 1 ) ) ).slice( 8 ), ( await hrefs( tiles( page, 2 ) ) ).slice( 4 ) ];
	await page.reload();
	assert.deepEqual( [ await hrefs( tiles( page, 1 ) ), await hrefs( tiles( page, 2 ) ) ], [ first, second ] );
	await page.context().close();
} );

test( 'who reads on is not shown a post again that another one moved on meanwhile', async () => {
	const page = await open();
	const curation = `/loupe/v1/accounts/${ account.id }/curation`;
	const { id: post } = ( await items( owner, account.id ) )[ 6 ];
	await rest( owner, 'PATCH', curation, { post, pinned: true } );
	await page.locator( '#loupe-1 .loupe-more' ).click();
	await until( 'they are there', async () => ( await tiles( page, 1 ).count() ) === 8 );
	const shown = await hrefs( tiles( page, 1 ) );
	assert.equal( new Set( shown ).size, 8 );
	await rest( owner, 'PATCH', curation, { post, pinned: false } );
	await page.context().close();
} );

test( 'an address of a slide that was opened after more posts came opens it, whichever part it is of', async () => {
	const page = await open();
	for ( const count of [ 8, 12 ] ) {
		await page.locator( '#loupe-2 .loupe-more' ).click();
		await until( `${ count } are there`, async () => ( await tiles( page, 2 ).count() ) === count );
	}
	const all = await hrefs( tiles( page, 2 ) );
	for ( const at of [ 1, 6, 9 ] ) {
		await tiles( page, 2 ).nth( at ).click();
		await sees( page, all[ at ] );
		const address = page.url();
		await page.goBack();
		await until( 'it is closed', () => isClosed( page ) );
		const other = await open( { at: address } );
		await sees( other, all[ at ] );
		await other.context().close();
	}
	await page.context().close();
} );

test( 'without script more posts are a page of their own, which search engines are told of', async () => {
	const page = await open( { javaScriptEnabled: false } );
	const before = await hrefs( tiles( page, 1 ) );
	const others = await hrefs( tiles( page, 2 ) );
	await page.locator( '#loupe-1 .loupe-more' ).click();
	await page.waitForURL( /\?loupe-page=2#loupe-1$/ );
	const now = await hrefs( tiles( page, 1 ) );
	assert.equal( now.length, 4 );
	assert.ok( now.every( ( href ) => ! before.includes( href ) ) );
	assert.deepEqual( await hrefs( tiles( page, 2 ) ), others, 'the other feed is as it was' );
	assert.equal( await page.locator( 'link[rel="canonical"]' ).getAttribute( 'href' ), `${ pages.two.link }?loupe-page=2` );

	await page.locator( '#loupe-2 .loupe-more' ).click();
	await page.waitForURL( /loupe-page-2=2#loupe-2$/ );
	assert.deepEqual( await hrefs( tiles( page, 1 ) ), now, 'the first feed is as it was' );
	await page.locator( '#loupe-1 .loupe-newer' ).click();
	await page.waitForURL( /loupe-page=1#loupe-1$/ );
	assert.deepEqual( await hrefs( tiles( page, 1 ) ), before );
	await page.context().close();
} );

test( 'a page that no feed has so many posts for shows the first, and says so', async () => {
	const page = await open( { at: `${ pages.two.link }?loupe-page=999` } );
	assert.equal( await tiles( page, 1 ).count(), 4 );
	assert.equal( await page.locator( '#loupe-1 .loupe-newer' ).count(), 0 );
	assert.equal( await page.locator( 'link[rel="canonical"]' ).getAttribute( 'href' ), pages.two.link );
	await page.context().close();
} );

test( 'where more posts do not come, the link is a link', async () => {
	const page = await open();
	await page.route( '**/?loupe=feed*', ( route ) => route.abort() );
	await page.locator( '#loupe-1 .loupe-more' ).click();
	await page.waitForURL( /\?loupe-page=2#loupe-1$/ );
	assert.equal( await tiles( page, 1 ).count(), 4 );
	await page.context().close();
} );

test( 'where pictures lead nowhere, the focus goes on to the next way to more', async () => {
	const page = await open( { at: pages.nothing.link } );
	await page.locator( '.loupe-more' ).press( 'Enter' );
	await until( 'they are there', async () => ( await page.locator( '.loupe-item' ).count() ) === 8 );
	await getsFocus( page, '?loupe-page=3#loupe-1' );
	await page.context().close();
} );

test( 'where more posts do not come by themselves, the link is one, and waits for nothing', async () => {
	const page = await browser.open( { isVisitor: true } );
	await page.route( '**/?loupe=feed*', ( route ) => route.abort() );
	await page.goto( pages.scroll.link );
	const link = page.locator( '.loupe-more' );
	await page.evaluate( () => document.querySelector( '.loupe-more' ).scrollIntoView() );
	await until( 'it is a link', async () => ( await link.getAttribute( 'data-more' ) ) === null );
	await until( 'it is not busy', async () => ( await link.getAttribute( 'aria-busy' ) ) !== 'true' );
	await link.click();
	await page.waitForURL( /\?loupe-page=2#loupe-1$/ );
	await page.context().close();
} );

test( 'they come by themselves twice, and then there is a way to what stands below', async () => {
	const page = await open( { at: pages.scroll.link } );
	const shown = page.locator( '#loupe-1 .loupe-item' );
	/** At once: the link goes when its posts come. */
	const toTheEnd = () => page.evaluate( () => document.querySelector( '.loupe-more' ).scrollIntoView() );
	for ( const count of [ 8, 12 ] ) {
		await toTheEnd();
		// Where they are there at once, the next ones may be on their way.
		await until( `${ count } are there`, async () => ( await shown.count() ) >= count );
	}
	await toTheEnd();
	await page.waitForTimeout( 1000 );
	assert.equal( await shown.count(), 12 );
	await page.locator( '.loupe-more' ).click();
	await until( 'more are there', async () => ( await shown.count() ) === 16 );
	await page.context().close();
} );

test( 'a page out of a cache lets everybody read on, and nobody anything else', async () => {
	const page = await open( { javaScriptEnabled: false } );
	const address = new URL( await page.locator( '#loupe-1 .loupe-more' ).getAttribute( 'data-more' ) );
	await page.context().close();
	assert.ok( ! address.searchParams.has( '_wpnonce' ) );
	const ask = ( change ) => {
		const asked = new URL( address );
		Object.entries( change ).forEach( ( [ name, value ] ) => asked.searchParams.set( name, value ) );
		return fetch( asked );
	};
	const reply = await ask( {} );
	assert.equal( reply.status, 200 );
	assert.match( reply.headers.get( 'cache-control' ), /^public/ );
	assert.equal( ( await reply.text() ).match( /class="loupe-item/g ).length, 4 );
	assert.equal( ( await ask( { page: '3' } ) ).status, 200, 'any of its parts' );
	for ( const change of [ { per_page: '48' }, { layout: 'list' }, { number: '2' }, { sign: 'a'.repeat( 32 ) }, { form: 'items' } ] ) {
		assert.equal( ( await ask( change ) ).status, 404, JSON.stringify( change ) );
	}
} );

/** Where a feed turns up: by a copied shortcode, styled wherever it comes from; and where a preview's pictures do. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, requestsOf } from './lib/browser.mjs';
import { Panel, PlainForm } from './lib/panel.mjs';
import { shoot } from './lib/pictures.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { SITE } from './lib/settings.mjs';
import { connect, disconnectAll, freshSandbox, PANEL, publish, unpublish } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const ACCOUNT = 'one.good.picture';
const SHORTCODE = `[loupe account="${ ACCOUNT }"]`;

let browser, owner, tokens;

before( async () => {
	await freshSandbox();
	browser = await launch();
	owner = await browser.open();
	await disconnectAll( owner );
	tokens = await sandbox.tokens();
	// The first of two, so that a feed without an account would be this one.
	await connect( owner, tokens.no_posts );
	await connect( owner, tokens.one_post );
} );

after( async () => {
	await disconnectAll( owner );
	await browser.close();
} );

const copied = ( page ) => page.evaluate( () => window.navigator.clipboard.readText() );

/** Presses a button that copies. That it did so is said for two seconds, which a busy machine may take for the press. */
const press = ( page, button ) =>
	Promise.all( [
		page.getByRole( 'status' ).getByText( 'Copied' ).waitFor( { state: 'attached' } ),
		button.click(),
	] );

/** A page with this content, for as long as the work takes. */
async function withPage( content, work ) {
	const shown = await publish( owner, content );
	const page = await browser.open( { isVisitor: true } );
	try {
		await work( page, shown );
	} finally {
		await page.context().close();
		await unpublish( owner, shown.id );
	}
}

const isStyled = ( feed ) => feed.evaluate( ( grid ) => window.getComputedStyle( grid ).display === 'grid' );

test( 'each account has its shortcode ready, and what a press copies shows its feed', async () => {
	const page = await browser.open();
	const panel = await Panel.open( page );
	const card = panel.card( ACCOUNT );
	const button = card.button( 'Copy' );
	await press( page, button );
	assert.equal( await copied( page ), SHORTCODE );
	await shoot( panel.root, 'panel-with-shortcodes' );
	await card.button( 'Copy' ).waitFor();
	await page.context().close();

	await withPage( `<!-- wp:shortcode -->\n${ SHORTCODE }\n<!-- /wp:shortcode -->`, async ( visitor, { link } ) => {
		await visitor.goto( link );
		assert.equal( await visitor.locator( '.loupe-item' ).count(), 1 );
	} );
} );

test( 'an account that has just been saved has its shortcode, too', async () => {
	const page = await browser.open();
	const panel = await Panel.open( page );
	await panel.paste( tokens.one_post );
	await panel.save.click();
	await panel.saved.getByText( SHORTCODE ).waitFor();
	await press( page, panel.card( ACCOUNT ).button( 'Copy' ) );
	assert.equal( await copied( page ), SHORTCODE );
	await page.context().close();
} );

test( 'where the panel cannot start the shortcodes are there as well, and can be copied', async () => {
	const page = await browser.open();
	await page.route( '**/pkg/loupe.js*', ( route ) => route.abort() );
	await page.goto( PANEL );
	const line = new PlainForm( page ).root.locator( '.loupe-shortcode', { hasText: ACCOUNT } );
	await press( page, line.getByRole( 'button', { name: 'Copy' } ) );
	assert.equal( await copied( page ), SHORTCODE );
	await shoot( page, 'plain-form-with-shortcodes' );
	await page.context().close();
} );

test( 'without script the shortcodes can be read, and no button is there that does nothing', async () => {
	const page = await browser.open( { javaScriptEnabled: false } );
	await page.goto( PANEL );
	const line = new PlainForm( page ).root.locator( '.loupe-shortcode', { hasText: ACCOUNT } );
	assert.equal( await line.locator( 'code' ).innerText(), SHORTCODE );
	assert.equal( await line.getByRole( 'button' ).count(), 0 );
	await page.context().close();
} );

test( 'two feeds on a page fetch their stylesheet once', async () => {
	const feeds = `<!-- wp:loupe/feed {"account":"${ ACCOUNT }"} /-->`.repeat( 2 );
	await withPage( feeds, async ( page, { link } ) => {
		const requests = requestsOf( page );
		await page.goto( link );
		await page.waitForLoadState( 'networkidle' );
		assert.equal( requests.filter( ( { pathname } ) => pathname.endsWith( '/www/feed.css' ) ).length, 1 );
		for ( const feed of await page.locator( '.loupe-grid' ).all() ) {
			assert.ok( await isStyled( feed ) );
		}
		await shoot( page, 'two-feeds' );
	} );
} );

test( 'a feed that comes by REST into a page without one is styled', async () => {
	await withPage( SHORTCODE, async ( page, { id } ) => {
		await page.goto( `${ SITE }/?p=0&no-feed-here` );
		assert.equal( await page.locator( 'link[href*="feed.css"]' ).count(), 0 );
		await page.evaluate( async ( route ) => {
			const { content } = await ( await fetch( route ) ).json();
			document.body.insertAdjacentHTML( 'beforeend', content.rendered );
		}, `${ SITE }/index.php?rest_route=/wp/v2/pages/${ id }` );
		await until( 'the feed is a grid', () => isStyled( page.locator( '.loupe-grid' ) ) );
	} );
} );

test( 'Instagram does not hear on what page a preview’s pictures are looked at', async () => {
	const page = await browser.open();
	const panel = await Panel.open( page );
	const referrers = [];
	page.on( 'request', ( request ) => {
		if ( request.resourceType() === 'image' && ! request.url().startsWith( SITE ) ) {
			referrers.push( request.allHeaders().then( ( { referer } ) => referer ) );
		}
	} );
	await panel.paste( tokens.sample );
	await panel.found.locator( '.loupe-picture' ).first().waitFor();
	await panel.found.locator( '.loupe-face' ).waitFor();
	await until( 'pictures are asked for', async () => referrers.length > 1 );
	assert.deepEqual( [ ...new Set( await Promise.all( referrers ) ) ], [ undefined ] );
	await page.context().close();
} );

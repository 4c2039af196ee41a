/** Everything can be done with the keyboard alone, and nothing stands in the way of assistive technology. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { obstacles } from './lib/accessibility.mjs';
import { holdAnswers, launch } from './lib/browser.mjs';
import { Editor } from './lib/editor.mjs';
import { Panel } from './lib/panel.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { LAYOUTS, SHOWCASE } from './lib/showcase.mjs';
import { disconnectAll, freshSandbox, PANEL, publish, unpublish } from './lib/site.mjs';

const ACCOUNT = 'one.good.picture';

let browser, page, panel, tokens;

before( async () => {
	await freshSandbox();
	browser = await launch();
	page = await browser.open();
	await disconnectAll( page );
	tokens = await sandbox.tokens();
	panel = await Panel.open( page );
} );

after( async () => {
	await disconnectAll( page );
	await browser.close();
} );

/** What has the focus, in words. */
const focused = () =>
	page.evaluate( () => {
		const { activeElement } = document;
		if ( activeElement === document.body ) {
			return 'nothing';
		}
		return activeElement.getAttribute( 'aria-label' ) || activeElement.labels?.[ 0 ]?.innerText || activeElement.innerText;
	} );

/** What the Tab key comes to, from here on. */
async function tab( times ) {
	const stops = [];
	for ( let i = 0; i < times; i++ ) {
		await page.keyboard.press( 'Tab' );
		stops.push( await focused() );
	}
	return stops;
}

const noObstacles = async ( part ) => assert.deepEqual( await obstacles( page, part ), [] );

test( 'the empty panel has no obstacles', () => noObstacles( '#loupe-panel' ) );

test( 'a verdict that something is no token has no obstacles, and is announced', async () => {
	await panel.paste( 'no token' );
	assert.equal( await panel.verdict.getAttribute( 'role' ), 'status' );
	assert.equal( await panel.field.getAttribute( 'aria-describedby' ), 'loupe-verdict' );
	await noObstacles( '#loupe-panel' );
} );

test( 'from the field, Tab leads to the account and then to Save', async () => {
	await panel.paste( tokens.one_post );
	await panel.found.locator( '.loupe-item' ).waitFor();
	assert.deepEqual( await tab( 2 ), [ `@${ ACCOUNT }`, 'Save' ] );
	await noObstacles( '#loupe-panel' );
} );

test( 'saving with the keyboard leaves the focus on the new account', async () => {
	await page.keyboard.press( 'Enter' );
	assert.notEqual( await focused(), 'nothing', 'while the server is at work' );
	await panel.saved.getByText( 'is connected' ).waitFor();
	assert.equal( await focused(), `@${ ACCOUNT }` );
	await panel.feed.locator( '.loupe-item' ).waitFor();
	await noObstacles( '#loupe-panel' );
	await noObstacles( '#loupe-feed-form' );
} );

test( 'from there Tab goes through the buttons in the order in which they are seen', async () => {
	const stops = await tab( 7 );
	const buttons = [ `@${ ACCOUNT }`, 'Copy', 'Refresh token', 'Sync posts', 'Disconnect…' ];
	assert.deepEqual( stops.slice( 0, 5 ), buttons );
	// What was needed to connect is folded up.
	assert.deepEqual( stops.slice( 5 ), [ 'Connect another account, or give one a new token', 'Where a token comes from' ] );
} );

test( 'a button that works keeps the focus in its account, and gives it back', async () => {
	const answers = await holdAnswers( page, /loupe(%2F|\/)v1/ );
	await panel.card( ACCOUNT ).button( 'Sync posts' ).focus();
	await page.keyboard.press( 'Space' );
	await panel.card( ACCOUNT ).getByText( 'Fetching the posts' ).waitFor();
	assert.notEqual( await focused(), 'nothing' );
	answers.release();
	await panel.card( ACCOUNT ).button( 'Sync posts' ).waitFor();
	const stops = [ await focused(), ...( await tab( 4 ) ) ];
	assert.equal( stops[ 0 ], `@${ ACCOUNT }` );
	assert.ok( stops.includes( 'Sync posts' ) );
} );

test( 'disconnecting asks first, with the focus on the safe answer', async () => {
	await panel.card( ACCOUNT ).button( 'Disconnect…' ).focus();
	await page.keyboard.press( 'Enter' );
	assert.equal( await focused(), 'Stay connected' );
	await noObstacles( '#loupe-panel' );
	await page.keyboard.press( 'Enter' );
	assert.equal( await focused(), 'Disconnect…' );
} );

test( 'the plain form has no obstacles', async () => {
	const blocked = await browser.open();
	await blocked.route( '**/www/panel.js*', ( route ) => route.abort() );
	await blocked.goto( PANEL );
	assert.deepEqual( await obstacles( blocked, '#loupe-plain' ), [] );
	await blocked.context().close();
} );

test( 'the plain form beside a panel that cannot reach the site has no obstacles', async () => {
	const blocked = await browser.open();
	await blocked.route( /loupe(%2F|\/)v1/, ( route ) => route.abort() );
	const there = await Panel.open( blocked );
	await there.card( ACCOUNT ).button( 'Sync posts' ).click();
	await blocked.locator( '#loupe-plain' ).waitFor();
	assert.deepEqual( await obstacles( blocked, '.wrap' ), [] );
	await blocked.context().close();
} );

test( 'no layout has obstacles on a page, nor has the lightbox', async () => {
	const shown = await publish( page, SHOWCASE );
	const visitor = await browser.open( { isVisitor: true } );
	await visitor.goto( shown.link );
	assert.equal( await visitor.locator( '.loupe' ).count(), Object.keys( LAYOUTS ).length );
	assert.deepEqual( await obstacles( visitor, '.loupe' ), [] );
	await visitor.locator( '.loupe-layout-grid .loupe-link' ).first().focus();
	await visitor.keyboard.press( 'Enter' );
	await visitor.locator( 'dialog.loupe-lightbox[open]' ).waitFor();
	assert.deepEqual( await obstacles( visitor, 'dialog.loupe-lightbox[open]' ), [] );
	await visitor.context().close();
	await unpublish( page, shown.id );
} );

test( 'the block has no obstacles in the editor, nor have its controls', async () => {
	const writing = await browser.open();
	const editor = await Editor.open( writing );
	await editor.insert( 'Loupe Feed' );
	await editor.feed.locator( '.loupe-item' ).first().waitFor();
	assert.deepEqual( await obstacles( writing.frame( { name: 'editor-canvas' } ), '[data-type="loupe/feed"]' ), [] );
	assert.deepEqual( await obstacles( writing, '.block-editor-block-inspector' ), [] );
	await writing.context().close();
} );

test( 'after disconnecting, the focus is in the field for the next token', async () => {
	await panel.card( ACCOUNT ).button( 'Disconnect…' ).focus();
	await page.keyboard.press( 'Enter' );
	await page.keyboard.press( 'Shift+Tab' );
	assert.equal( await focused(), 'Yes, disconnect' );
	await page.keyboard.press( 'Enter' );
	assert.notEqual( await focused(), 'nothing', 'while the server is at work' );
	await panel.card( ACCOUNT ).waitFor( { state: 'detached' } );
	assert.equal( await focused(), 'Access token' );
} );

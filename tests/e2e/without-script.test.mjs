/** The plugin works wherever the panel's script does not: the plain form takes, checks and saves a token. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { AGAIN, launch, logIn } from './lib/browser.mjs';
import { Panel, PlainForm, SIXTY_DAYS } from './lib/panel.mjs';
import { pasted } from './lib/pasted.mjs';
import { shoot } from './lib/pictures.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { SITE } from './lib/settings.mjs';
import { accounts, disconnectAll, freshSandbox, PANEL } from './lib/site.mjs';

const ACCOUNT = 'one.good.picture';

let browser, owner, token;

before( async () => {
	await freshSandbox();
	browser = await launch();
	owner = await browser.open();
	await disconnectAll( owner );
	( { one_post: token } = await sandbox.tokens() );
} );

afterEach( async () => {
	await sandbox.clearFaults();
	await disconnectAll( owner );
} );

after( () => browser.close() );

const names = async () => ( await accounts( owner ) ).map( ( { username } ) => username );

/**
 * Hands on the panel's page with something changed. What a redirect leads to cannot be changed on its way, so that
 * the answer to a form becomes the page to which it leads.
 */
const rewrite = ( page, change ) =>
	page.route( ( { href } ) => href === PANEL || href.startsWith( FORMS ), async ( route ) => {
		const response = await route.fetch( AGAIN );
		await route.fulfill( { response, ...( await change( response ) ) } );
	} );

const FORMS = `${ SITE }/wp-admin/admin-post.php`;
const WASM = '**/pkg/loupe_bg.wasm*';

const OBSTACLES = {
	'the .wasm file is refused': ( page ) =>
		page.route( WASM, ( route ) => route.fulfill( { status: 403, contentType: 'text/html', body: 'Forbidden' } ) ),
	'a web page comes in place of the .wasm file': ( page ) =>
		page.route( WASM, ( route ) => route.fulfill( { contentType: 'text/html', body: '<h1>Not found</h1>' } ) ),
	'a Content-Security-Policy forbids WebAssembly': ( page ) =>
		rewrite( page, ( response ) => ( {
			headers: { ...response.headers(), 'content-security-policy': "script-src 'self' 'unsafe-inline'" },
		} ) ),
	'the loader is blocked': ( page ) => page.route( '**/www/panel.js*', ( route ) => route.abort() ),
	'everything that wasm-pack made is blocked': ( page ) => page.route( '**/pkg/**', ( route ) => route.abort() ),
};

for ( const [ obstacle, put ] of Object.entries( OBSTACLES ) ) {
	test( `a token is taken, checked and saved where ${ obstacle }`, async () => {
		const page = await browser.open();
		await put( page );
		await page.goto( PANEL );
		const form = new PlainForm( page );
		await form.connect( `"${ token }"\n` );
		await form.notice.getByText( `Connected: @${ ACCOUNT }` ).waitFor();
		assert.deepEqual( await names(), [ ACCOUNT ] );
		await page.waitForLoadState( 'networkidle' );
		assert.equal( await page.locator( '#loupe-panel' ).isVisible(), false, 'half a panel is none' );
		assert.ok( ! ( await page.content() ).includes( token ) );
		await page.context().close();
	} );
}

test( 'a .wasm file of the wrong type still starts the panel', async () => {
	const page = await browser.open();
	await page.route( WASM, async ( route ) => {
		const response = await route.fetch( AGAIN );
		await route.fulfill( { response, headers: { ...response.headers(), 'content-type': 'text/plain' } } );
	} );
	const panel = await Panel.open( page );
	await panel.paste( token );
	await panel.save.click();
	await panel.card( ACCOUNT ).getByText( 'Connected', { exact: true } ).waitFor();
	await page.context().close();
} );

test( 'without JavaScript the forms connect, refresh, sync and disconnect', async () => {
	const page = await browser.open( { javaScriptEnabled: false } );
	await page.goto( PANEL );
	const form = new PlainForm( page );

	await form.connect( pasted( 'facebook_token' ).text );
	await form.notice.getByText( pasted( 'facebook_token' ).says ).waitFor();
	assert.deepEqual( await names(), [] );
	await shoot( page, 'plain-form-refused' );

	await form.connect( ( await sandbox.tokens() ).expired );
	await form.notice.getByText( 'The access token has expired' ).waitFor();
	assert.deepEqual( await names(), [] );

	await form.connect( token );
	await form.notice.getByText( `Connected: @${ ACCOUNT }` ).waitFor();
	assert.match( await form.detail( 'Token' ).innerText(), SIXTY_DAYS );
	await shoot( page, 'plain-form-connected' );

	await form.root.getByRole( 'button', { name: 'Sync the feed' } ).click();
	await form.notice.getByText( 'The feed is up to date.' ).waitFor();
	await form.root.getByRole( 'button', { name: 'Refresh the token' } ).click();
	await form.notice.getByText( 'refreshes a token once it is a day old' ).waitFor();

	await form.root.getByRole( 'checkbox', { name: /^Yes, remove/ } ).check();
	await form.root.getByRole( 'button', { name: 'Disconnect' } ).click();
	await form.notice.getByText( 'Disconnected.' ).waitFor();
	assert.deepEqual( await names(), [] );
	await page.context().close();
} );

const BLOCKED = {
	'a blocker': ( route ) => route.abort( 'blockedbyclient' ),
	'a firewall with a page of its own': ( route ) =>
		route.fulfill( { status: 403, contentType: 'text/html', body: '<h1>Forbidden</h1>' } ),
	'a security plugin': ( route ) =>
		route.fulfill( {
			status: 403,
			contentType: 'application/json',
			body: '{"code":"rest_disabled","message":"The REST API is disabled.","data":{"status":403}}',
		} ),
};

for ( const [ who, block ] of Object.entries( BLOCKED ) ) {
	test( `where ${ who } keeps REST away, the panel says so and the plain form does the work`, async () => {
		const page = await browser.open();
		await page.route( /loupe(%2F|\/)v1/, block );
		const panel = await Panel.open( page );
		await panel.paste( token );
		await panel.found.getByText( `@${ ACCOUNT }` ).waitFor();
		await panel.save.click();
		await panel.found.getByRole( 'alert' ).getByText( /plain form/ ).waitFor();
		assert.equal( await panel.field.inputValue(), token, 'what was pasted is still there' );

		const form = new PlainForm( page );
		await shoot( page, `rest-blocked-by-${ who.split( ' ' )[ 1 ] }` );
		await form.connect( token );
		await form.notice.getByText( `Connected: @${ ACCOUNT }` ).waitFor();
		assert.deepEqual( await names(), [ ACCOUNT ] );
		await page.context().close();
	} );
}

test( 'a nonce that has expired is renewed without a word', async () => {
	const page = await browser.open();
	await rewrite( page, async ( response ) => ( {
		body: ( await response.text() ).replace( /("nonce":")[0-9a-f]{10}(")/, '$10123456789$2' ),
	} ) );
	const panel = await Panel.open( page );
	await panel.paste( token );
	await panel.save.click();
	await panel.card( ACCOUNT ).getByText( 'Connected', { exact: true } ).waitFor();
	assert.equal( await page.locator( '#loupe-plain' ).isVisible(), false );
	await page.context().close();
} );

test( 'being logged out in between loses nothing: after a new login the same button works', async () => {
	const page = await browser.open();
	const panel = await Panel.open( page );
	await panel.paste( token );
	await panel.save.waitFor();
	await page.context().clearCookies();
	await panel.save.click();
	await panel.found.getByRole( 'alert' ).getByText( 'You are no longer logged in to this site' ).waitFor();
	assert.equal( await panel.field.inputValue(), token );
	assert.deepEqual( await names(), [] );

	await logIn( page.context() );
	await panel.save.click();
	await panel.card( ACCOUNT ).getByText( 'Connected', { exact: true } ).waitFor();
	await page.context().close();
} );

test( 'a plain form whose nonce has expired changes nothing and says what to do', async () => {
	const page = await browser.open( { javaScriptEnabled: false } );
	await rewrite( page, async ( response ) => ( {
		body: ( await response.text() ).replaceAll( /(name="_wpnonce" value=")[0-9a-f]{10}/g, '$10123456789' ),
	} ) );
	await page.goto( PANEL );
	const form = new PlainForm( page );
	await form.connect( token );
	await form.notice.getByText( /The form had expired.*Nothing was changed: please send it again/ ).waitFor();
	assert.deepEqual( await names(), [] );
	await page.context().close();
} );

test( 'a plain form that is sent after a logout leads to the login', async () => {
	const page = await browser.open( { javaScriptEnabled: false } );
	await page.goto( PANEL );
	await page.context().clearCookies();
	const form = new PlainForm( page );
	await form.field.fill( token );
	await form.send.click();
	await page.getByLabel( 'Username or Email Address' ).waitFor();
	assert.ok( page.url().startsWith( `${ SITE }/wp-login.php` ) );
	assert.ok( ! page.url().includes( token ) );
	await page.context().close();
} );

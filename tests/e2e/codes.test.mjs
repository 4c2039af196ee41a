/** A code, by itself or in the address that Instagram redirected to, becomes a connected account. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { AppForm, Panel, SIXTY_DAYS } from './lib/panel.mjs';
import { shoot } from './lib/pictures.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { SITE } from './lib/settings.mjs';
import { disconnectAll, freshSandbox, holdings } from './lib/site.mjs';

const ACCOUNT = 'one.good.picture';

let browser, page, panel, app, address;

before( async () => {
	await freshSandbox();
	browser = await launch();
	page = await browser.open();
	await disconnectAll( page );
	panel = await Panel.open( page );
	app = new AppForm( page );
} );

after( async () => {
	await disconnectAll( page );
	await browser.close();
} );

test( 'without App ID and secret, a redirect address leads to the form for them', async () => {
	address = await sandbox.allowed( ACCOUNT );
	await panel.paste( address );
	assert.equal( await panel.connect.count(), 0 );
	await panel.lookup.getByRole( 'link', { name: 'Go to App ID and secret' } ).click();
	await page.waitForURL( /#loupe-app$/ );
	assert.ok( await app.root.isVisible() );
	await shoot( page, 'code-needs-app' );
} );

test( 'with them, it connects, and Instagram is not asked before', async () => {
	await app.save( sandbox.APP );
	await sandbox.forgetCalls();
	await panel.paste( address );
	await panel.connect.waitFor();
	assert.equal( await panel.redirectUri.count(), 0, 'the address says where it came back to' );
	assert.deepEqual( await sandbox.calls(), [] );
	await shoot( page, 'code-redirect' );
	await panel.connect.click();
	await panel.saved.getByText( `@${ ACCOUNT } is connected.` ).waitFor();
	// A slow server goes on with the pictures.
	await panel.card( ACCOUNT ).button( 'Sync posts' ).waitFor();
	assert.match( await panel.card( ACCOUNT ).detail( 'Token' ).innerText(), SIXTY_DAYS );
	assert.equal( await panel.field.inputValue(), '' );
	assert.ok( ! ( await page.content() ).includes( sandbox.codeIn( address ) ) );
} );

test( 'a code that was used is refused in words, and what is stored stays', async () => {
	const stored = await holdings( page );
	await panel.paste( address );
	await panel.connect.click();
	await panel.lookup.getByRole( 'alert' ).getByText( 'A code works once and for one hour' ).waitFor();
	assert.deepEqual( await holdings( page ), stored );
	assert.ok( await panel.connect.isEnabled() );
} );

test( 'a bare code connects with the address that it came back to, to the letter', async () => {
	await disconnectAll( page );
	address = await sandbox.allowed( ACCOUNT );
	await panel.paste( sandbox.codeIn( address ) );
	assert.equal( await panel.redirectUri.inputValue(), `${ SITE }/`, "the site's own to begin with" );
	await panel.redirectUri.fill( new URL( '/', address ).href );
	await shoot( page, 'code-bare' );
	await panel.connect.click();
	await panel.saved.getByText( `@${ ACCOUNT } is connected.` ).waitFor();
} );

test( 'App ID and secret are removed again', async () => {
	await app.remove();
	await panel.paste( address );
	assert.equal( await panel.connect.count(), 0 );
} );

test( 'without them, the reply to an exchange made by hand connects, and what it tells of its token is kept', async () => {
	await disconnectAll( page );
	panel = await Panel.open( page );
	await panel.paste( await sandbox.newReply( ACCOUNT ) );
	await panel.save.click();
	await panel.saved.getByText( `@${ ACCOUNT } is connected.` ).waitFor();
	// Instagram refreshes no token on its first day: only the reply can tell that it is no token of an hour.
	assert.match( await panel.card( ACCOUNT ).detail( 'Token' ).innerText(), /^long-lived/ );
} );

/** A token comes to the site: every way that there is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Panel, PlainForm, unfold } from '../../e2e/lib/panel.mjs';
import * as sandbox from '../../e2e/lib/sandbox.mjs';
import { SITE } from '../../e2e/lib/settings.mjs';
import { PANEL } from '../../e2e/lib/site.mjs';

/** @param {import('../lib/story.mjs').Story} story */
export function connecting( story ) {
	test( 'App ID and secret are entered in the form', async () => {
		const { page } = story;
		await page.goto( PANEL );
		const form = page.locator( '#loupe-app' );
		await form.locator( '[name=app_id]' ).fill( sandbox.APP.id );
		await form.locator( '[name=app_secret]' ).fill( sandbox.APP.secret );
		await form.getByRole( 'button', { name: /^Save/ } ).click();
		await page.locator( '.wrap .notice-success' ).waitFor();
		await story.look( page, 'with the secret saved' );
	} );

	test( 'Connect leads to Instagram, Allow leads back, and the account is there', async () => {
		const { page } = story;
		await pressConnect( page );
		await page.locator( '[name=account]' ).selectOption( 'just.opened' );
		await page.getByRole( 'button', { name: 'Allow' } ).click();
		await page.locator( '.wrap .notice-success' ).waitFor();
		assert.ok( ! page.url().includes( 'code=' ) );
		await story.look( page, 'after authorising' );
		assert.ok( await story.account( 'just.opened' ) );
	} );

	test( 'Deny leads back, too', async () => {
		const { page } = story;
		await pressConnect( page );
		await page.getByRole( 'button', { name: 'Deny' } ).click();
		await page.locator( '.wrap .notice-error' ).waitFor();
	} );

	test( "a code comes back to somebody who isn't logged in, and to somebody who asked for none", async () => {
		const { search } = new URL( await story.address( 'just.opened' ) );
		const address = `${ SITE }/${ search.replace( /&state=[^&]*/, '' ) }&state=loupe-${ '0'.repeat( 40 ) }`;
		for ( const by of [ 'visitor', 'admin' ] ) {
			const window = await story.open( by );
			await window.goto( address );
			assert.ok( ! window.url().includes( 'code=' ) );
			await story.look( window, 'with a code that nobody asked for' );
		}
	} );

	test( 'a redirect address is pasted into the panel', async () => {
		const panel = await Panel.open( story.page );
		await panel.paste( await story.address( 'one.good.picture' ) );
		await panel.root.getByRole( 'button', { name: 'Connect', exact: true } ).click();
		await panel.card( 'one.good.picture' ).waitFor();
		await story.look( story.page, 'after pasting an address' );
	} );

	test( 'a token is pasted into the panel', async () => {
		const panel = await Panel.open( story.page );
		await panel.paste( await story.token( 'one.good.picture' ) );
		await panel.found.waitFor();
		await story.look( story.page, 'with a token in the field' );
		await panel.save.click();
		await panel.saved.getByText( 'is connected' ).waitFor();
		await story.look( story.page, 'after pasting a token' );
	} );

	test( 'a token is sent with the plain form, and half of one, and one that has expired', async () => {
		const page = await story.open( 'admin', { javaScriptEnabled: false } );
		await page.goto( PANEL );
		const form = new PlainForm( page );
		await form.connect( await story.token( 'just.opened' ) );
		story.evidence.add( 'page after the plain form', await page.content() );
		await form.connect( ( await story.token( 'just.opened' ) ).slice( 0, 60 ) );
		story.evidence.add( 'page after half a token', await page.content() );
		await form.connect( ( await sandbox.tokens() ).expired );
		story.evidence.add( 'page after an expired token', await page.content() );
	} );

	test( 'a bare code is sent with its address, then once more, and without', async () => {
		const code = sandbox.codeIn( await story.address( 'just.opened' ) );
		const address = { redirect_uri: 'https://example.org/' };
		assert.equal( ( await story.rest( 'POST', '/accounts', { token: code, ...address } ) ).status, 200 );
		assert.equal( ( await story.rest( 'POST', '/accounts', { token: code, ...address } ) ).status, 422 );
		assert.equal( ( await story.rest( 'POST', '/accounts', { token: code } ) ).status, 422 );
	} );

	test( 'the site asks Instagram for a browser that cannot, and more pages follow than the first', async () => {
		const token = await story.token( 'lumen.studio' );
		for ( const query of [ 'user', 'media' ] ) {
			assert.equal( ( await story.rest( 'POST', '/relay', { token, query } ) ).status, 200 );
		}
	} );

	test( 'a token is looked up in the panel while Instagram fails', async () => {
		for ( const kind of [ 'expired', 'half_json', 'hang_up' ] ) {
			const panel = await Panel.open( story.page );
			await sandbox.fail( { on: 'me', kind } );
			await panel.paste( await story.token( 'lumen.studio' ) );
			await panel.lookup.getByRole( 'alert' ).waitFor();
			await story.look( story.page, 'after a failed look-up' );
			await sandbox.clearFaults();
		}
	} );
}

async function pressConnect( page ) {
	await page.goto( PANEL );
	const button = page.locator( '#loupe_authorise' );
	await unfold( button );
	await button.click();
	await page.getByRole( 'button', { name: 'Allow' } ).waitFor();
}

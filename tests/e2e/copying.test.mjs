/** The guide's addresses are copied by a press, whether or not the panel runs. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { AppForm } from './lib/panel.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { SITE } from './lib/settings.mjs';
import { PANEL } from './lib/site.mjs';

let browser, owner;

// Without App ID and secret, the guide asks for these first.
before( async () => {
	browser = await launch();
	owner = await browser.open();
	await owner.goto( PANEL );
	await new AppForm( owner ).save( sandbox.APP );
} );

after( async () => {
	await new AppForm( owner ).remove();
	await browser.close();
} );

/** The page with the guide's addresses in sight and its clock standing, and the button beside the redirect URI. */
async function guide( page ) {
	await page.clock.install();
	await page.goto( PANEL );
	await page.locator( '#loupe-guide' ).getByText( 'Connect from here', { exact: true } ).click();
	await page.clock.pauseAt( new Date( Date.now() + 60_000 ) );
	return page.locator( '[data-loupe-copy=loupe-value-redirect]' );
}

const copied = ( page ) => page.evaluate( () => window.navigator.clipboard.readText() );

test( 'a press copies the address to the letter, says so, and gives the label back', async () => {
	const page = await browser.open();
	const button = await guide( page );
	await button.click();
	await page.getByRole( 'status' ).getByText( 'Copied' ).waitFor( { state: 'attached' } );
	assert.equal( await button.innerText(), 'Copied' );
	assert.equal( await copied( page ), `${ SITE }/` );
	await page.clock.runFor( 2000 );
	assert.equal( await button.innerText(), 'Copy' );
	await page.context().close();
} );

test( 'it does so where the panel cannot start', async () => {
	const page = await browser.open();
	await page.route( '**/pkg/loupe.js*', ( route ) => route.abort() );
	const button = await guide( page );
	await button.click();
	await page.getByRole( 'status' ).getByText( 'Copied' ).waitFor( { state: 'attached' } );
	assert.equal( await copied( page ), `${ SITE }/` );
	assert.ok( await page.locator( '#loupe-plain' ).isVisible() );
	await page.context().close();
} );

test( 'it does so on pages that have no clipboard', async () => {
	const page = await browser.open();
	await page.addInitScript( () => {
		window.ownClipboard = navigator.clipboard;
		Object.defineProperty( navigator, 'clipboard', { value: undefined } );
	} );
	const button = await guide( page );
	await button.click();
	await page.getByRole( 'status' ).getByText( 'Copied' ).waitFor( { state: 'attached' } );
	assert.equal( await page.evaluate( () => window.ownClipboard.readText() ), `${ SITE }/` );
	await page.context().close();
} );

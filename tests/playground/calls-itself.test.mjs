/** The demo's site, which answers one request at a time, asked to call itself. */
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { launch } from '../e2e/lib/browser.mjs';
import { PANEL, rest } from '../e2e/lib/site.mjs';

let browser, page;

before( async () => {
	browser = await launch();
	page = await browser.open();
} );

after( () => browser.close() );

test( 'nobody waits for a request of the site to itself, and Site Health says why there is none', async () => {
	const { status, description } = await rest( page, 'GET', '/wp-site-health/v1/tests/loopback-requests' );
	assert.notEqual( status, 'good' );
	assert.match( description, /one request at a time/ );
	assert.equal( ( await page.goto( PANEL ) ).status(), 200 );
} );

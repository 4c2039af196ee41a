/** Firefox, as a visitor has it: by WebDriver BiDi. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { SCREENSHOTS } from './settings.mjs';

mkdirSync( SCREENSHOTS, { recursive: true } );

/**
 * Starts it, for windows of one width.
 *
 * @param {Object}  options
 * @param {boolean} options.hasScript whether pages may run any
 */
export async function launchFirefox( { hasScript = true } = {} ) {
	const firefox = await puppeteer.launch( {
		browser: 'firefox',
		executablePath: process.env.LOUPE_FIREFOX,
		headless: true,
		// What a test asks a page is answered without script, too.
		extraPrefsFirefox: { 'javascript.enabled': hasScript },
		protocolTimeout: 180_000,
	} );

	/** A window of this width with a page in it, once all of it is there. */
	async function open( url, { width, height = 900 } ) {
		const page = await firefox.newPage();
		await page.setViewport( { width, height } );
		await page.goto( url, { waitUntil: 'load', timeout: 180_000 } );
		return page;
	}

	return { open, close: () => firefox.close() };
}

/** Takes a picture of all of a page. */
export const shootFirefox = ( page, name ) => page.screenshot( { path: join( SCREENSHOTS, `${ name }.png` ), fullPage: true } );

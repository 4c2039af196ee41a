/**
 * Drives the main job once, as a site owner would: log in, paste the token, save, look at the page.
 * Prints what it saw; exits 1 if that was not the feed.
 */
import { chromium } from 'playwright-core';

const { LOUPE_SITE, LOUPE_USER, LOUPE_PASSWORD, LOUPE_TOKEN, LOUPE_CHROMIUM } = process.env;
const PATIENCE = 120_000;
const PICTURES = 12;

const say = ( what ) => console.log( `  ✓ ${ what }` );

const browser = await chromium.launch( {
	executablePath: LOUPE_CHROMIUM,
	args: [ '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking' ],
} );
try {
	const page = await browser.newPage();
	page.setDefaultTimeout( PATIENCE );
	await logIn( page );
	await connect( page );
	await lookAtTheFeed( page );
} catch ( error ) {
	console.error( `  ✗ ${ error.message }` );
	process.exitCode = 1;
} finally {
	await browser.close();
}

async function logIn( page ) {
	await page.goto( `${ LOUPE_SITE }/wp-login.php` );
	await page.fill( '#user_login', LOUPE_USER );
	await page.fill( '#user_pass', LOUPE_PASSWORD );
	await page.click( '#wp-submit' );
	await page.waitForSelector( '#wpadminbar' );
	say( `logged in as ${ LOUPE_USER }` );
}

async function connect( page ) {
	await page.goto( `${ LOUPE_SITE }/wp-admin/themes.php?page=loupe` );
	await page.waitForSelector( '#loupe-panel:not([hidden])' );
	say( 'the panel runs' );
	await page.fill( '#loupe-token', LOUPE_TOKEN );
	await page.waitForSelector( '#loupe-save:not([disabled])' );
	say( 'the token was recognised, and its account shown' );
	const saved = page.waitForResponse(
		( response ) => response.request().method() === 'POST' && response.url().includes( 'accounts' )
	);
	await page.click( '#loupe-save' );
	const reply = await saved;
	if ( ! reply.ok() ) {
		throw new Error( `saving was answered with ${ reply.status() }: ${ await reply.text() }` );
	}
	const { account } = await reply.json();
	say( `saved: @${ account.username }, ${ account.sync.items } posts stored` );
}

async function lookAtTheFeed( page ) {
	const pictures = page.locator( '.loupe-picture' );
	const end = Date.now() + PATIENCE;
	do {
		// Saving copies pictures for as long as a request may take; the site's cron copies the rest. Once more where the
		// kept connection that it is called over is closed just then.
		await page.request.get( `${ LOUPE_SITE }/wp-cron.php`, { maxRetries: 2 } );
		await page.goto( `${ LOUPE_SITE }/our-feed/` );
	} while ( ( await pictures.count() ) < PICTURES && Date.now() < end );
	const sources = await pictures.evaluateAll( async ( images ) => {
		images.forEach( ( image ) => {
			image.loading = 'eager';
		} );
		await Promise.all( images.map( ( image ) => image.decode() ) );
		return images.map( ( image ) => image.currentSrc );
	} );
	const foreign = sources.filter( ( source ) => ! source.startsWith( `${ LOUPE_SITE }/` ) );
	if ( sources.length < PICTURES || foreign.length > 0 ) {
		throw new Error( `the page shows ${ sources.length } pictures, of which ${ foreign.length } are not this site's` );
	}
	say( `the page shows ${ sources.length } pictures, all from this site` );
}

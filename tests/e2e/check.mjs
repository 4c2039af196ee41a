/**
 * Drives the main job as a site owner would: log in, paste the token, save, look at every picture in the panel and on
 * the page; and once more after disconnecting, for the second time finds what the first has left.
 * Prints what it saw; exits 1 if that was not the feed.
 */
import { chromium } from 'playwright-core';
import { AGAIN } from './lib/browser.mjs';
import { FLAGS } from './lib/flags.mjs';
import { Panel } from './lib/panel.mjs';
import { loaded } from './lib/pictures.mjs';
import { CHROMIUM, PASSWORD, SITE, TOKEN, USER } from './lib/settings.mjs';
import { until } from './lib/wait.mjs';

const PATIENCE = 120;
const PICTURES = 12;

const say = ( what ) => console.log( `  ✓ ${ what }` );

const browser = await chromium.launch( { executablePath: CHROMIUM, args: FLAGS } );
try {
	const page = await browser.newPage();
	page.setDefaultTimeout( PATIENCE * 1000 );
	await logIn( page );
	const account = await seeTheFeed( page, 'first' );
	await disconnect( page, account );
	await seeTheFeed( page, 'second' );
} catch ( error ) {
	console.error( `  ✗ ${ error.message }` );
	process.exitCode = 1;
} finally {
	await browser.close();
}

async function logIn( page ) {
	await page.goto( `${ SITE }/wp-login.php` );
	await page.fill( '#user_login', USER );
	await page.fill( '#user_pass', PASSWORD );
	await page.click( '#wp-submit' );
	await page.waitForSelector( '#wpadminbar' );
	say( `logged in as ${ USER }` );
}

async function seeTheFeed( page, time ) {
	const account = await connect( page, time );
	await lookAtThePage( page );
	await lookAtThePanel( page, account );
	return account;
}

async function connect( page, time ) {
	const panel = await Panel.open( page );
	await panel.unfold();
	await panel.field.fill( TOKEN );
	await panel.found.waitFor();
	await lookAt( panel.found, 'the preview' );
	const saved = page.waitForResponse(
		( response ) => response.request().method() === 'POST' && response.url().includes( 'accounts' )
	);
	await panel.save.click();
	const reply = await saved;
	if ( ! reply.ok() ) {
		throw new Error( `saving was answered with ${ reply.status() }: ${ await reply.text() }` );
	}
	const { account } = await reply.json();
	say( `saved for the ${ time } time: @${ account.username }, ${ account.items } posts stored` );
	return account.username;
}

async function lookAtThePage( page ) {
	await until( `${ PICTURES } pictures on the page`, async () => {
		// Saving copies pictures for as long as a request may take; the site's cron copies the rest.
		await page.request.get( `${ SITE }/wp-cron.php`, AGAIN );
		await page.goto( `${ SITE }/our-feed/` );
		return ( await page.locator( '.loupe-picture' ).count() ) === PICTURES;
	}, PATIENCE );
	await lookAt( page.locator( '.loupe' ), 'the page', SITE );
}

async function lookAtThePanel( page, account ) {
	const panel = await Panel.open( page );
	await panel.card( account ).waitFor();
	await panel.feed.locator( '.loupe-item' ).first().waitFor();
	await lookAt( panel.feed, 'the panel', SITE );
}

async function disconnect( page, account ) {
	const panel = new Panel( page );
	await panel.card( account ).button( 'Disconnect…' ).click();
	await panel.card( account ).button( 'Yes, disconnect' ).click();
	await panel.card( account ).waitFor( { state: 'detached' } );
	say( `disconnected @${ account }` );
}

/** Every picture has to be there to be seen, and from where it should be. */
async function lookAt( feed, where, origin = '' ) {
	await feed.locator( '.loupe-picture' ).nth( PICTURES - 1 ).waitFor();
	const pictures = await loaded( feed );
	const foreign = pictures.filter( ( { from } ) => ! from.startsWith( origin ) );
	if ( foreign.length > 0 ) {
		throw new Error( `${ where } shows pictures that are not this site's: ${ foreign[ 0 ].from }` );
	}
	say( `${ where } shows ${ pictures.length } pictures, each to be seen` );
}

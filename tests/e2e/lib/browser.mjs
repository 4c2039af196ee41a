/** Chromium, with an administrator who is logged in, and what its pages asked for. */
import { chromium } from 'playwright-core';
import { FLAGS } from './flags.mjs';
import { CHROMIUM, PASSWORD, SITE, USER } from './settings.mjs';

/** A site with https, in these tests, signs its certificate itself. */
const ANY_CERTIFICATE = { ignoreHTTPSErrors: true };

/** A page in wp-admin takes seconds where PHP runs as WebAssembly, and a minute where the machine is busy besides. */
const PATIENCE = 180_000;

/**
 * For what Playwright asks for by itself: it keeps connections, which the site closes after some seconds, and a request
 * that starts just then finds its connection reset.
 */
export const AGAIN = { maxRetries: 2 };

export async function launch() {
	const browser = await chromium.launch( { executablePath: CHROMIUM, args: FLAGS } );
	const login = await browser.newContext( ANY_CERTIFICATE );
	await logIn( login ).catch( async ( refused ) => {
		// A browser that nobody closes would keep the tests from ending.
		await browser.close();
		throw refused;
	} );
	const storageState = await login.storageState();
	await login.close();

	/**
	 * A fresh window of the administrator, or of a visitor.
	 *
	 * @param {Object}  options           for the context: `javaScriptEnabled`, `viewport` and so on
	 * @param {boolean} options.isVisitor nobody is logged in
	 */
	async function open( { isVisitor = false, ...options } = {} ) {
		const context = await browser.newContext( {
			...ANY_CERTIFICATE,
			storageState: isVisitor ? undefined : storageState,
			viewport: { width: 1280, height: 900 },
			permissions: [ 'clipboard-read', 'clipboard-write' ],
			...options,
		} );
		context.setDefaultTimeout( PATIENCE );
		return context.newPage();
	}

	return { open, close: () => browser.close() };
}

/**
 * Logs in over HTTP, as the login form would.
 *
 * @param {import('playwright-core').BrowserContext} context
 */
export async function logIn( context ) {
	await context.request.get( `${ SITE }/wp-login.php`, { ...AGAIN, timeout: PATIENCE } );
	const reply = await context.request.post( `${ SITE }/wp-login.php`, {
		form: { log: USER, pwd: PASSWORD, testcookie: '1' },
		...AGAIN,
		maxRedirects: 0,
		timeout: PATIENCE,
	} );
	if ( reply.status() !== 302 ) {
		throw new Error( `The login was refused: HTTP ${ reply.status() }` );
	}
}

/**
 * Keeps the answers to a page's requests back until told otherwise.
 *
 * @param {import('playwright-core').Page} page
 * @param {string|RegExp}                  url  of the requests, as Playwright takes it
 * @return {Promise<{release: () => void, asked: () => number}>} `asked` tells how many requests there were
 */
export async function holdAnswers( page, url ) {
	let release;
	const released = new Promise( ( done ) => {
		release = done;
	} );
	let asked = 0;
	await page.route( url, async ( route ) => {
		asked++;
		await released;
		await route.continue();
	} );
	return { release, asked: () => asked };
}

/**
 * Measures work by what a page's main thread is given of the processor: the machine may have other work.
 *
 * @param {import('playwright-core').Page} page
 * @return {Promise<(work: () => Promise<any>) => Promise<number>>} tells how many milliseconds a piece of work takes
 */
export async function stopwatch( page ) {
	const inspector = await page.context().newCDPSession( page );
	await inspector.send( 'Performance.enable' );
	const used = async () => {
		const { metrics } = await inspector.send( 'Performance.getMetrics' );
		return metrics.find( ( { name } ) => name === 'ThreadTime' ).value * 1000;
	};
	return async ( work ) => {
		const before = await used();
		await work();
		return ( await used() ) - before;
	};
}

/**
 * Writes down every address that a page asks for from now on.
 *
 * @param {import('playwright-core').Page} page
 * @return {URL[]} a list that grows
 */
export function requestsOf( page ) {
	const requests = [];
	page.on( 'request', ( request ) => requests.push( new URL( request.url() ) ) );
	return requests;
}

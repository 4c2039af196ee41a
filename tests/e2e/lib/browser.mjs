/** Chromium, with an administrator who is logged in, and what its pages asked for. */
import { chromium } from 'playwright-core';
import { CHROMIUM, PASSWORD, SITE, USER } from './settings.mjs';

/** A site with https, in these tests, signs its certificate itself. */
const ANY_CERTIFICATE = { ignoreHTTPSErrors: true };

/** A page in wp-admin takes seconds where PHP runs as WebAssembly. */
const PATIENCE = 60_000;

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

export async function launch() {
	const browser = await chromium.launch( { executablePath: CHROMIUM, args: FLAGS } );
	const login = await browser.newContext( ANY_CERTIFICATE );
	await logIn( login );
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
	await context.request.get( `${ SITE }/wp-login.php`, { timeout: PATIENCE } );
	const reply = await context.request.post( `${ SITE }/wp-login.php`, {
		form: { log: USER, pwd: PASSWORD, testcookie: '1' },
		maxRedirects: 0,
		timeout: PATIENCE,
	} );
	if ( reply.status() !== 302 ) {
		throw new Error( `The login was refused: HTTP ${ reply.status() }` );
	}
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

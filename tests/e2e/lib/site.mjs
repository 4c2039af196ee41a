/** The WordPress site, brought into a state: its accounts, its clock, its cron, its pages. */
import { AGAIN, launch } from './browser.mjs';
import * as sandbox from './sandbox.mjs';
import { SITE } from './settings.mjs';
import { until } from './wait.mjs';

export const PANEL = `${ SITE }/wp-admin/themes.php?page=loupe`;

/** A nonce outlives any run of these tests. */
const nonces = new WeakMap();

/**
 * Calls the REST API as the administrator whose page this is.
 *
 * @param {import('playwright-core').Page} page
 * @param {string}                         method
 * @param {string}                         path   such as `/loupe/v1/accounts`, perhaps with a query
 * @param {Object}                         data   sent as JSON
 */
export async function rest( page, method, path, data ) {
	const { request } = page.context();
	if ( ! nonces.has( page ) ) {
		const reply = await request.get( `${ SITE }/wp-admin/admin-ajax.php?action=rest-nonce`, AGAIN );
		nonces.set( page, await reply.text() );
	}
	const [ route, query = '' ] = path.split( '?' );
	const reply = await request.fetch( `${ SITE }/index.php?rest_route=${ encodeURIComponent( route ) }&${ query }`, {
		method,
		data,
		headers: { 'X-WP-Nonce': nonces.get( page ) },
		...AGAIN,
	} );
	const body = await reply.text();
	if ( ! reply.ok() ) {
		throw new Error( `${ method } ${ path } answered ${ reply.status() }: ${ body }` );
	}
	return JSON.parse( body );
}

export const accounts = async ( page ) => ( await rest( page, 'GET', '/loupe/v1/accounts' ) ).accounts;

/** A stored feed's items. */
export const items = async ( page, account ) => ( await rest( page, 'GET', `/loupe/v1/feeds/${ account }` ) ).items;

/**
 * What stays the same of a post for hours: its pictures are copied when nobody waits, after a reply too, and how long ago
 * it was posted is another text from midnight on.
 */
export const lasting = ( post ) => ( { ...post, picture: undefined, children: undefined, time: undefined } );

/** What the site holds of its accounts. The days left come of a date that it holds, and of the time. */
export async function holdings( page ) {
	const all = await accounts( page );
	return Promise.all(
		all.map( async ( { token, ...account } ) => ( {
			account,
			token: { ...token, days_left: null },
			items: ( await items( page, account.id ) ).map( lasting ),
		} ) )
	);
}

export const connect = async ( page, token ) =>
	( await rest( page, 'POST', '/loupe/v1/accounts', { token } ) ).account;

/**
 * What most tests begin with: a browser, and the owner in it, who has connected the account with posts of all kinds.
 *
 * @param {Object} settings of the sandbox
 * @return {Promise<{browser: Object, owner: import('playwright-core').Page, account: Object}>}
 */
export async function withSample( settings = {} ) {
	await freshSandbox();
	await sandbox.set( settings );
	const browser = await launch();
	const owner = await browser.open();
	await disconnectAll( owner );
	return { browser, owner, account: await connect( owner, ( await sandbox.tokens() ).sample ) };
}

export async function disconnectAll( page ) {
	for ( const { id } of await accounts( page ) ) {
		await rest( page, 'DELETE', `/loupe/v1/accounts/${ id }` );
	}
}

/**
 * Publishes a page.
 *
 * @param {import('playwright-core').Page} page
 * @param {string}                         content block markup
 * @return {Promise<{id: number, link: string}>} the page
 */
export const publish = ( page, content ) =>
	rest( page, 'POST', '/wp/v2/pages', { title: 'A page of these tests', status: 'publish', content } );

export const unpublish = ( page, id ) => rest( page, 'DELETE', `/wp/v2/pages/${ id }` );

/** Moves the clocks of the plugin (tests/demo) and of the sandbox. */
export async function moveClocks( seconds ) {
	await moveOwnClock( seconds );
	await sandbox.advance( seconds );
}

/**
 * The sandbox as it started, and both clocks at real time. Its pictures are reduced: most tests have many copied, and
 * look at something else.
 */
export async function freshSandbox() {
	await sandbox.reset();
	await sandbox.set( { pictures: 'reduced' } );
	await moveOwnClock( -( await moveOwnClock( 0 ) ) );
}

/**
 * Moves the plugin's clock.
 *
 * @param {number} seconds
 * @param {string} server  where it is asked for
 * @return {Promise<number>} seconds that it is now ahead of the real one
 */
export async function moveOwnClock( seconds, server = SITE ) {
	const reply = await fetch( `${ server }/?rest_route=/loupe-demo/v1/clock`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify( { seconds } ),
	} );
	if ( ! reply.ok ) {
		throw new Error( `The site's clock stayed: HTTP ${ reply.status }` );
	}
	return ( await reply.json() ).offset;
}

/** What has become of cron (tests/demo). */
const cron = async () => ( await fetch( `${ SITE }/?rest_route=/loupe-demo/v1/cron` ) ).json();

/** Has WordPress do what is due, as a host's cron does: to its end, before which it is answered. */
export async function runCron() {
	const { runs } = await cron();
	const reply = await fetch( `${ SITE }/wp-cron.php?doing_wp_cron` );
	if ( ! reply.ok ) {
		throw new Error( `wp-cron.php answered ${ reply.status }` );
	}
	await until( 'cron has run', async () => {
		const now = await cron();
		return now.runs > runs && ! now.is_running;
	} );
}

/** Syncs an account; answers false where that has to wait, because a tick is at work. */
export const sync = ( page, id ) =>
	rest( page, 'POST', `/loupe/v1/accounts/${ id }/sync` ).catch( ( refused ) => {
		if ( ! refused.message.includes( '"loupe_busy"' ) ) {
			throw refused;
		}
		return false;
	} );

/**
 * Syncs, and has the site do what is due until there are all the copies that pages ask for: of as many pictures as a page
 * shows, for each takes seconds.
 *
 * @param {import('playwright-core').Page} page   the administrator's
 * @param {number}                         newest posts of each account
 */
export async function copyNewestPictures( page, newest = 12 ) {
	for ( const { id } of await accounts( page ) ) {
		await until( 'the feed is synced', () => sync( page, id ) );
	}
	await until(
		'the newest pictures are copied',
		async () => {
			await fetch( `${ SITE }/?loupe=tick`, { method: 'POST' } );
			return ( await accounts( page ) ).every(
				( { items, pictures } ) => pictures.pending <= Math.max( 0, items - pictures.missing - newest )
			);
		},
		900,
		2000
	);
}

/**
 * Takes the pictures of README and docs/, of a site as its owner and its visitors see it. For each page the account is
 * connected anew: so none waits for copies of pictures that another one asks for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../e2e/lib/browser.mjs';
import { Editor } from '../e2e/lib/editor.mjs';
import { Panel } from '../e2e/lib/panel.mjs';
import { loaded } from '../e2e/lib/pictures.mjs';
import * as sandbox from '../e2e/lib/sandbox.mjs';
import { SCREENSHOTS, SITE } from '../e2e/lib/settings.mjs';
import { accounts, connect, disconnectAll, freshSandbox, publish, rest, sync, unpublish } from '../e2e/lib/site.mjs';
import { until } from '../e2e/lib/wait.mjs';

const DESKTOP = { viewport: { width: 1200, height: 1440 } };
const SCREEN = { viewport: { width: 1200, height: 700 } };
const PHONE = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2 };
const NARROW = { viewport: { width: 865, height: 900 } };
const ADMIN = { viewport: { width: 1200, height: 860 } };

const WORDS =
	'<!-- wp:paragraph --><p>New work and the light it was made in. Press a picture to see it larger.</p><!-- /wp:paragraph -->';
const block = ( settings ) => `<!-- wp:loupe/feed ${ JSON.stringify( { align: 'wide', ...settings } ) } /-->`;
const TEXT = 'Light, land and weather. Prints, walks and workshops from the north coast.';
const HOME = WORDS + block( { columns: 4, header: true, text: TEXT, opens: 'lightbox', more: 'button' } );

/** Name and shortcode of each layout, as they stand beside its picture. */
const GUIDE = readFileSync( new URL( '../../docs/feed.md', import.meta.url ), 'utf8' );
const LAYOUTS = Array.from( GUIDE.matchAll( /layout-(\w+)\.webp.*?`(\[loupe .*?\])`/g ), ( [ , ...both ] ) => both );

const FACE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path fill="#8c8f94" d="M0 0h1v1H0"/></svg>';

const ACCOUNT = 'lumen.studio';
/** Posts that it has, by their age. Older ones have what tests are for, such as the longest caption there may be. */
const NEWEST = Array.from( { length: 14 }, ( _, age ) => age );
/** With something to say. */
const TALKATIVE = [ 3, 6, 8 ];

await freshSandbox();
await sandbox.set( { pictures: 'full' } );
await keep( NEWEST );
const { sample } = await sandbox.tokens();
const browser = await launch();
const owner = await browser.open();

async function shoot( what, name ) {
	await what.screenshot( { path: join( SCREENSHOTS, `${ name }.png` ), animations: 'disabled' } );
	console.log( name );
}

/**
 * Has the account no posts but some.
 *
 * @param {number[]} ages places in the list as it is now
 */
async function keep( ages ) {
	const others = ( await sandbox.posts( ACCOUNT ) ).filter( ( _, age ) => ! ages.includes( age ) );
	await sandbox.deletePosts( ACCOUNT, others.map( ( { number } ) => number ) );
}

/**
 * Whether each picture has a pixel for each of the screen's that it fills, and is whole where it is shown as it was
 * posted. Until its copies are made a page makes do with others.
 */
const areSharp = ( pictures ) =>
	pictures.evaluateAll( ( all ) =>
		all.every( ( picture ) => {
			const { width, height } = picture.getBoundingClientRect();
			const scales = [ picture.naturalWidth / width, picture.naturalHeight / height ];
			const isWhole = picture.closest( '.loupe-slide, .loupe-shape-original' ) !== null;
			const scale = isWhole ? Math.max( ...scales ) : Math.min( ...scales );
			// A file that is cut is named after its shape.
			const isCut = ! /-[\da-f]+-\d+\.\w+$/.test( picture.currentSrc );
			return scale >= 0.99 * window.devicePixelRatio && ! ( isWhole && isCut );
		} )
	);

/**
 * Has the site make copies until pictures are sharp.
 *
 * @param {import('playwright-core').Locator} within  where these are
 * @param {() => Promise<any>}                 show    brings them to view, anew each time
 */
async function sharpen( within, show ) {
	await until(
		'the pictures are sharp',
		async () => {
			await show();
			await loaded( within );
			const isDone = await areSharp( within.locator( '.loupe-picture:visible' ) );
			if ( ! isDone ) {
				// What could not be fetched is tried again with the next sync: a busy machine may keep the sandbox from answering.
				const [ { id } ] = await accounts( owner );
				await sync( owner, id );
				await fetch( `${ SITE }/?loupe=tick`, { method: 'POST' } );
			}
			return isDone;
		},
		300,
		2000
	);
	await within.page().evaluate( () => window.scrollTo( 0, 0 ) );
}

/** In a window of a visitor's, or of the administrator's, for as long as the work takes. */
async function inWindow( options, work ) {
	const page = await browser.open( options );
	// Of people's faces, which are elsewhere.
	await page.route( /gravatar/, ( route ) => route.fulfill( { contentType: 'image/svg+xml', body: FACE } ) );
	await work( page );
	await page.context().close();
}

/**
 * A page as a visitor has it.
 *
 * @param {string}                                                 name
 * @param {string}                                                 content     block markup
 * @param {Object}                                                 options     for the window
 * @param {Object}                                                 of
 * @param {string}                                                 of.part     what is to be on the picture; the window
 * @param {string}                                                 of.pictures where there are some that have to be sharp
 * @param {(page: import('playwright-core').Page) => Promise<any>} of.act      brings these to view
 */
async function takePage( name, content, options, { part, pictures = '.loupe-grid', act } = {} ) {
	await connect( owner, sample );
	const { id, link } = await publish( owner, content );
	await rest( owner, 'POST', `/wp/v2/pages/${ id }`, { title: 'From the studio' } );
	await inWindow( { isVisitor: true, ...options }, async ( page ) => {
		await sharpen( page.locator( pictures ), async () => {
			await page.goto( link );
			await act?.( page );
		} );
		await shoot( part ? page.locator( part ) : page, name );
	} );
	await unpublish( owner, id );
	await disconnectAll( owner );
}

async function takeLayouts( layouts ) {
	for ( const [ layout, shortcode ] of layouts ) {
		const content = `<!-- wp:shortcode -->${ shortcode }<!-- /wp:shortcode -->`;
		await takePage( `layout-${ layout }`, content, NARROW, {
			part: '.loupe',
			// What is not in sight of a strip need not be there.
			pictures: layout === 'carousel' ? '.loupe-item:nth-child(-n+3)' : '.loupe-grid',
		} );
	}
}

const openLightbox = ( page ) => page.locator( '.loupe-link' ).first().click();

/** What an administrator has: first a token that is pasted, then the account, then its feed in the editor. */
async function takeAdmin() {
	await inWindow( ADMIN, async ( page ) => {
		const panel = await Panel.open( page );
		await panel.paste( sample );
		await panel.found.waitFor();
		await loaded( panel.found );
		await page.evaluate( () => window.scrollTo( 0, 0 ) );
		await shoot( page, 'paste' );
	} );
	await connect( owner, sample );
	await inWindow( ADMIN, async ( page ) => {
		await sharpen( page.locator( '.loupe-preview' ), async () => {
			const { feed } = await Panel.open( page );
			await feed.locator( '.loupe-item' ).first().waitFor();
		} );
		await shoot( page, 'panel' );
	} );
	await inWindow( ADMIN, async ( page ) => {
		const editor = await Editor.open( page );
		await editor.setTitle( 'From the studio' );
		await editor.insert( 'Loupe Feed' );
		await editor.feed.locator( '.loupe-item' ).nth( 11 ).waitFor();
		await loaded( editor.feed );
		await editor.title.scrollIntoViewIfNeeded();
		await shoot( page, 'editor' );
	} );
}

try {
	await disconnectAll( owner );
	await rest( owner, 'POST', '/wp/v2/settings', { title: 'Lumen Studio' } );
	for ( const { id } of await rest( owner, 'GET', '/wp/v2/pages' ) ) {
		await unpublish( owner, id );
	}
	await takePage( 'page', HOME, DESKTOP );
	await takePage( 'phone', HOME, PHONE );
	const isTalkative = ( [ , shortcode ] ) => shortcode.includes( 'captions' );
	await takeLayouts( LAYOUTS.filter( ( layout ) => ! isTalkative( layout ) ) );
	await takeAdmin();
	await disconnectAll( owner );
	await keep( TALKATIVE );
	await takeLayouts( LAYOUTS.filter( isTalkative ) );
	// Copies for it come last, when all others are there.
	await takePage( 'lightbox', HOME, SCREEN, { pictures: '.loupe-slide:first-of-type', act: openLightbox } );
} finally {
	await browser.close();
}

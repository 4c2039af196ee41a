/** Wide, narrow and from right to left: nothing sticks out, and there are pictures of it all. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { Panel } from './lib/panel.mjs';
import { pasted } from './lib/pasted.mjs';
import { loaded, shoot, sticksOut } from './lib/pictures.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { connect, copyNewestPictures, disconnectAll, freshSandbox, PANEL, publish, unpublish } from './lib/site.mjs';

const ACCOUNT = 'lumen.studio';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };

const LOOKS = {
	wide: { viewport: WIDE },
	narrow: { viewport: NARROW },
	'wide-rtl': { viewport: WIDE, isRtl: true },
	'narrow-rtl': { viewport: NARROW, isRtl: true },
};

let browser, owner, shown, tokens;

before( async () => {
	await freshSandbox();
	browser = await launch();
	owner = await browser.open();
	await disconnectAll( owner );
	tokens = await sandbox.tokens();
	await connect( owner, tokens.sample );
	await copyNewestPictures( owner );
	shown = await publish(
		owner,
		'<!-- wp:paragraph --><p>Words before the feed.</p><!-- /wp:paragraph --><!-- wp:loupe/feed /-->' +
			'<!-- wp:paragraph --><p>Words between.</p><!-- /wp:paragraph -->' +
			'<!-- wp:loupe/feed {"captions":true,"columns":4,"count":24,"align":"wide"} /-->'
	);
} );

after( async () => {
	await unpublish( owner, shown.id );
	await disconnectAll( owner );
	await browser.close();
} );

/** Lays a page out as on a site in Arabic or Hebrew: WordPress has stylesheets of its own for these. */
const turn = ( page ) =>
	page.evaluate( async () => {
		document.documentElement.dir = 'rtl';
		document.body.classList.add( 'rtl' );
		const sheets = [ ...document.querySelectorAll( 'link[rel=stylesheet][href*="dir=ltr"]' ) ];
		await Promise.all(
			sheets.map(
				( sheet ) =>
					new Promise( ( done, fail ) => {
						sheet.addEventListener( 'load', done );
						sheet.addEventListener( 'error', () => fail( new Error( `${ sheet.href } did not load` ) ) );
						sheet.href = sheet.href.replace( 'dir=ltr', 'dir=rtl' );
					} )
			)
		);
	} );

for ( const [ look, { isRtl = false, ...options } ] of Object.entries( LOOKS ) ) {
	test( `the panel fits its page: ${ look }`, async () => {
		const page = await browser.open( options );
		const panel = await Panel.open( page );
		if ( isRtl ) {
			await turn( page );
		}
		const fits = async ( name ) => {
			assert.deepEqual( await sticksOut( page, '#loupe-panel' ), [], name );
			await shoot( page, `${ name }-${ look }` );
		};
		const card = panel.card( ACCOUNT );
		await panel.feed.locator( '.loupe-item' ).nth( 11 ).waitFor();
		await loaded( panel.feed );
		assert.deepEqual( await sticksOut( page, '#loupe-feed-form' ), [] );
		await fits( 'look-connected' );

		await card.button( 'Disconnect…' ).click();
		await fits( 'look-asked' );
		await card.button( 'Stay connected' ).click();

		await panel.paste( pasted( 'redirect' ).text );
		await fits( 'look-verdict' );

		await panel.paste( tokens.expired );
		await panel.lookup.getByRole( 'alert' ).waitFor();
		await fits( 'look-refused' );

		await panel.paste( tokens.one_post );
		await panel.found.locator( '.loupe-item' ).waitFor();
		await loaded( panel.found );
		await fits( 'look-found' );
		await page.context().close();
	} );

	test( `the feed fits its page: ${ look }`, async () => {
		const page = await browser.open( { isVisitor: true, ...options } );
		await page.goto( shown.link );
		if ( isRtl ) {
			await turn( page );
		}
		for ( const feed of await page.locator( '.loupe' ).all() ) {
			await loaded( feed );
		}
		assert.deepEqual( await sticksOut( page, 'main' ), [] );
		await shoot( page, `look-page-${ look }` );
		await page.context().close();
	} );
}

test( 'the plain form fits a narrow page', async () => {
	const page = await browser.open( { viewport: NARROW } );
	await page.route( '**/www/panel.js*', ( route ) => route.abort() );
	await page.goto( PANEL );
	assert.deepEqual( await sticksOut( page, '#loupe-plain' ), [] );
	await shoot( page, 'look-plain-narrow' );
	await page.context().close();
} );

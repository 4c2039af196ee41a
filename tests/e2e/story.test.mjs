/** The main job, as a site's owner does it: a token is pasted, the feed is on a page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { holdAnswers, launch, requestsOf } from './lib/browser.mjs';
import { Editor } from './lib/editor.mjs';
import { Panel, SIXTY_DAYS } from './lib/panel.mjs';
import { pasted } from './lib/pasted.mjs';
import { choices, isServed, loaded, shoot } from './lib/pictures.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { SANDBOX, SITE } from './lib/settings.mjs';
import { copyNewestPictures, disconnectAll, freshSandbox, publish, unpublish } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const ACCOUNT = 'lumen.studio';
const KINDS = [
	'garbage',
	'code',
	'redirect',
	'facebook_token',
	'retired_token',
	'legacy_token',
	'app_secret',
	'cut_off',
	'masked',
	'error_reply',
	'several_tokens',
];

let browser, page, panel, token, link;

before( async () => {
	await freshSandbox();
	browser = await launch();
	page = await browser.open();
	await disconnectAll( page );
	( { sample: token } = await sandbox.tokens() );
} );

after( async () => {
	await browser.close();
} );

const isSandbox = ( { origin } ) => origin === new URL( SANDBOX ).origin;
/** WordPress itself asks its server for this and that all the time. */
const isLoupes = ( url ) => isSandbox( url ) || url.href.includes( 'loupe/v1' );

test( 'the panel is found under Appearance, Theme Options, Integrations, Instagram Token', async () => {
	await page.goto( `${ SITE }/wp-admin/` );
	const menu = page.getByRole( 'navigation', { name: 'Main menu' } );
	await menu.getByRole( 'link', { name: 'Appearance', exact: true } ).click();
	await menu.getByRole( 'link', { name: 'Theme Options', exact: true } ).click();
	await page.getByRole( 'heading', { name: 'Theme Options', level: 1 } ).waitFor();
	await page.getByRole( 'heading', { name: 'Integrations' } ).waitFor();
	await page.getByRole( 'heading', { name: 'Instagram Token' } ).waitFor();
	panel = new Panel( page );
	await panel.root.waitFor();
	assert.equal( await page.locator( '#loupe-plain' ).isVisible(), false, 'the plain form gives way to the panel' );
	await shoot( page, 'panel-empty' );
} );

test( 'every kind of text gets its verdict, and none but a token is sent anywhere', async () => {
	const other = await browser.open();
	await other.clock.install();
	const typing = await Panel.open( other );
	const requests = requestsOf( other );
	for ( const kind of KINDS ) {
		const { text, says } = pasted( kind );
		await typing.paste( text );
		assert.equal( await typing.verdict.innerText(), says, kind );
		await other.clock.runFor( 10_000 );
		assert.deepEqual( requests.filter( isLoupes ), [], `nothing is sent for ${ kind }` );
	}
	assert.deepEqual( await sandbox.calls(), [] );
	await other.close();
} );

test( 'a token gets its verdict before anything is sent', async () => {
	const other = await browser.open();
	await other.clock.install();
	const typing = await Panel.open( other );
	await other.clock.pauseAt( new Date( Date.now() + 60_000 ) );
	const requests = requestsOf( other );
	await typing.paste( token );
	assert.match( await typing.verdict.innerText(), /looks like an access token/ );
	assert.deepEqual( requests.filter( isLoupes ), [], 'the verdict comes first' );
	await other.clock.runFor( 10_000 );
	await typing.found.waitFor();
	assert.ok( requests.some( isSandbox ), 'the request comes after it' );
	await other.close();
} );

test( 'a token in quotes, broken over lines, shows its account and its newest posts', async () => {
	const middle = token.length / 2;
	await panel.paste( `\n  "${ token.slice( 0, middle ) }\n${ token.slice( middle ) }"  \r\n` );
	const card = panel.found;
	const { length } = await sandbox.posts( ACCOUNT );
	for ( const words of [ 'Lumen Studio', `@${ ACCOUNT }`, 'Business account', `${ length } posts`, '12,048 followers' ] ) {
		await card.getByText( words ).waitFor();
	}
	await card.locator( '.loupe-item' ).nth( 11 ).waitFor();
	assert.equal( await card.locator( '.loupe-item' ).count(), 12 );
	const pictures = await loaded( card );
	assert.equal( pictures.length, 13, 'twelve posts and the face' );
	await shoot( page, 'panel-found' );
} );

test( 'saving connects the account, and leaves no token in the page', async () => {
	const seen = [];
	page.on( 'response', ( response ) => {
		if ( response.url().startsWith( SITE ) && response.request().resourceType() === 'fetch' ) {
			seen.push( response.text().catch( () => '' ) );
		}
	} );
	await panel.save.click();
	await panel.saved.getByText( `@${ ACCOUNT } is connected.` ).waitFor();
	const card = panel.card( ACCOUNT );
	await card.getByText( 'Connected', { exact: true } ).waitFor();
	assert.equal( await panel.field.inputValue(), '', 'the field is empty' );
	assert.match( await card.detail( 'Token' ).innerText(), SIXTY_DAYS );
	const { length } = await sandbox.posts( ACCOUNT );
	assert.equal( await card.detail( 'Posts stored' ).innerText(), String( Math.min( length, 48 ) ) );
	await panel.feed.locator( '.loupe-item' ).first().waitFor();
	assert.equal( await page.locator( '.loupe-fold > details[open]' ).count(), 0, 'what was needed for it is folded up' );
	const replies = ( await Promise.all( seen ) ).join( '' );
	assert.ok( replies.includes( ACCOUNT ) );
	assert.ok( ! replies.includes( 'IGAA' ), 'no reply holds a token' );
	assert.ok( ! ( await page.content() ).includes( token.slice( 0, 30 ) ), 'nor does the page' );
} );

test( 'a reload keeps the connected account', async () => {
	await copyNewestPictures( page, 16 );
	panel = await Panel.open( page );
	const card = panel.card( ACCOUNT );
	await card.getByText( 'Connected', { exact: true } ).waitFor();
	await panel.feed.locator( 'img' ).nth( 11 ).waitFor();
	assert.ok( ! ( await page.content() ).includes( 'IGAA' + token.slice( 4, 20 ) ) );
	const pictures = [ ...( await loaded( card ) ), ...( await loaded( panel.feed ) ) ];
	assert.ok( pictures.every( ( { from } ) => from.startsWith( SITE ) ), "the pictures are the site's own" );
	await shoot( page, 'panel-connected' );
} );

test( 'a token that was just refreshed is too young to be refreshed again, and the panel says so', async () => {
	const card = panel.card( ACCOUNT );
	await card.button( 'Refresh token' ).click();
	await card.problems.first().waitFor();
	assert.match( await card.problems.first().innerText(), /24 hours|a day/ );
	await card.button( 'Sync posts' ).waitFor();
} );

test( 'syncing from the panel asks Instagram for the posts', async () => {
	await sandbox.forgetCalls();
	const card = panel.card( ACCOUNT );
	const answers = await holdAnswers( page, /loupe(%2F|\/)v1/ );
	await card.button( 'Sync posts' ).click();
	await card.getByText( 'Fetching the posts' ).waitFor();
	answers.release();
	await card.button( 'Sync posts' ).waitFor();
	const areas = ( await sandbox.calls() ).map( ( { area } ) => area );
	assert.deepEqual( areas, [ 'media' ], 'one call: every picture is here already' );
	assert.equal( await card.detail( 'Synced' ).innerText(), 'just now' );
} );

test( 'the block is put on a page in the editor, and drawn there at once', async () => {
	const writing = await browser.open();
	const editor = await Editor.open( writing );
	await editor.setTitle( 'Pictures' );
	await editor.insert( 'Loupe Feed' );
	await editor.feed.locator( '.loupe-item' ).nth( 11 ).waitFor();
	assert.equal( await editor.feed.locator( '.loupe-item' ).count(), 12 );

	const fresh = await editor.freshDrawings();
	const handles = await editor.countHandles();
	const requests = requestsOf( writing );
	const picture = await editor.feed.locator( 'img' ).first().elementHandle();
	const changes = {
		'.loupe-columns-4': () => editor.setNumber( 'Columns', 4 ),
		'.loupe-gap-20': () => editor.setNumber( 'Space between pictures (px)', 20 ),
		'.loupe-item:nth-child(16)': () => editor.setNumber( 'Posts', 16 ),
		'.loupe-caption': () => editor.toggle( 'Show captions' ),
		'.loupe-item:not(:has(.loupe-caption))': () => editor.toggle( 'Show captions' ),
		'.loupe-gap-8': () => editor.setNumber( 'Space between pictures (px)', 8 ),
	};
	for ( const [ sign, change ] of Object.entries( changes ) ) {
		await change();
		await editor.feed.locator( sign ).first().waitFor();
		assert.equal( await editor.html(), await fresh(), `as if drawn for the first time: ${ sign }` );
	}
	assert.equal( await editor.feed.locator( '.loupe-item' ).count(), 16 );
	assert.ok( await picture.evaluate( ( { isConnected } ) => isConnected ), 'a picture that stays is not made anew' );
	assert.equal( await handles(), 0, 'the posts are decoded once, at the beginning' );
	assert.deepEqual( requests.filter( isLoupes ), [], 'no request was needed to draw it anew' );
	for ( const { from } of await loaded( editor.feed ) ) {
		assert.ok( from.startsWith( `${ SITE }/` ), 'the editor shows the copies' );
	}
	await editor.title.scrollIntoViewIfNeeded();
	await shoot( writing, 'editor' );

	link = await editor.publish();
	await writing.close();
} );

test( 'a visitor sees the pictures, all of them from this site, and nobody else is asked', async () => {
	const visitor = await browser.open( { isVisitor: true } );
	// The first view says how the page shows the feed, and copies are made for that: by ticks, which ask Instagram.
	await visitor.goto( link );
	await copyNewestPictures( page, Infinity );
	await sandbox.forgetCalls();
	const requests = requestsOf( visitor );
	await visitor.goto( link );
	const feed = visitor.locator( '.loupe' );
	assert.equal( await feed.locator( '.loupe-item' ).count(), 16 );
	const pictures = await loaded( feed );
	assert.ok( pictures.length >= 12 );
	assert.deepEqual( requests.filter( ( { origin } ) => origin !== SITE ), [], 'no request leaves the site' );
	assert.deepEqual( await sandbox.calls(), [], 'a page view calls Instagram never' );
	for ( const picture of await feed.locator( 'img' ).all() ) {
		assert.ok( Number( await picture.getAttribute( 'width' ) ) > 0 );
		assert.ok( Number( await picture.getAttribute( 'height' ) ) > 0 );
		assert.ok( await picture.getAttribute( 'alt' ) );
	}
	const all = await choices( feed.locator( 'img' ) );
	// The sandbox's smaller pictures have one width.
	const several = all.slice( 4 ).filter( ( { sizes } ) => sizes !== '' );
	assert.ok( several.length > 0 );
	for ( const { srcset, sizes } of several ) {
		assert.match( srcset, / \d+w, .* \d+w$/ );
		assert.match( sizes, /^(auto, )?.*, min\(\(100vw - .+\) \/ 4, \d+px\)$/ );
	}
	const soon = all.map( ( { loading, priority } ) => `${ loading } ${ priority }` );
	assert.deepEqual( soon.slice( 0, 4 ), [ 'eager high', 'eager auto', 'eager auto', 'eager auto' ], 'the page begins with it' );
	assert.deepEqual( [ ...new Set( soon.slice( 4 ) ) ], [ 'lazy auto' ] );
	assert.ok( several.every( ( { sizes } ) => sizes.startsWith( 'auto, ' ) ), 'as wide as it is laid out' );
	await shoot( visitor, 'page' );
	await visitor.close();
} );

test( "the page's HTML names no other host but in links to the posts, and holds no script of ours", async () => {
	const html = await ( await fetch( link ) ).text();
	const feed = html.slice( html.indexOf( '<div class="loupe ' ), html.indexOf( '</ul></div>' ) );
	assert.ok( feed.length > 1000 );
	const elsewhere = [ ...feed.matchAll( /(?:https?:)?\/\/[^/"\s]+/g ) ]
		.map( ( [ address ] ) => address )
		.filter( ( address ) => address !== SITE );
	assert.deepEqual( [ ...new Set( elsewhere ) ], [ 'https://www.instagram.com' ] );
	assert.equal( feed.split( 'https://www.instagram.com' ).length, feed.split( '<a class="loupe-link" href="https://www.instagram.com' ).length );
	assert.ok( ! html.includes( new URL( SANDBOX ).host ) );
	assert.doesNotMatch( html, /<script[^>]*loupe/ );
} );

test( 'with JavaScript switched off the page is complete', async () => {
	const visitor = await browser.open( { isVisitor: true, javaScriptEnabled: false } );
	const replies = [];
	visitor.on( 'requestfinished', ( request ) => replies.push( request.url() ) );
	await visitor.goto( link );
	const pictures = await visitor.locator( '.loupe img' ).all();
	assert.equal( pictures.length, 16 );
	for ( const [ i, picture ] of pictures.entries() ) {
		await picture.scrollIntoViewIfNeeded();
		const { width, height } = await picture.boundingBox();
		assert.ok( width > 50 && height > 50, `picture ${ i } has its place` );
	}
	await until( 'sixteen pictures', async () => {
		const files = replies.filter( ( url ) => url.includes( '/uploads/loupe/' ) );
		return new Set( files.map( ( url ) => url.replace( /-\d+\.\w+$/, '' ) ) ).size === 16;
	} );
	await visitor.close();
} );

test( 'the shortcode shows the same feed', async () => {
	const block = await publish( page, '<!-- wp:loupe/feed {"columns":4,"count":16} /-->' );
	const shortcode = await publish(
		page,
		'<!-- wp:shortcode -->[loupe columns="4" count="16"]<!-- /wp:shortcode -->'
	);
	const feedOf = async ( { link: address } ) =>
		( await ( await fetch( address ) ).text() ).match( /<div class="loupe .*<\/ul><\/div>/ )?.[ 0 ];
	const shown = await feedOf( shortcode );
	assert.ok( shown );
	assert.equal( shown, await feedOf( block ) );
	await unpublish( page, block.id );
	await unpublish( page, shortcode.id );
} );

test( 'a caption that is markup and script is shown as text, and one of emoji is cut', async () => {
	const captions = await publish( page, '<!-- wp:loupe/feed {"count":48,"captions":true} /-->' );
	const visitor = await browser.open( { isVisitor: true } );
	const dialogs = [];
	visitor.on( 'dialog', ( dialog ) => {
		dialogs.push( dialog.message() );
		return dialog.dismiss();
	} );
	const requests = requestsOf( visitor );
	await visitor.goto( captions.link );
	const feed = visitor.locator( '.loupe' );
	await feed.locator( '.loupe-caption' ).filter( { hasText: '<script>' } ).waitFor();
	assert.equal( await feed.locator( 'script, b, i' ).count(), 0 );
	assert.deepEqual( dialogs, [] );
	// WordPress fetches pictures of emoji from elsewhere for browsers that have none.
	await visitor.waitForLoadState( 'networkidle' );
	assert.deepEqual( requests.filter( ( { origin } ) => origin !== SITE ), [], 'no request leaves the site' );
	const lengths = await feed
		.locator( '.loupe-caption' )
		.evaluateAll( ( all ) => all.map( ( { textContent } ) => [ ...textContent ].length ) );
	assert.ok( Math.max( ...lengths ) > 250 && Math.max( ...lengths ) <= 301, `the longest has ${ Math.max( ...lengths ) }` );
	await visitor.context().close();
	await unpublish( page, captions.id );
} );

test( 'a page without a feed holds no trace of the plugin', async () => {
	const plain = await publish( page, '<!-- wp:paragraph --><p>Words only.</p><!-- /wp:paragraph -->' );
	const html = await ( await fetch( plain.link ) ).text();
	assert.ok( html.includes( 'Words only.' ) );
	assert.doesNotMatch( html, /loupe/i );
	await unpublish( page, plain.id );
} );

test( 'disconnecting asks first, then removes the account, its feed and its pictures', async () => {
	panel = await Panel.open( page );
	const card = panel.card( ACCOUNT );
	const picture = await panel.feed.locator( '.loupe-item img' ).first().getAttribute( 'src' );
	assert.ok( await isServed( picture ) );

	await card.button( 'Disconnect…' ).click();
	await card.getByText( 'the token lives on' ).waitFor();
	await shoot( page, 'panel-disconnect' );
	await card.button( 'Stay connected' ).click();
	await card.button( 'Disconnect…' ).click();
	await card.button( 'Yes, disconnect' ).click();
	await card.waitFor( { state: 'detached' } );

	assert.ok( ! ( await isServed( picture ) ), 'the copy is gone' );
	const visitor = await browser.open( { isVisitor: true } );
	await visitor.goto( link );
	assert.equal( await visitor.locator( '.loupe' ).count(), 0 );
	await visitor.close();
	panel = await Panel.open( page );
	assert.equal( await panel.card( ACCOUNT ).count(), 0 );
} );

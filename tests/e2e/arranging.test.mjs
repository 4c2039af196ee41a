/** The form of a feed's look in the panel: preview, shortcode, page, first steps, and what is done with one post. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { obstacles } from './lib/accessibility.mjs';
import { launch, requestsOf } from './lib/browser.mjs';
import { Panel, unfold } from './lib/panel.mjs';
import { loaded, shoot } from './lib/pictures.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { connect, disconnectAll, freshSandbox, PANEL, rest } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const ACCOUNT = 'lumen.studio';

let browser, page, panel, account, ownPage;

/** The page with a feed that the site has from the start, which ends the first steps. */
const show = ( status ) => rest( page, 'POST', `/wp/v2/pages/${ ownPage.id }`, { status } );

before( async () => {
	await freshSandbox();
	browser = await launch();
	page = await browser.open();
	await disconnectAll( page );
	[ ownPage ] = await rest( page, 'GET', '/wp/v2/pages?slug=our-feed' );
	await show( 'draft' );
} );

after( async () => {
	await show( 'publish' );
	await disconnectAll( page );
	await browser.close();
} );

const tiles = () => panel.feed.locator( '.loupe-item' );
const grid = () => panel.feed.locator( '.loupe-grid' ).getAttribute( 'class' );
const shortcode = () => panel.look.locator( '#loupe-look-shortcode' ).innerText();
const isDone = ( step ) => page.locator( `#loupe-steps [data-step="${ step }"].loupe-done` ).count();

/** Those that the form made. */
const draftsOf = ( by ) => rest( by, 'GET', '/wp/v2/pages?status=draft&context=edit&search=Instagram' );

test( 'the form comes with the first account, and the step is ticked off', async () => {
	panel = await Panel.open( page );
	assert.ok( ! ( await panel.look.isVisible() ) );
	assert.equal( await isDone( 'connect' ), 0 );
	await panel.paste( ( await sandbox.tokens() ).sample );
	await panel.save.click();
	await tiles().nth( 11 ).waitFor();
	assert.equal( await isDone( 'connect' ), 1 );
	account = ( await rest( page, 'GET', '/loupe/v1/accounts' ) ).accounts[ 0 ].id;
} );

test( 'with an account the page begins with the feed, and what is done is folded up', async () => {
	panel = await Panel.open( page );
	await tiles().nth( 11 ).waitFor();
	await loaded( panel.feed );
	for ( const done of [ '#loupe-token', '#loupe-guide', '#loupe-app' ] ) {
		assert.ok( ! ( await page.locator( done ).isVisible() ), done );
	}
	assert.deepEqual( await obstacles( page, '#loupe-steps, #loupe-feed-form' ), [] );
	await shoot( page, 'arranging' );
} );

test( 'a control changes the feed at once, without a request, and the shortcode says it', async () => {
	const requests = requestsOf( page );
	await panel.look.getByLabel( 'Columns', { exact: true } ).fill( '5' );
	assert.match( await grid(), /loupe-columns-5/ );
	await panel.look.getByLabel( 'Show captions' ).check();
	assert.equal( await panel.feed.locator( '.loupe-caption' ).first().isVisible(), true );
	await panel.look.getByLabel( 'Shape of the pictures' ).selectOption( 'original' );
	assert.equal( await shortcode(), `[loupe account="${ ACCOUNT }" columns="5" shape="original" captions="yes"]` );
	assert.deepEqual(
		requests.filter( ( { href } ) => /rest_route|wp-json/.test( href ) ),
		[]
	);
	assert.equal( await isDone( 'look' ), 1 );
	await panel.look.getByLabel( 'Show captions' ).uncheck();
	await panel.look.getByLabel( 'Shape of the pictures' ).selectOption( 'Automatic' );
	assert.equal( await shortcode(), `[loupe account="${ ACCOUNT }" columns="5"]` );
} );

test( 'a number that was emptied is none', async () => {
	const posts = panel.look.getByLabel( 'Posts', { exact: true } );
	await unfold( page.getByLabel( 'Posts', { exact: true } ) );
	await posts.fill( '' );
	assert.equal( await shortcode(), `[loupe account="${ ACCOUNT }" columns="5"]` );
	await posts.fill( '12' );
} );

test( 'of one post the preview shows that post', async () => {
	const { items: [ , , third ] } = await rest( page, 'GET', `/loupe/v1/feeds/${ account }` );
	const post = panel.look.getByLabel( 'One post', { exact: true } );
	await unfold( page.getByLabel( 'One post', { exact: true } ) );
	await post.fill( third.permalink );
	await panel.feed.locator( `.loupe-item:only-child a[href="${ third.permalink }"]` ).first().waitFor();
	await post.fill( '' );
	await tiles().nth( 11 ).waitFor();
} );

test( 'what was chosen is there again on the next visit', async () => {
	panel = await Panel.open( page );
	await tiles().first().waitFor();
	assert.match( await grid(), /loupe-columns-5/ );
	assert.equal( await shortcode(), `[loupe account="${ ACCOUNT }" columns="5"]` );
} );

test( 'one press makes a draft with the feed, and opens it', async () => {
	await panel.look.getByRole( 'button', { name: 'Create a page with this feed' } ).dblclick();
	await page.waitForURL( /post\.php\?post=\d+&action=edit/ );
	const drafts = await draftsOf( page );
	assert.deepEqual(
		drafts.map( ( { content } ) => content.raw ),
		[ `<!-- wp:loupe/feed {"account":"${ ACCOUNT }","columns":5} /-->` ]
	);
	await rest( page, 'DELETE', `/wp/v2/pages/${ drafts[ 0 ].id }?force=true` );
} );

test( 'a press on a post hides it on the site, and Undo shows it again', async () => {
	panel = await Panel.open( page );
	await panel.look.getByRole( 'button', { name: 'Edit posts' } ).click();
	const first = tiles().first().getByRole( 'button' );
	await first.waitFor();
	const name = await first.getAttribute( 'aria-label' );
	await first.click();
	const dialog = page.getByRole( 'dialog', { name: 'Edit post' } );
	await dialog.getByLabel( 'Hide on this site' ).check();
	assert.deepEqual( await obstacles( page, '#loupe-post' ), [] );
	await shoot( page, 'arranging-post' );
	await dialog.getByRole( 'button', { name: 'Save' } ).click();
	await panel.look.getByRole( 'button', { name: `${ name } (hidden)` } ).waitFor();
	const said = panel.look.getByRole( 'status' );
	await said.getByText( 'The post is changed on this site.' ).waitFor();
	await shoot( page, 'arranging-hidden' );
	const shown = async () => ( await rest( page, 'GET', `/loupe/v1/feeds/${ account }` ) ).items.length;
	const fewer = await shown();
	await said.getByRole( 'button', { name: 'Undo' } ).click();
	await said.getByText( 'It is as before.' ).waitFor();
	assert.equal( await shown(), fewer + 1 );
} );

test( 'a link that the site would refuse keeps what was typed', async () => {
	await tiles().first().getByRole( 'button' ).click();
	const dialog = page.getByRole( 'dialog', { name: 'Edit post' } );
	const link = dialog.getByLabel( 'Own link' );
	for ( const refused of [ 'mailto:shop@example.org', 'javascript:alert(1)', 'example.org', 'https://', 'https://?a', 'https://a b' ] ) {
		await link.fill( refused );
		await dialog.getByRole( 'button', { name: 'Save' } ).click();
		assert.equal( await link.inputValue(), refused );
		assert.ok( await dialog.isVisible(), refused );
	}
	await link.fill( 'HTTPS://example.org/lamp?ref=1#buy' );
	assert.ok( await link.evaluate( ( field ) => field.checkValidity() ) );
	await dialog.getByRole( 'button', { name: 'Cancel' } ).click();
} );

test( 'by keyboard alone a post is described, and the focus comes back to it', async () => {
	await tiles().nth( 1 ).getByRole( 'button' ).focus();
	await page.keyboard.press( 'Enter' );
	await page.getByRole( 'dialog' ).getByLabel( 'Description of the picture' ).focus();
	await page.keyboard.type( 'A lamp of our own' );
	await page.keyboard.press( 'Enter' );
	const described = panel.look.getByRole( 'button', { name: 'A lamp of our own' } );
	await described.waitFor();
	await until( 'the focus is back', () => described.evaluate( ( tile ) => tile === document.activeElement ) );
	const { items } = await rest( page, 'GET', `/loupe/v1/feeds/${ account }` );
	assert.equal( items[ 1 ].alt, 'A lamp of our own' );
} );

test( 'of several accounts a feed may mix some', async () => {
	const second = await connect( page, ( await sandbox.tokens() ).one_post );
	panel = await Panel.open( page );
	await tiles().first().waitFor();
	const asked = page.waitForResponse( ( reply ) => new URL( reply.url() ).searchParams.get( 'account' ) === `${ account },${ second.id }` );
	await panel.look.getByRole( 'checkbox', { name: `@${ second.username }` } ).check();
	assert.ok( ( await shortcode() ).startsWith( `[loupe account="${ ACCOUNT },${ second.username }"` ) );
	const { items } = await ( await asked ).json();
	assert.equal( new Set( items.map( ( { username } ) => username ) ).size, 2 );
	await rest( page, 'DELETE', `/loupe/v1/accounts/${ second.id }` );
} );

test( 'without script the form makes a page all the same', async () => {
	const plain = await browser.open( { javaScriptEnabled: false } );
	await plain.goto( PANEL );
	await plain.getByLabel( 'Columns', { exact: true } ).fill( '2' );
	await plain.getByRole( 'button', { name: 'Create a page with this feed' } ).click();
	await plain.waitForURL( /post\.php/ );
	const [ draft ] = await draftsOf( page );
	assert.match( draft.content.raw, /"columns":2/ );
	await rest( page, 'DELETE', `/wp/v2/pages/${ draft.id }?force=true` );
	await plain.context().close();
} );

test( 'where the last account goes, the form goes', async () => {
	panel = await Panel.open( page );
	await panel.card( ACCOUNT ).button( 'Disconnect…' ).click();
	await panel.card( ACCOUNT ).button( 'Yes, disconnect' ).click();
	await panel.look.waitFor( { state: 'hidden' } );
	assert.ok( await panel.field.isVisible() );
} );

/** The block where a site keeps what stands on many pages: among its widgets, and in a template. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { requestsOf } from './lib/browser.mjs';
import { Editor } from './lib/editor.mjs';
import { shoot } from './lib/pictures.mjs';
import { SITE } from './lib/settings.mjs';
import { disconnectAll, publish, rest, unpublish, withSample } from './lib/site.mjs';
import { CLASSIC, NEWEST, useTheme } from './lib/theme.mjs';
import { until } from './lib/wait.mjs';

const TEMPLATE = `${ NEWEST }//page`;

let browser, owner;

before( async () => {
	( { browser, owner } = await withSample() );
} );

after( async () => {
	await useTheme( NEWEST );
	await disconnectAll( owner );
	await browser.close();
} );

/** Inserts the block, and sets how many posts it shows: it is drawn at once, and by no request. */
async function insertFeed( editor, feed, openSettings = () => {} ) {
	const requests = requestsOf( editor.page );
	await editor.insert( 'Loupe Feed' );
	const tiles = feed.locator( '.loupe-item' );
	await tiles.nth( 11 ).waitFor();
	await openSettings();
	await editor.setNumber( 'Posts', 4 );
	await until( 'four are left', async () => ( await tiles.count() ) === 4 );
	assert.deepEqual( requests.filter( ( { href } ) => href.includes( 'block-renderer/loupe' ) ), [] );
}

/** What visitors see of the feed on a page. */
async function assertShown( link, name ) {
	const page = await browser.open( { isVisitor: true } );
	await page.goto( link );
	assert.equal( await page.locator( '.loupe-item' ).count(), 4 );
	assert.equal( await page.locator( '.loupe-grid' ).evaluate( ( list ) => window.getComputedStyle( list ).display ), 'grid' );
	await shoot( page, name );
	await page.context().close();
}

test( 'among the widgets of a classic theme it is inserted, drawn, saved and shown', async () => {
	await useTheme( CLASSIC );
	const page = await browser.open();
	const editor = await Editor.openAt( page, '/wp-admin/widgets.php' );
	// The inserter took their place.
	const openSettings = () => page.getByRole( 'button', { name: 'Settings', exact: true } ).click();
	await insertFeed( editor, page.locator( '.loupe' ), openSettings );
	await shoot( page, 'widgets-with-a-feed' );
	await page.getByRole( 'button', { name: 'Update', exact: true } ).click();
	await page.getByTestId( 'snackbar' ).getByText( 'Widgets saved.' ).waitFor();
	await page.context().close();
	await assertShown( SITE, 'widget' );

	const widgets = await rest( owner, 'GET', '/wp/v2/widgets?context=edit' );
	const feeds = widgets.filter( ( { instance } ) => instance?.raw?.content?.includes( 'wp:loupe/feed' ) );
	assert.equal( feeds.length, 1 );
	await rest( owner, 'DELETE', `/wp/v2/widgets/${ feeds[ 0 ].id }?force=true` );
} );

test( 'where widgets are blocks the one of the time before is not offered beside it', async () => {
	await useTheme( CLASSIC );
	const page = await browser.open();
	await Editor.openAt( page, '/wp-admin/widgets.php' );
	await page.getByRole( 'button', { name: 'Block Inserter', exact: true } ).click();
	await page.getByRole( 'searchbox', { name: 'Search' } ).fill( 'Loupe' );
	await page.getByRole( 'option', { name: 'Loupe Feed' } ).waitFor();
	assert.equal( await page.getByRole( 'option', { name: 'Loupe', exact: true } ).count(), 0 );
	await page.context().close();
} );

test( 'in a template it is inserted, drawn, saved and shown on its pages', async () => {
	await useTheme( NEWEST );
	const shown = await publish( owner, '<!-- wp:paragraph --><p>Words.</p><!-- /wp:paragraph -->' );
	const page = await browser.open();
	const editor = await Editor.openAt( page, `/wp-admin/site-editor.php?postType=wp_template&postId=${ TEMPLATE }&canvas=edit` );
	await insertFeed( editor, editor.feed );
	await shoot( page, 'template-with-a-feed' );
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await page.getByTestId( 'snackbar' ).getByText( 'Template updated.' ).waitFor();
	await page.context().close();

	// As the site editor shows it before anybody goes into it.
	const outside = await browser.open();
	const { feed } = await Editor.openAt( outside, `/wp-admin/site-editor.php?p=/wp_template/${ TEMPLATE }` );
	await feed.locator( 'img[src*="/uploads/loupe/"]' ).first().waitFor();
	await shoot( outside, 'template-from-outside' );
	// And from there to what is only shown to be chosen.
	await outside.getByRole( 'button', { name: 'Back', exact: true } ).click();
	await outside.getByRole( 'button', { name: 'Patterns', exact: true } ).click();
	await outside.getByRole( 'searchbox', { name: 'Search' } ).fill( 'Instagram page' );
	const pattern = outside.locator( '.dataviews-view-grid__card', { hasText: 'Instagram page' } );
	const preview = pattern.locator( 'iframe' ).contentFrame().locator( '.loupe-picture' ).first();
	await preview.waitFor();
	assert.match( await preview.getAttribute( 'src' ), /^data:/ );
	await outside.context().close();
	await assertShown( shown.link, 'template' );

	await rest( owner, 'DELETE', `/wp/v2/templates/${ TEMPLATE }?force=true` );
	await unpublish( owner, shown.id );
} );

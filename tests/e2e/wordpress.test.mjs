/** Where WordPress itself leads to Loupe: its connectors, its command palette, and other blocks by a binding. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { obstacles } from './lib/accessibility.mjs';
import { launch } from './lib/browser.mjs';
import { Editor } from './lib/editor.mjs';
import { shoot } from './lib/pictures.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { SITE } from './lib/settings.mjs';
import { connect, disconnectAll, freshSandbox, PANEL, publish, unpublish } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

let browser, owner, tokens;

before( async () => {
	await freshSandbox();
	browser = await launch();
	owner = await browser.open();
	await disconnectAll( owner );
	tokens = await sandbox.tokens();
	await connect( owner, tokens.one_post );
} );

after( async () => {
	await disconnectAll( owner );
	await browser.close();
} );

/** Errors of scripts on a page, from now on. */
function errorsOf( page ) {
	const errors = [];
	page.on( 'pageerror', ( error ) => errors.push( error.message ) );
	return errors;
}

/** Finds a command by what a person types. */
async function command( page, name ) {
	const field = page.getByRole( 'combobox', { name: /command|search/i } );
	await until( 'the palette is open', async () => {
		await page.keyboard.press( 'Control+k' );
		return field.isVisible();
	} );
	await field.fill( 'Instagram feed' );
	const found = page.getByRole( 'option', { name } );
	await found.waitFor();
	return found;
}

test( 'its card among the connectors tells how the account is doing, and leads to the panel', async () => {
	const page = await browser.open();
	const errors = errorsOf( page );
	await page.goto( `${ SITE }/wp-admin/options-connectors.php` );
	const card = page.getByRole( 'group', { name: 'Instagram feed' } );
	await card.getByText( /^@one\.good\.picture: Connected · Token: \d+ days left$/ ).waitFor();
	assert.ok( await card.locator( 'img' ).evaluate( ( { naturalWidth } ) => naturalWidth > 0 ) );
	assert.equal( await card.getByRole( 'textbox' ).count(), 0, 'Nobody is to paste a token here.' );
	await card.evaluate( ( element ) => element.setAttribute( 'data-test', 'card' ) );
	assert.deepEqual( await obstacles( page, '[data-test="card"]' ), [] );
	await shoot( page, 'connectors' );
	await card.getByRole( 'link', { name: 'Open the Instagram panel' } ).click();
	await page.locator( '#loupe-panel' ).waitFor();
	assert.equal( page.url(), PANEL );
	assert.deepEqual( errors, [] );
	await page.context().close();
} );

test( 'a command leads to the panel', async () => {
	const page = await browser.open();
	await page.goto( `${ SITE }/wp-admin/index.php` );
	const found = await command( page, 'Instagram feed: open the panel' );
	await shoot( page, 'command-palette' );
	await found.click();
	await page.locator( '#loupe-panel' ).waitFor();
	await page.context().close();
} );

test( 'another syncs, and a notice says what came of it, also of a failure', async () => {
	const page = await browser.open();
	const errors = errorsOf( page );
	await page.goto( `${ SITE }/wp-admin/index.php` );
	await ( await command( page, 'Instagram feed: sync now' ) ).click();
	const notice = page.locator( '.loupe-outcome' );
	await notice.getByText( '@one.good.picture: The feed is up to date.' ).waitFor();
	await shoot( page, 'command-synced' );
	await sandbox.fail( { on: 'media', kind: 'expired' } );
	await ( await command( page, 'Instagram feed: sync now' ) ).click();
	await notice.getByText( /expired/ ).waitFor();
	assert.equal( await notice.count(), 1 );
	await shoot( page, 'command-not-synced' );
	await sandbox.clearFaults();
	assert.deepEqual( errors, [] );
	await page.context().close();
} );

test( 'in the editor it syncs too, without leaving the page, and a bound block shows what pages will', async () => {
	const bound = ( key ) =>
		`<!-- wp:paragraph {"metadata":{"bindings":{"content":{"source":"loupe/account","args":{"key":"${ key }"}}}}} -->\n` +
		'<p>As it stands.</p>\n<!-- /wp:paragraph -->';
	const shown = await publish( owner, [ 'name', 'bio', 'followers' ].map( bound ).join( '\n\n' ) );
	const page = await browser.open();
	const errors = errorsOf( page );
	await page.goto( `${ SITE }/wp-admin/post.php?post=${ shown.id }&action=edit` );
	const { canvas } = new Editor( page );
	const welcome = page.getByRole( 'dialog' ).getByRole( 'button', { name: 'Close' } ).last();
	await page.addLocatorHandler( welcome, () => welcome.click( { timeout: 3_000 } ).catch( () => {} ), {
		noWaitAfter: true,
	} );
	for ( const text of [ 'One Good Picture', 'One is enough.', '208' ] ) {
		await canvas.getByText( text, { exact: true } ).waitFor();
	}
	await canvas.getByText( 'One is enough.', { exact: true } ).click();
	const field = page.getByRole( 'region', { name: 'Editor settings' } ).getByRole( 'button', { name: /^content/ } );
	await field.click();
	await page.getByRole( 'menuitem', { name: 'Loupe' } ).hover();
	await page.getByRole( 'menuitemcheckbox', { name: 'User name @one.good.picture' } ).waitFor();
	await shoot( page, 'editor-with-bindings' );
	await page.keyboard.press( 'Escape' );
	await page.keyboard.press( 'Escape' );
	await ( await command( page, 'Instagram feed: sync now' ) ).click();
	await page.locator( '.components-snackbar' ).getByText( '@one.good.picture: The feed is up to date.' ).waitFor();
	await shoot( page, 'editor-synced' );
	assert.match( page.url(), /post\.php/ );
	assert.deepEqual( errors, [] );
	await page.goto( shown.link );
	await page.locator( 'p', { hasText: 'One is enough.' } ).waitFor();
	assert.equal( await page.getByText( 'As it stands.' ).count(), 0 );
	await page.context().close();
	await unpublish( owner, shown.id );
} );

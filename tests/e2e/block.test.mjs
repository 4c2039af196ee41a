/** The block in the editor: its settings, at once and to the clipboard, its examples, and the posts that it is of. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { obstacles } from './lib/accessibility.mjs';
import { launch, requestsOf, stopwatch } from './lib/browser.mjs';
import { Editor } from './lib/editor.mjs';
import { shoot } from './lib/pictures.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { connect, copyNewestPictures, disconnectAll, freshSandbox, items, rest } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const FRAME = 16;

let browser, owner, page, editor, account;

before( async () => {
	await freshSandbox();
	browser = await launch();
	owner = await browser.open();
	await disconnectAll( owner );
	const { sample } = await sandbox.tokens();
	( { id: account } = await connect( owner, sample ) );
	await copyNewestPictures( owner );
	page = await browser.open();
	editor = await Editor.open( page );
	await editor.insert( 'Loupe Feed' );
	await editor.feed.waitFor();
} );

after( async () => {
	await disconnectAll( owner );
	await browser.close();
} );

/** Of the one feed that is being edited. */
const attributes = () =>
	page.evaluate( () => {
		const { getBlocks } = window.wp.data.select( 'core/block-editor' );
		return getBlocks().find( ( { name } ) => name === 'loupe/feed' ).attributes;
	} );

async function pickFromMenu( name ) {
	await page.getByRole( 'toolbar', { name: 'Block tools' } ).getByRole( 'button', { name: 'Options' } ).click();
	await page.getByRole( 'menuitem', { name } ).click();
}

const copied = () => page.evaluate( () => window.navigator.clipboard.readText() );

/** Pastes settings, and answers what the editor says. */
async function paste( text ) {
	await page.evaluate( ( written ) => window.navigator.clipboard.writeText( written ), text );
	await pickFromMenu( 'Paste feed settings' );
	return page.getByTestId( 'snackbar' ).last().innerText();
}

const isThere = async ( label ) => ( await editor.sidebar.getByLabel( label, { exact: true } ).count() ) > 0;

test( 'settings that do nothing are not shown', async () => {
	assert.ok( ! ( await isThere( 'Every how many-th post is large' ) ) );
	await editor.pickLayout( 'Highlight' );
	assert.ok( await isThere( 'Every how many-th post is large' ) );
	await editor.pickLayout( 'Single post' );
	assert.deepEqual( [ await isThere( 'Columns' ), await isThere( 'Posts' ) ], [ false, false ] );
	await editor.pickLayout( 'Grid' );
	assert.ok( await isThere( 'Columns' ) );

	await editor.unfold( 'Header' );
	assert.ok( ! ( await isThere( 'Biography' ) ) );
	await editor.toggle( 'Show the account above the posts' );
	assert.ok( await isThere( 'Biography' ) );
	await shoot( editor.sidebar, 'block-settings' );
	await editor.toggle( 'Show the account above the posts' );
	assert.deepEqual( await obstacles( page, '.block-editor-block-inspector' ), [] );
} );

test( 'what a control sets is drawn within a frame, before the editor hears of it, and without a request', async ( t ) => {
	await editor.setNumber( 'Posts', 48 );
	const requests = requestsOf( page );
	const measure = await stopwatch( page );
	const cost = async ( label ) => {
		const once = await measure( () => editor.change( label, [ 2 ] ) );
		const often = await measure( () => editor.change( label, [ 3, 2, 4, 5, 3, 2, 4, 5, 3, 2, 4 ] ) );
		return ( often - once ) / 10;
	};
	for ( const label of [ 'Columns', 'Space between pictures (px)' ] ) {
		// What else the machine does slows the processor, too.
		const best = Math.min( await cost( label ), await cost( label ), await cost( label ) );
		t.diagnostic( `${ label }: ${ best.toFixed( 1 ) } ms of the processor to a page that is laid out` );
		assert.ok( best <= FRAME, `${ label } takes ${ best } ms` );
	}
	assert.deepEqual( requests.filter( ( { pathname } ) => pathname.includes( 'loupe/v1' ) ), [] );
	await until( 'the editor has heard of it', async () => ( await attributes() ).gap === 4 );
	await editor.setNumber( 'Posts', 12 );
} );

test( 'settings are copied as a shortcode, and pasted from one', async () => {
	await paste( '[loupe]' );
	await editor.setNumber( 'Columns', 4 );
	await pickFromMenu( 'Copy feed settings' );
	await until( 'something is copied', async () => ( await copied() ) === '[loupe columns="4"]' );

	assert.match( await paste( 'Here: [loupe columns=“2” captions gap="99" kinds="reels, photo" order=top]' ), /are pasted\.$/ );
	const { columns, captions, gap, kinds, order } = await attributes();
	assert.deepEqual( { columns, captions, gap, kinds, order }, {
		columns: 2,
		captions: true,
		gap: 48,
		kinds: [ 'video', 'photo' ],
		order: 'liked',
	} );
	// What a shortcode does not say is the default.
	assert.match( await paste( '[loupe title="“A” &amp; &#91;b&#93;" /]' ), /are pasted\.$/ );
	assert.deepEqual( await attributes().then( ( now ) => [ now.columns, now.title ] ), [ 3, '“A” & [b]' ] );
	await paste( '[loupe]' );
} );

test( 'a bad paste changes nothing and is told, and what is not understood is named', async () => {
	const before = await attributes();
	assert.match( await paste( 'https://example.org/' ), /no shortcode of a feed/ );
	assert.deepEqual( await attributes(), before );
	assert.match( await paste( '[loupe wobble="1" layout="spiral"]' ), /not understood: wobble, layout\.$/ );
} );

test( 'shortcodes become feeds, also those of other plugins, and feeds shortcodes', async () => {
	const cases = {
		'[loupe columns=2]': '[loupe columns="2"]',
		'[loupe columns="2", gap: 4; title=‘It’s “ours”’ /]': '[loupe columns="2" gap="4" title="It’s “ours”"]',
		'[loupe columns="2"gap="4",post: https://www.instagram.com/p/ABC]':
			'[loupe post="https://www.instagram.com/p/ABC" columns="2" gap="4"]',
		'[instagram-feed num=9 cols=4 imagepadding="5" media=videos showheader=true sortby=random user="lumen.studio"]':
			'[loupe account="lumen.studio" count="9" kinds="video" order="random" columns="4" gap="10" header="yes"]',
		'[insta-gallery id="1"]': '[loupe]',
		'[elfsight_instagram_feed source="@lumen.studio, #dawn" limit="8" columns="4"]':
			'[loupe account="@lumen.studio" count="8" with="#dawn" columns="4"]',
		'[enjoyinstagram_mb]': '[loupe layout="carousel"]',
		'[instagram feed="7"]': '[loupe]',
		'[jr_instagram id="2"]': '[loupe]',
		'[instagram url="https://www.instagram.com/p/ABC/"]': 'stays',
		'[gallery]': 'stays',
		'[loupe columns="2"] [loupe columns="4"]': 'stays',
	};
	const made = await page.evaluate( ( texts ) => {
		const { createBlock, getPossibleBlockTransformations, switchToBlockType } = window.wp.blocks;
		return texts.map( ( text ) => {
			const block = createBlock( 'core/shortcode', { text } );
			const targets = getPossibleBlockTransformations( [ block ] ).map( ( { name } ) => name );
			if ( ! targets.includes( 'loupe/feed' ) ) {
				return 'stays';
			}
			const [ back ] = switchToBlockType( switchToBlockType( block, 'loupe/feed' ), 'core/shortcode' );
			return back.attributes.text;
		} );
	}, Object.keys( cases ) );
	assert.deepEqual( made, Object.values( cases ) );
} );

test( 'a pasted shortcode becomes a feed, and that of a plugin which may be active stays what it is', async () => {
	const names = await page.evaluate( () =>
		window.wp.blocks
			.rawHandler( { HTML: '<p>Words</p><p>[Loupe columns="5"]</p><p>[instagram-feed]</p>' } )
			.map( ( { name, attributes: { columns } } ) => [ name, columns ] )
	);
	assert.deepEqual( names, [ [ 'core/paragraph', undefined ], [ 'loupe/feed', 5 ], [ 'core/shortcode', undefined ] ] );
} );

test( 'the inserter shows each layout by an example that asks nobody for anything', async () => {
	const requests = requestsOf( page );
	await page.getByRole( 'button', { name: 'Block Inserter', exact: true } ).click();
	await page.getByRole( 'searchbox', { name: 'Search' } ).fill( 'Loupe' );
	for ( const name of [ 'Feed', 'Masonry', 'Carousel', 'Highlight', 'List', 'Single Post' ] ) {
		const option = page.getByRole( 'option', { name: `Loupe ${ name }` } );
		const picture = page
			.locator( '.block-editor-inserter__preview-container' )
			.frameLocator( 'iframe' )
			.locator( '.loupe-picture' );
		await until( `the example of ${ name }`, async () => {
			// What was found is listed anew while one types, and then the pointer is over nothing.
			await page.mouse.move( 0, 0 );
			await option.hover();
			return picture.first().waitFor( { timeout: 5000 } ).then( () => true, () => false );
		} );
		assert.match( await picture.first().getAttribute( 'src' ), /^data:image\/svg/ );
		await shoot( page, `block-example-${ name }` );
	}
	await page.getByRole( 'button', { name: 'Block Inserter', exact: true } ).click();
	const asked = requests.filter( ( { href, pathname } ) => pathname.includes( 'loupe/v1' ) || href.includes( 'invalid' ) );
	assert.deepEqual( asked, [] );
} );

test( 'there are five patterns, each with a feed', async () => {
	const patterns = await rest( owner, 'GET', '/wp/v2/block-patterns/patterns' );
	const ours = patterns.filter( ( { name } ) => name.startsWith( 'loupe/' ) );
	assert.equal( ours.length, 5 );
	assert.ok( ours.every( ( { content } ) => content.includes( '<!-- wp:loupe/feed ' ) ) );
} );

/** Turns the editing of posts on or off. */
const editPosts = () => page.getByRole( 'button', { name: 'Edit posts' } ).click();

const form = () => page.getByRole( 'form', { name: 'Edit post' } );

test( 'a post is hidden by a press, dimmed while posts are edited, and shown again by “Undo”', async () => {
	const [ , second ] = await items( owner, account );
	const ids = async () => ( await items( owner, account ) ).map( ( { id } ) => id );
	await editPosts();
	await editor.feed.getByRole( 'button' ).nth( 1 ).click();
	await form().waitFor();
	await shoot( page, 'block-with-a-post-that-is-edited' );
	assert.deepEqual( await obstacles( page, '.loupe-post' ), [] );
	await form().getByRole( 'checkbox', { name: 'Hide on this site' } ).click();
	await editor.canvas.locator( '.loupe-is-hidden' ).waitFor();
	assert.ok( ! ( await ids() ).includes( second.id ) );
	await page.getByTestId( 'snackbar' ).getByRole( 'button', { name: 'Undo' } ).click();
	await editor.canvas.locator( '.loupe-is-hidden' ).waitFor( { state: 'detached' } );
	assert.equal( ( await ids() )[ 1 ], second.id );
	await editPosts();
	assert.equal( await editor.feed.getByRole( 'button' ).count(), 0 );
} );

test( 'by keyboard a post is pinned and described, and the focus is where it was', async () => {
	await editPosts();
	const third = editor.feed.getByRole( 'button' ).nth( 2 );
	const name = await third.getAttribute( 'aria-label' );
	await third.press( 'Enter' );
	await until( 'the focus is in the form', () => form().evaluate( ( place ) => place.contains( document.activeElement ) ) );
	await page.keyboard.press( 'Tab' );
	await page.keyboard.press( 'Space' );
	await editor.canvas.locator( '.loupe-is-pinned' ).waitFor();
	await page.keyboard.press( 'Tab' );
	await page.keyboard.type( 'What I say of it' );
	await page.keyboard.press( 'Tab' );
	await page.keyboard.type( 'https://shop.example.org/' );
	await page.keyboard.press( 'Enter' );
	const described = editor.feed.getByRole( 'button', { name: 'What I say of it (pinned)' } );
	await described.waitFor();
	assert.equal( await editor.feed.getByRole( 'button' ).first().getAttribute( 'aria-label' ), 'What I say of it (pinned)' );
	assert.ok( ! name.includes( 'pinned' ) );
	assert.ok( await described.evaluate( ( button ) => button === button.ownerDocument.activeElement ) );
	await rest( owner, 'PUT', `/loupe/v1/accounts/${ account }/curation`, { hidden: [], pinned: [], own: [] } );
	await editPosts();
} );

test( 'what was typed for a post stays where the server refuses it, and the form says why', async () => {
	const [ first ] = await items( owner, account );
	await editPosts();
	await editor.feed.getByRole( 'button' ).first().click();
	const label = form().getByRole( 'textbox', { name: 'Text of the link' } );
	await label.fill( 'x'.repeat( 120 ) );
	assert.equal( ( await label.inputValue() ).length, 100 );
	await label.fill( 'Buy this lamp' );
	const link = form().getByRole( 'textbox', { name: 'Own link' } );
	// To a browser this is an address, too.
	await link.fill( 'mailto:shop@example.org' );
	await form().getByRole( 'button', { name: 'Save' } ).click();
	await form().locator( '.is-error' ).waitFor();
	await shoot( page, 'block-with-a-post-that-was-refused' );
	assert.deepEqual( [ await link.inputValue(), await label.inputValue() ], [ 'mailto:shop@example.org', 'Buy this lamp' ] );
	await link.fill( 'https://shop.example.org/' );
	await form().getByRole( 'button', { name: 'Save' } ).click();
	await form().waitFor( { state: 'detached' } );
	const changed = ( await items( owner, account ) ).find( ( { id } ) => id === first.id );
	assert.deepEqual( [ changed.link, changed.label ], [ 'https://shop.example.org/', 'Buy this lamp' ] );
	await rest( owner, 'PUT', `/loupe/v1/accounts/${ account }/curation`, { hidden: [], pinned: [], own: [] } );
	await editPosts();
} );

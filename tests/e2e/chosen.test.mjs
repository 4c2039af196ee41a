/** One post alone, put into the block by its address. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Editor } from './lib/editor.mjs';
import { loaded, shoot } from './lib/pictures.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { SITE } from './lib/settings.mjs';
import { disconnectAll, withSample } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

let browser, owner;

before( async () => {
	( { browser, owner } = await withSample( { older_posts: 150 } ) );
} );

after( async () => {
	await disconnectAll( owner );
	await browser.close();
} );

test( 'the address of an old post is pasted into the block, and the page shows that post alone', async () => {
	const posts = await sandbox.posts( 'lumen.studio' );
	const { shortcode } = posts[ 120 ];
	const editor = await Editor.open( owner );
	await editor.setTitle( 'One post' );
	await editor.insert( 'Loupe Feed' );
	await editor.feed.locator( '.loupe-item' ).nth( 11 ).waitFor();

	await editor.write( 'One post', 'the one with the lamp' );
	await editor.canvas.getByText( 'not the address of a post' ).waitFor();
	await shoot( owner, 'editor-no-post' );

	await editor.write( 'One post', `https://www.instagram.com/p/${ shortcode }/?igsh=MzRlODBiNWFlZA==` );
	await editor.canvas.getByText( 'is being looked for' ).waitFor();
	assert.equal( await editor.sidebar.getByRole( 'spinbutton', { name: 'Columns' } ).count(), 0 );
	await shoot( owner, 'editor-post-sought' );

	const item = editor.feed.locator( '.loupe-item' );
	await until(
		'the post is found',
		async () => {
			await fetch( `${ SITE }/?loupe=tick`, { method: 'POST' } );
			return ( await item.count() ) === 1;
		},
		120,
		2000
	);
	await loaded( editor.feed );
	await shoot( owner, 'editor-one-post' );

	const visitor = await browser.open( { isVisitor: true } );
	await visitor.goto( await editor.publish() );
	assert.equal( await visitor.locator( '.loupe-item' ).count(), 1 );
	assert.equal( await visitor.locator( '.loupe-columns-1' ).count(), 1 );
	const link = await visitor.locator( '.loupe-link' ).getAttribute( 'href' );
	assert.ok( link.includes( shortcode ), link );
	await loaded( visitor.locator( '.loupe' ) );
	await shoot( visitor, 'page-one-post' );

	await editor.write( 'One post', '' );
	await item.nth( 11 ).waitFor();
	await visitor.context().close();
} );

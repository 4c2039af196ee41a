/** German and Arabic: the panel, the editor and a page speak the site's language, each from its side. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { loaded, shoot, sticksOut } from './lib/pictures.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { SITE } from './lib/settings.mjs';
import { connect, copyNewestPictures, disconnectAll, freshSandbox, PANEL, publish, rest, unpublish } from './lib/site.mjs';

const LANGUAGES = {
	de_DE: {
		direction: 'ltr',
		field: 'Zugriffstoken',
		empty: 'Hier ein Zugriffstoken einfügen.',
		facebook: /^Das ist ein Facebook-Token/,
		save: 'Speichern',
		days: /^Noch (59|60) Tage$/,
		followers: /[\d.]+ Follower/,
		alt: /^Foto von @/,
		columns: 'Spalten',
	},
	ar: {
		direction: 'rtl',
		field: 'رمز الوصول',
		empty: 'ألصق رمز وصول هنا.',
		facebook: /فيسبوك/,
		save: 'حفظ',
		days: /^بقي (59|60) يومًا$/,
		followers: /متابع/,
		alt: /^صورة من @/,
		columns: 'الأعمدة',
	},
};

/** Words that the list of details would have in English. */
const ENGLISH = /\b(the|this|your|not|and|posts|refresh|sync)\b/i;

const NAMES = [ '@lumen.studio', '@just.opened' ];

let browser, owner, shown, tokens;

before( async () => {
	await freshSandbox();
	browser = await launch();
	owner = await browser.open();
	await disconnectAll( owner );
	tokens = await sandbox.tokens();
	await connect( owner, tokens.sample );
	// Where there are several they can be chosen from.
	await connect( owner, tokens.no_posts );
	await copyNewestPictures( owner );
	shown = await publish( owner, '<!-- wp:loupe/feed {"count":6} /-->' );
} );

after( async () => {
	await speak( '' );
	await unpublish( owner, shown.id );
	await disconnectAll( owner );
	await browser.close();
} );

const speak = ( language ) => rest( owner, 'POST', '/wp/v2/settings', { language } );

/** The user names in some labels, as they are seen from left to right. */
const seenNames = ( labels ) =>
	labels.evaluateAll( ( all ) =>
		all.map( ( label ) => {
			const walker = document.createTreeWalker( label, window.NodeFilter.SHOW_TEXT );
			const letters = [];
			while ( walker.nextNode() ) {
				[ ...walker.currentNode.data ].forEach( ( letter, at ) => {
					const range = document.createRange();
					range.setStart( walker.currentNode, at );
					range.setEnd( walker.currentNode, at + 1 );
					letters.push( [ range.getBoundingClientRect().left, letter ] );
				} );
			}
			letters.sort( ( [ one ], [ other ] ) => one - other );
			return letters.map( ( [ , letter ] ) => letter ).join( '' ).replace( /[^\w@.]/g, '' );
		} )
	);

for ( const [ language, said ] of Object.entries( LANGUAGES ) ) {
	for ( const [ size, width ] of [
		[ 'wide', 1280 ],
		[ 'narrow', 390 ],
	] ) {
		test( `the panel speaks ${ language }, ${ size }`, async () => {
			await speak( language );
			const page = await browser.open( { viewport: { width, height: 900 } } );
			await page.goto( PANEL );
			const panel = page.locator( '#loupe-panel' );
			await panel.getByText( said.empty ).waitFor( { state: 'attached' } );
			assert.equal( await page.evaluate( () => document.documentElement.dir || 'ltr' ), said.direction );
			const card = panel.getByRole( 'region', { name: '@lumen.studio', exact: true } );
			const feed = page.locator( '#loupe-feed-form .loupe-preview' );
			await feed.locator( '.loupe-item' ).nth( 11 ).waitFor();
			await loaded( feed );
			assert.deepEqual( await seenNames( page.locator( '[data-setting="account"] label' ) ), NAMES );
			assert.match( await card.locator( 'dd' ).first().textContent(), said.days );
			assert.match( await card.locator( '.loupe-name .loupe-hint' ).textContent(), said.followers );
			assert.doesNotMatch( await card.locator( 'dl' ).innerText(), ENGLISH );

			await panel.locator( '#loupe-paste summary' ).click();
			const field = panel.getByRole( 'textbox', { name: said.field } );
			await field.fill( 'EAAB5xyzFacebookTokenWithSomeLength1234567890abcdefghij' );
			await panel.locator( '#loupe-verdict' ).getByText( said.facebook ).waitFor();
			await shoot( page, `language-${ language }-verdict-${ size }` );

			await field.fill( tokens.one_post );
			await panel.getByRole( 'button', { name: said.save, exact: true } ).waitFor();
			const picture = panel.locator( '.loupe-found .loupe-picture' );
			await picture.waitFor();
			await loaded( panel.locator( '.loupe-found' ) );
			assert.match( await picture.getAttribute( 'alt' ), said.alt );
			assert.deepEqual( await sticksOut( page, '#loupe-panel' ), [] );
			await shoot( page, `language-${ language }-panel-${ size }` );
			await page.context().close();
		} );
	}

	test( `a page and the editor speak ${ language }`, async () => {
		await speak( language );
		const visit = await browser.open( { isVisitor: true } );
		await visit.goto( shown.link );
		assert.equal( await visit.evaluate( () => document.documentElement.dir || 'ltr' ), said.direction );
		await loaded( visit.locator( '.loupe' ) );
		const alts = await visit.locator( '.loupe-picture' ).evaluateAll( ( all ) => all.map( ( { alt } ) => alt ) );
		assert.ok( alts.some( ( alt ) => said.alt.test( alt ) ), alts.join( '\n' ) );
		await shoot( visit, `language-${ language }-page` );
		await visit.context().close();

		const page = await browser.open();
		await page.goto( `${ SITE }/wp-admin/post.php?post=${ shown.id }&action=edit` );
		const canvas = page.frameLocator( 'iframe[name="editor-canvas"]' );
		await canvas.locator( '.loupe-item' ).nth( 5 ).waitFor();
		await page.evaluate( () => {
			const { data } = window.wp;
			// WordPress greets newcomers, over everything else.
			data.dispatch( 'core/preferences' ).set( 'core/edit-post', 'welcomeGuide', false );
			data.dispatch( 'core/edit-post' ).openGeneralSidebar( 'edit-post/block' );
			const [ block ] = data.select( 'core/block-editor' ).getBlocks();
			data.dispatch( 'core/block-editor' ).selectBlock( block.clientId );
		} );
		await page.getByRole( 'spinbutton', { name: said.columns, exact: true } ).waitFor();
		assert.deepEqual( await seenNames( page.locator( '.loupe-boxes' ).first().locator( 'label' ) ), NAMES );
		await loaded( canvas.locator( '.loupe' ) );
		await shoot( page, `language-${ language }-editor` );
		await page.context().close();
	} );
}

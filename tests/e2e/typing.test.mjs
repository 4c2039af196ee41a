/** The panel paints again and again without getting in the way of typing. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { holdAnswers, launch } from './lib/browser.mjs';
import { Panel } from './lib/panel.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { SANDBOX } from './lib/settings.mjs';
import { disconnectAll, freshSandbox } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

let browser, page, panel, token;

before( async () => {
	await freshSandbox();
	browser = await launch();
	( { one_post: token } = await sandbox.tokens() );
	const owner = await browser.open();
	await disconnectAll( owner );
	await owner.close();
} );

beforeEach( async () => {
	page = await browser.open();
	panel = await Panel.open( page );
	await panel.field.evaluate( ( field ) => {
		window.theField = field;
	} );
	await panel.field.focus();
} );

afterEach( async () => {
	assert.ok( await panel.field.evaluate( ( field ) => field === window.theField ), 'it is the same field still' );
	assert.ok( await panel.field.evaluate( ( field ) => field === document.activeElement ), 'it has the focus still' );
	await page.context().close();
} );

after( () => browser.close() );

const selection = () => panel.field.evaluate( ( field ) => [ field.selectionStart, field.selectionEnd ] );

const holdInstagram = () => holdAnswers( page, `${ SANDBOX }/**` );

test( 'a text typed key by key arrives whole, whatever is painted meanwhile', async () => {
	const text = 'some words, then EAAB5 and IGAA, and more words';
	await page.keyboard.type( text );
	assert.equal( await panel.field.inputValue(), text );
	assert.deepEqual( await selection(), [ text.length, text.length ] );
} );

test( 'typing in the middle leaves the caret in the middle', async () => {
	await page.keyboard.insertText( 'the first and the third' );
	for ( let i = 0; i < 'and the third'.length; i++ ) {
		await page.keyboard.press( 'ArrowLeft' );
	}
	await page.keyboard.type( 'the second, ' );
	assert.equal( await panel.field.inputValue(), 'the first the second, and the third' );
	assert.deepEqual( await selection(), [ 22, 22 ] );
} );

test( 'a selection made while Instagram is asked survives the answer', async () => {
	const answers = await holdInstagram();
	await panel.paste( token );
	await until( 'the question', async () => answers.asked() > 0 );
	await panel.field.evaluate( ( field ) => field.setSelectionRange( 4, 20, 'backward' ) );
	answers.release();
	await panel.found.locator( '.loupe-item' ).waitFor();
	assert.deepEqual( await selection(), [ 4, 20 ] );
	assert.equal( await panel.field.evaluate( ( field ) => field.selectionDirection ), 'backward' );
} );

test( 'undo and redo go back and forth over what was pasted and painted', async () => {
	await page.keyboard.type( 'typed' );
	await panel.paste( token );
	await panel.found.locator( '.loupe-item' ).waitFor();
	await page.keyboard.press( 'Control+Z' );
	assert.equal( await panel.field.inputValue(), 'typed' );
	await until( 'the verdict follows', async () => ! ( await panel.found.count() ) );
	await page.keyboard.press( 'Control+Shift+Z' );
	assert.equal( await panel.field.inputValue(), token );
	await panel.found.waitFor();
} );

test( 'an input method composes on while the panel paints', async () => {
	const answers = await holdInstagram();
	await panel.paste( token );
	await until( 'the question', async () => answers.asked() > 0 );
	await panel.field.evaluate( ( field ) => {
		window.compositions = [];
		for ( const kind of [ 'compositionstart', 'compositionend' ] ) {
			field.addEventListener( kind, () => window.compositions.push( kind ) );
		}
	} );
	const compositions = () => page.evaluate( () => window.compositions );
	const cdp = await page.context().newCDPSession( page );
	const compose = ( text ) =>
		cdp.send( 'Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length } );

	await page.keyboard.press( 'End' );
	await compose( 'と' );
	answers.release();
	await compose( 'とう' );
	await compose( 'とうきょう' );
	assert.match( await panel.field.inputValue(), /とうきょう$/ );
	assert.deepEqual( await compositions(), [ 'compositionstart' ], 'nothing broke it off' );
	await cdp.send( 'Input.insertText', { text: '東京' } );
	assert.equal( await panel.field.inputValue(), `${ token }東京` );
	assert.deepEqual( await compositions(), [ 'compositionstart', 'compositionend' ] );
} );

test( 'the height that a person gave the field stays', async () => {
	await panel.field.evaluate( ( field ) => {
		field.style.height = '200px';
	} );
	await panel.paste( token );
	await panel.found.waitFor();
	assert.equal( ( await panel.field.boundingBox() ).height, 200 );
} );

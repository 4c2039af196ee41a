/** How much the site keeps: its owner sets it without script, in each language and on small screens. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { shoot, sticksOut } from './lib/pictures.mjs';
import { disconnectAll, freshSandbox, PANEL, rest } from './lib/site.mjs';

let browser, owner;

before( async () => {
	await freshSandbox();
	browser = await launch();
	owner = await browser.open();
	await disconnectAll( owner );
} );

after( async () => {
	await speak( '' );
	await save( owner, '48', '0' );
	await browser.close();
} );

const speak = ( language ) => rest( owner, 'POST', '/wp/v2/settings', { language } );

async function open( page ) {
	await page.goto( PANEL );
	const form = page.locator( '#loupe-kept' );
	if ( ! ( await form.locator( 'details' ).evaluate( ( { open: isOpen } ) => isOpen ) ) ) {
		await form.locator( 'summary' ).click();
	}
	return form;
}

async function save( page, posts, films ) {
	const form = await open( page );
	await form.locator( '[name="posts"]' ).fill( posts );
	await form.locator( '[name="films"]' ).fill( films );
	await form.locator( '[type="submit"]' ).click();
	await page.locator( '.notice' ).first().waitFor();
}

test( 'what is saved stands there afterwards', async () => {
	await save( owner, '500', '60' );
	await owner.getByText( 'Saved. It takes effect' ).waitFor();
	await shoot( owner, 'kept-saved' );
	const form = await open( owner );
	assert.equal( await form.getByLabel( 'Posts of each account, the newest' ).inputValue(), '500' );
	assert.equal( await form.getByLabel( 'Largest film that is copied, in MB' ).inputValue(), '60' );
} );

test( 'the browser refuses what is out of bounds, and says which', async () => {
	const form = await open( owner );
	for ( const [ name, value ] of [
		[ 'posts', '47' ],
		[ 'films', '501' ],
	] ) {
		const field = form.locator( `[name="${ name }"]` );
		const before = await field.inputValue();
		await field.fill( value );
		assert.equal( await field.evaluate( ( input ) => input.checkValidity() ), false, name );
		await field.fill( before );
	}
} );

for ( const language of [ '', 'de_DE', 'ar' ] ) {
	for ( const width of [ 320, 1280 ] ) {
		test( `it has room in ${ language || 'English' }, ${ width } px wide`, async () => {
			await speak( language );
			const page = await browser.open( { viewport: { width, height: 900 } } );
			const form = await open( page );
			assert.deepEqual( await sticksOut( page, '#loupe-kept' ), [] );
			if ( language !== '' ) {
				assert.doesNotMatch( await form.innerText(), /\b(the|posts|film is|saved)\b/i );
			}
			await shoot( form, `kept-${ language || 'en' }-${ width }` );
			await page.context().close();
		} );
	}
}

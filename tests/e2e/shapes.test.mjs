/** The shapes that pictures can have: on a page, before they are there and after, and in the editor. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Editor } from './lib/editor.mjs';
import { loaded, shoot } from './lib/pictures.mjs';
import { copyNewestPictures, disconnectAll, publish, unpublish, withSample } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

/** How high each is to its width; null where every picture has its own. */
const SHAPES = { square: 1, '4:5': 5 / 4, '3:4': 4 / 3, original: null };

const CHOICES = { 'Portrait, 4:5': '4-5', 'Portrait, 3:4': '3-4', 'As posted': 'original', Square: 'square' };

const WORDS = '<!-- wp:paragraph --><p>Words after the feed.</p><!-- /wp:paragraph -->';

let browser, owner;
const pages = {};

before( async () => {
	( { browser, owner } = await withSample( { pictures: 'full' } ) );
	for ( const shape of Object.keys( SHAPES ) ) {
		pages[ shape ] = await publish( owner, `<!-- wp:loupe/feed {"shape":"${ shape }","columns":4} /-->${ WORDS }` );
		// What no page has shown yet need not be there.
		await fetch( pages[ shape ].link );
	}
	await copyNewestPictures( owner );
} );

after( async () => {
	for ( const { id } of Object.values( pages ) ) {
		await unpublish( owner, id );
	}
	await disconnectAll( owner );
	await browser.close();
} );

/** Of each picture: how high its box is to its width, what its file is, and what its attributes say. */
const ratios = ( page ) =>
	page.locator( '.loupe-picture' ).evaluateAll( ( pictures ) =>
		pictures.map( ( picture ) => {
			const { width, height } = picture.getBoundingClientRect();
			const said = Number( picture.getAttribute( 'height' ) ) / Number( picture.getAttribute( 'width' ) );
			return { shown: height / width, said, file: picture.naturalHeight / picture.naturalWidth };
		} )
	);

for ( const [ shape, ratio ] of Object.entries( SHAPES ) ) {
	test( `pictures have their shape before they are there, and nothing moves once they are: ${ shape }`, async () => {
		const page = await browser.open( { isVisitor: true, viewport: { width: 1280, height: 900 } } );
		// A theme's fonts come when they come, and move what stands below a text: that is not the feed's.
		await page.route( /\.woff2?($|\?)/, ( route ) => route.abort() );
		let asked = 0;
		let release;
		const released = new Promise( ( resolve ) => ( release = resolve ) );
		await page.route( '**/uploads/loupe/**', async ( route ) => {
			asked++;
			await released;
			await route.continue();
		} );
		await page.goto( pages[ shape ].link, { waitUntil: 'domcontentloaded' } );
		await until( 'pictures are asked for', () => asked > 3 );
		const early = await ratios( page );
		assert.ok( early.length > 8 );
		for ( const { shown, said } of early ) {
			assert.ok( Math.abs( shown - ( ratio ?? said ) ) < 0.01, `${ shown } instead of ${ ratio ?? said }` );
		}
		if ( ratio === null ) {
			assert.ok( new Set( early.map( ( { said } ) => said.toFixed( 2 ) ) ).size > 1, 'not all of one shape' );
		}
		release();
		await loaded( page.locator( '.loupe' ) );
		const late = await ratios( page );
		for ( const [ at, { shown, said, file } ] of late.entries() ) {
			// Sides of files are whole px, so that one as it was posted may differ by a part of one.
			assert.ok( Math.abs( shown - early[ at ].shown ) < 0.005, `${ shown } after ${ early[ at ].shown }` );
			assert.ok( Math.abs( said - file ) < 0.02, `a file of ${ file } is said to be of ${ said }` );
		}
		const shifts = await page.evaluate(
			() =>
				new Promise( ( done ) => {
					const observer = new window.PerformanceObserver( () => {} );
					observer.observe( { type: 'layout-shift', buffered: true } );
					const told = ( { value, sources } ) => [ value, ...sources.map( ( { node } ) => node?.outerHTML?.slice( 0, 200 ) ) ];
					window.requestAnimationFrame( () => done( observer.takeRecords().map( told ) ) );
				} )
		);
		assert.deepEqual( shifts, [] );
		await shoot( page, `shape-${ shape.replace( ':', '-' ) }` );
		await page.context().close();
	} );
}

test( 'a shape is chosen in the editor, and drawn there as if for the first time', async () => {
	const writing = await browser.open();
	const editor = await Editor.open( writing );
	await editor.insert( 'Loupe Feed' );
	await editor.feed.locator( '.loupe-item' ).nth( 11 ).waitFor();
	const fresh = await editor.freshDrawings();
	for ( const [ choice, sign ] of Object.entries( CHOICES ) ) {
		await editor.choose( 'Shape of the pictures', choice );
		await editor.feed.locator( `.loupe-shape-${ sign }` ).waitFor();
		assert.equal( await editor.html(), await fresh(), choice );
		await loaded( editor.feed );
		await editor.title.scrollIntoViewIfNeeded();
		await shoot( writing, `editor-shape-${ sign }` );
	}
	await writing.close();
} );

/**
 * Looks at pages with a feed as visitors do, and writes down which pictures that made the browser fetch:
 * `node tests/bench/pictures/run.mjs FOLDER`, beside a running site whose sandbox shows twelve photographs in turn.
 * In the folder are then seen.json, as src/views.rs reads it, and pixels/, what the browser decoded.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { launch } from '../../e2e/lib/browser.mjs';
import { loaded } from '../../e2e/lib/pictures.mjs';
import { posts } from '../../e2e/lib/sandbox.mjs';
import { TOKEN } from '../../e2e/lib/settings.mjs';
import { connect, copyNewestPictures, publish } from '../../e2e/lib/site.mjs';

const PHOTOGRAPHS = 12;

const PAGES = {
	'4 columns, wide': '<!-- wp:loupe/feed {"columns":4,"align":"wide"} /-->',
	'3 columns, wide': '<!-- wp:loupe/feed {"columns":3,"align":"wide"} /-->',
	'3 columns in the text': '<!-- wp:loupe/feed {"columns":3} /-->',
};

const desktop = ( deviceScaleFactor ) => ( { viewport: { width: 1280, height: 900 }, deviceScaleFactor } );
const phone = ( width ) => ( { viewport: { width, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true } );
const WINDOWS = {
	'desktop 1280 px': [ desktop( 1 ), desktop( 2 ) ],
	'phone 390 px': [ phone( 390 ) ],
	'phone 360 px': [ phone( 360 ) ],
	'phone 430 px': [ phone( 430 ) ],
};

const folder = argv[ 2 ];
const pixels = join( folder, 'pixels' );
await mkdir( pixels, { recursive: true } );

const browser = await launch();
try {
	const owner = await browser.open();
	const { username } = await connect( owner, TOKEN );
	const shown = ( await posts( username ) ).map( ( { number } ) => number % PHOTOGRAPHS );
	const links = [];
	for ( const [ page, content ] of Object.entries( PAGES ) ) {
		const { link } = await publish( owner, content );
		// How it shows the feed, the site hears from the first visitor.
		await look( link, desktop( 1 ) );
		links.push( [ page, link ] );
	}
	await copyNewestPictures( owner );

	const views = [];
	const addresses = new Set();
	for ( const withScript of [ true, false ] ) {
		for ( const [ page, link ] of links ) {
			for ( const [ name, windows ] of Object.entries( WINDOWS ) ) {
				for ( const window of windows ) {
					const { fetched, pictures } = await look( link, { ...window, javaScriptEnabled: withScript } );
					views.push( {
						page,
						window: name,
						with_script: withScript,
						density: window.deviceScaleFactor,
						fetched,
						pictures: pictures.map( ( { box, from }, at ) => ( { post: shown[ at ], ...box, file: nameOf( from ) } ) ),
					} );
					pictures.forEach( ( { from } ) => addresses.add( from ) );
				}
			}
		}
	}
	// Of the site itself, a page may read pictures.
	await owner.goto( links[ 0 ][ 1 ] );
	for ( const address of addresses ) {
		await writeFile( join( pixels, `${ nameOf( address ) }.png` ), await decoded( owner, address ) );
	}
	await writeFile( join( folder, 'seen.json' ), JSON.stringify( { views } ) );
} finally {
	await browser.close();
}

function nameOf( address ) {
	return new URL( address ).pathname.split( '/' ).at( -1 );
}

/** A visitor's first look at a page, down to its last picture. */
async function look( link, options ) {
	const page = await browser.open( { isVisitor: true, ...options } );
	const answers = [];
	page.on( 'requestfinished', ( request ) => {
		if ( new URL( request.url() ).pathname.includes( '/uploads/loupe/' ) ) {
			answers.push( request.sizes() );
		}
	} );
	await page.goto( link, { waitUntil: 'networkidle' } );
	const feed = page.locator( '.loupe' );
	await loaded( feed );
	await page.waitForLoadState( 'networkidle' );
	const pictures = await feed.locator( '.loupe-picture' ).evaluateAll( ( all ) =>
		all.map( ( picture ) => {
			const { width, height } = picture.getBoundingClientRect();
			return {
				box: { width, height },
				from: picture.currentSrc,
			};
		} )
	);
	const fetched = ( await Promise.all( answers ) ).map( ( { responseBodySize } ) => responseBodySize );
	await page.context().close();
	return { fetched, pictures };
}

/** A picture's pixels as PNG, whichever format it is sent in. */
async function decoded( page, address ) {
	const text = await page.evaluate( async ( from ) => {
		const bitmap = await createImageBitmap( await ( await fetch( from ) ).blob() );
		const canvas = new OffscreenCanvas( bitmap.width, bitmap.height );
		canvas.getContext( '2d' ).drawImage( bitmap, 0, 0 );
		const png = new Uint8Array( await ( await canvas.convertToBlob() ).arrayBuffer() );
		return png.toBase64?.() ?? btoa( Array.from( png, ( byte ) => String.fromCharCode( byte ) ).join( '' ) );
	}, address );
	return Buffer.from( text, 'base64' );
}

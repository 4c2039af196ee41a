/**
 * Measures how fast a feed's grid is drawn: `node tests/bench/grid/run.mjs FOLDER`, with grid.js and grid_bg.wasm in the
 * folder. Chromium is the one that LOUPE_CHROMIUM names.
 */
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { chromium } from 'playwright-core';
import { FLAGS } from '../../e2e/lib/flags.mjs';

/** Posts, and how many rounds it takes until a median is steady. */
const SIZES = new Map( [ [ 12, 40 ], [ 100, 30 ], [ 1_000, 10 ], [ 10_000, 4 ] ] );
/** What Loupe is to stay below, as a multiple of the floor. */
const TARGETS = { 'text to grid': 1.5, 'first draw': 1.5, columns: 1.15, captions: 1.15, count: 1.15 };
/** No such host: everything that the page asks for is answered here. */
const PLACE = 'https://bench.invalid';

/** Alone with itself, a page gets a clock that tells microseconds. */
const ISOLATED = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Embedder-Policy': 'require-corp',
};

const folder = argv[ 2 ];
const bundle = await build( {
	entryPoints: [ join( import.meta.dirname, 'page.mjs' ) ],
	alias: { grid: join( folder, 'grid.js' ) },
	bundle: true,
	format: 'esm',
	minify: true,
	write: false,
	define: { 'process.env.NODE_ENV': '"production"' },
} );
const FILES = {
	'/': [ 'text/html', '<!doctype html><script type="module" src="/page.js"></script>' ],
	'/page.js': [ 'text/javascript', bundle.outputFiles[ 0 ].text ],
	'/grid_bg.wasm': [ 'application/wasm', await readFile( join( folder, 'grid_bg.wasm' ) ) ],
};

const browser = await chromium.launch( {
	executablePath: env.LOUPE_CHROMIUM,
	args: [ ...FLAGS, '--js-flags=--expose-gc' ],
} );
try {
	const page = await browser.newPage();
	await page.route( '**', ( route ) => {
		const [ contentType, body ] = FILES[ new URL( route.request().url() ).pathname ] ?? [];
		return body
			? route.fulfill( { contentType, body, headers: ISOLATED } )
			: route.abort();
	} );
	await page.goto( PLACE );
	await page.waitForFunction( 'globalThis.measure' );
	for ( const [ length, rounds ] of SIZES ) {
		print( length, await page.evaluate( `measure( ${ length }, ${ rounds } )` ) );
	}
} finally {
	await browser.close();
}

function print( length, drawings ) {
	const contenders = Object.keys( Object.values( drawings )[ 0 ] ).filter( ( name ) => name !== 'floor' );
	const line = ( name, floor, target, ratios ) =>
		console.log(
			`  ${ name.padEnd( 12 ) }${ floor.padStart( 10 ) }${ target.padStart( 9 ) }` +
				ratios.map( ( ratio ) => ratio.padStart( 20 ) ).join( '' )
		);
	console.log( `\n${ length } posts` );
	line( '', 'floor', 'target', contenders );
	for ( const [ name, medians ] of Object.entries( drawings ) ) {
		const { floor } = medians;
		const ratios = contenders.map( ( contender ) => `${ ( medians[ contender ] / floor ).toFixed( 2 ) }×` );
		line( name, `${ floor.toFixed( 2 ) } ms`, `≤ ${ TARGETS[ name ] }×`, ratios );
	}
}

/** Settings as people come to combine them, drawn at random: whatever they are, every tile is seen whole and in its place. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { faultsOf } from './lib/tiles.mjs';

const ROOT = join( import.meta.dirname, '../..' );
/** No such host: everything that the page asks for is answered here. */
const PLACE = 'https://combinations.invalid';
const TYPES = { js: 'text/javascript', css: 'text/css', wasm: 'application/wasm' };
const LAYOUTS = [ 'grid', 'masonry', 'carousel', 'highlight', 'list', 'single' ];
const SHEETS = [
	'feed.css',
	...[ 'sizes', 'text', 'around', 'lightbox' ].map( ( name ) => `feed/${ name }.css` ),
	...LAYOUTS.slice( 1 ).map( ( name ) => `layouts/${ name }.css` ),
];
const EACH = 120;
/** Px of a page's column: around the widths at which a feed is medium and narrow, and those of phones. */
const WIDTHS = [ 280, 358, 390, 479, 480, 620, 645, 781, 782, 900, 1200, 1340 ];

const POSTS = Array.from( { length: 30 }, ( _, at ) => ( {
	id: String( 1000 + at ),
	kind: [ 'photo', 'video', 'album' ][ at % 3 ],
	// Some lead nowhere, and some have no picture.
	permalink: at % 7 === 3 ? '' : `https://www.instagram.com/p/A${ at }/`,
	caption: 'Some words of a caption that is longer than a line. '.repeat( at % 5 ),
	likes: at,
	taken_at: 1_700_000_000 - at * 90_000,
	picture: at % 6 === 5 ? null : { width: 1080, height: [ 1080, 1350, 566, 1920 ][ at % 4 ], cuts: [ cutOf( at ) ] },
} ) );

let browser, page;

function cutOf( at ) {
	return { shape: 'original', path: `${ PLACE }/none/${ at }`, type: 'jpg', plain: null, widths: [ 320, 640 ] };
}

before( async () => {
	browser = await launch();
	page = await browser.open( { isVisitor: true, viewport: { width: 1500, height: 900 } } );
	const links = SHEETS.map( ( sheet ) => `<link rel="stylesheet" href="/www/${ sheet }">` ).join( '' );
	await page.route( '**', async ( route ) => {
		const path = new URL( route.request().url() ).pathname;
		const contentType = TYPES[ path.split( '.' ).at( -1 ) ];
		if ( path === '/' ) {
			await route.fulfill( { contentType: 'text/html', body: `<!doctype html><html lang="en">${ links }<div></div>` } );
		} else if ( contentType ) {
			await route.fulfill( { contentType, body: await readFile( join( ROOT, path ) ) } );
		} else {
			await route.abort();
		}
	} );
	await page.goto( PLACE );
	await page.evaluate( async ( items ) => {
		const { default: init, Feed } = await import( '/pkg/feed.js' );
		await init( { module_or_path: '/pkg/feed_bg.wasm' } );
		window.feed = new Feed( JSON.stringify( { items, today: '2026-11-30' } ) );
	}, POSTS );
} );

after( () => browser.close() );

/** Numbers from 0 up to 1, the same in every run. */
function* drawn( seed ) {
	for ( let state = seed; ; ) {
		state = ( Math.imul( state, 1_103_515_245 ) + 12_345 ) & 0x7fffffff;
		yield state / 0x80000000;
	}
}

function combinations( layout, seed ) {
	const numbers = drawn( seed );
	const pick = ( ...all ) => all[ Math.floor( numbers.next().value * all.length ) ];
	return Array.from( { length: EACH }, () => ( {
		width: pick( ...WIDTHS ),
		dir: pick( 'ltr', 'ltr', 'rtl' ),
		settings: {
			layout,
			count: pick( 1, 2, 5, 12, 24 ),
			columns: pick( 1, 2, 3, 4, 5, 6 ),
			columns_medium: pick( 0, 0, 1, 2, 3, 6 ),
			columns_narrow: pick( 0, 0, 1, 2, 3, 4 ),
			rows: pick( 0, 0, 1, 2, 3, 12 ),
			every: pick( 3, 4, 7, 12 ),
			tile_width: pick( '130', '130', '100', '200', '320' ),
			gap: pick( 0, 1, 8, 16, 24 ),
			shape: pick( undefined, 'square', '4:5', '3:4', 'original' ),
			corners: pick( 'none', 'large', 'round' ),
			hover: pick( 'none', 'caption', 'counts' ),
			captions: pick( true, false ),
			times: pick( true, false, false ),
			opens: pick( 'instagram', 'lightbox', 'nothing' ),
			more: pick( 'none', 'none', 'button' ),
		},
	} ) );
}

LAYOUTS.forEach( ( layout, at ) => {
	test( `however a ${ layout } is set, its tiles are whole and in their places`, async () => {
		const faults = await page.evaluate( faultsOf, combinations( layout, at + 1 ) );
		assert.deepEqual( faults, [] );
	} );
} );

for ( const [ name, style ] of [ [ 'row', 'display: flex' ], [ 'stack', 'display: flex; flex-direction: column; align-items: flex-start' ] ] ) {
	test( `in a ${ name } of WordPress’s a feed has all the width that there is`, async () => {
		const looks = [ ...LAYOUTS.map( ( layout ) => ( { layout } ) ), { columns_narrow: 2 }, { rows: 2 } ];
		const widths = await page.evaluate(
			( [ around, all ] ) =>
				all.map( ( settings ) => {
					const feed = `<div class="wp-block-loupe-feed" style="padding: 10px">${ window.feed.render( JSON.stringify( settings ) ) }</div>`;
					const place = document.querySelector( 'div' );
					place.style.width = '900px';
					place.innerHTML = `<div class="is-layout-flex" style="${ around }">${ feed }</div>`;
					return Math.round( place.querySelector( '.loupe-grid' ).getBoundingClientRect().width );
				} ),
			[ style, looks ]
		);
		assert.deepEqual( widths, looks.map( () => 880 ) );
	} );
}

test( 'hashtags that are links stand apart, wherever their caption is', async () => {
	const looks = [ ...LAYOUTS.map( ( layout ) => ( { layout } ) ), { opens: 'lightbox' } ];
	const gaps = await page.evaluate(
		async ( [ all, post ] ) => {
			const { Feed } = await import( '/pkg/feed.js' );
			const feed = new Feed( JSON.stringify( { items: [ { ...post, caption: '#one #two' } ] } ) );
			const place = document.querySelector( 'div' );
			return all.map( ( settings ) => {
				place.innerHTML = feed.render( JSON.stringify( { captions: true, tags: true, ...settings } ) );
				place.querySelector( 'dialog' )?.show();
				const [ one, two ] = [ ...place.querySelectorAll( '.loupe-caption a' ) ].slice( -2 ).map( ( link ) => link.getBoundingClientRect() );
				return two.left - one.right;
			} );
		},
		[ looks, POSTS[ 0 ] ]
	);
	assert.ok( gaps.every( ( gap ) => gap > 2 ), String( gaps ) );
} );

/** Themes set lists, links and images of posts: a feed among them stays a grid of square pictures. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { shoot } from './lib/pictures.mjs';
import { SITE } from './lib/settings.mjs';
import { THEMES } from './lib/themes.mjs';

const read = ( path ) => readFileSync( new URL( path, import.meta.url ), 'utf8' );

const STYLE = [ 'feed', 'feed/text' ].map( ( name ) => read( `../../www/${ name }.css` ) ).join( '' );
const { html } = JSON.parse( read( '../../spec/vectors/markup/captions.json' ) ).find( ( { name } ) => name.startsWith( 'line ends' ) );
/** With a video and an album among them, and captions: the tile of a case, nine times. */
const FEED = [
	html[ 0 ],
	...Array.from( { length: 9 }, ( _, at ) =>
		at % 3
			? html[ 1 ]
					.replace( 'loupe-photo', at % 3 === 1 ? 'loupe-video' : 'loupe-album' )
					.replace( '</a>', '</a><span class="loupe-mark"></span>' )
			: html[ 1 ]
	),
	html.at( -1 ),
].join( '' );

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1350"><rect width="1080" height="1350" fill="teal"/></svg>';

let browser;

before( async () => {
	browser = await launch();
} );

after( () => browser.close() );

async function open( theme, dir ) {
	const page = await browser.open( { isVisitor: true } );
	await page.route( '**/*.webp', ( route ) => route.fulfill( { contentType: 'image/svg+xml', body: PICTURE } ) );
	// The theme's rules come last, as those of a child theme do.
	const body = `<!doctype html><html dir="${ dir }"><meta charset="utf-8"><style>${ STYLE }</style><style>${ theme }</style>
		<body class="single"><main id="main"><div id="content"><div id="left-area"><div class="entry-content">
		<ul class="theirs"><li>A list of the theme's</li></ul>
		<div class="wp-block-loupe-feed wp-exclude-emoji" style="clear: both">${ FEED }</div></div></div></div></main>`;
	await page.route( `${ SITE }/themed`, ( route ) => route.fulfill( { contentType: 'text/html', body } ) );
	await page.goto( `${ SITE }/themed` );
	return page;
}

/** What a person would see of the feed, measured. */
const seen = ( page ) =>
	page.locator( '.loupe' ).evaluate( ( feed ) => {
		const box = ( element ) => {
			const { left, top, width, height } = element.getBoundingClientRect();
			return [ left, top, width, height ].map( Math.round );
		};
		const drawn = ( element, pseudo ) => window.getComputedStyle( element, pseudo ).content;
		const all = ( selector ) => [ ...feed.querySelectorAll( selector ) ];
		return {
			feed: box( feed ),
			tiles: all( '.loupe-item' ).map( box ),
			links: all( '.loupe-link' ).map( box ),
			pictures: all( '.loupe-picture' ).map( box ),
			marks: all( '.loupe-mark' ).map( ( mark ) => ( {
				box: box( mark ),
				tile: box( mark.parentElement ),
				shape: window.getComputedStyle( mark, '::before' ).clipPath,
				fill: window.getComputedStyle( mark, '::before' ).width,
			} ) ),
			pseudos: all( 'ul, li, a, p' ).flatMap( ( element ) => [ drawn( element, '::before' ), drawn( element, '::after' ) ] ),
			bullets: all( 'li' ).map( ( item ) => window.getComputedStyle( item ) ).map( ( { display, backgroundImage, borderBottomWidth } ) =>
				[ display, backgroundImage, borderBottomWidth ].join( ' ' )
			),
			underlines: all( 'a' ).map( ( link ) => window.getComputedStyle( link ) ).map( ( { boxShadow, borderBottomWidth, backgroundImage, textDecorationLine } ) =>
				[ boxShadow, borderBottomWidth, backgroundImage, textDecorationLine ].join( ' ' )
			),
		};
	} );

for ( const [ theme, rules ] of Object.entries( THEMES ) ) {
	for ( const dir of [ 'ltr', 'rtl' ] ) {
		test( `the feed is whole among the rules of a theme: ${ theme }, ${ dir }`, async () => {
			const page = await open( rules, dir );
			await page.locator( '.loupe-link' ).first().hover();
			const { feed, tiles, links, pictures, marks, pseudos, bullets, underlines } = await seen( page );
			await shoot( page, `theme-${ theme.replaceAll( /\W+/g, '-' ).toLowerCase() }-${ dir }` );

			assert.ok( pseudos.every( ( content ) => content === 'none' ), 'nothing is drawn before or after' );
			assert.deepEqual( [ ...new Set( bullets ) ], [ 'block none 0px' ] );
			assert.deepEqual( [ ...new Set( underlines ) ], [ 'none 0px none none' ] );

			const [ start, , width ] = feed;
			const column = ( width - 16 ) / 3;
			tiles.forEach( ( [ left, top, wide ], at ) => {
				const place = dir === 'rtl' ? 2 - ( at % 3 ) : at % 3;
				assert.ok( Math.abs( left - start - place * ( column + 8 ) ) <= 1.5, `tile ${ at } is in its column` );
				assert.ok( Math.abs( wide - column ) <= 1, `tile ${ at } fills it` );
				assert.equal( top, tiles[ at - ( at % 3 ) ][ 1 ], `tile ${ at } is in its row` );
			} );
			pictures.forEach( ( picture, at ) => {
				assert.deepEqual( picture, links[ at ], `picture ${ at } fills its link` );
				assert.deepEqual( picture.slice( 0, 3 ), tiles[ at ].slice( 0, 3 ), `picture ${ at } fills its tile` );
				assert.ok( Math.abs( picture[ 2 ] - picture[ 3 ] ) <= 1, `picture ${ at } is square` );
			} );
			assert.equal( marks.length, 6 );
			for ( const { box, tile, shape, fill } of marks ) {
				assert.ok( box[ 2 ] >= 26 && Math.abs( box[ 2 ] - box[ 3 ] ) <= 1, `a mark is round: ${ box }` );
				assert.equal( box[ 1 ] - tile[ 1 ], 8 );
				const aside = dir === 'rtl' ? box[ 0 ] - tile[ 0 ] : tile[ 0 ] + tile[ 2 ] - box[ 0 ] - box[ 2 ];
				assert.ok( Math.abs( aside - 8 ) <= 1, `a mark is in its corner: ${ aside }` );
				assert.match( shape, /^polygon/ );
				assert.ok( Math.abs( parseFloat( fill ) - box[ 2 ] ) <= 1, 'its shape is as large as the disc' );
			}
			await page.context().close();
		} );
	}
}

test( 'the rules do change other lists', async () => {
	const page = await open( THEMES[ 'bullets that are drawn' ], 'ltr' );
	const bullet = await page
		.locator( '.theirs li' )
		.evaluate( ( item ) => window.getComputedStyle( item, '::after' ).content );
	assert.equal( bullet, '"→"' );
	await page.context().close();
} );

/** How each layout stands on a page: its columns by the feed's own width, its rows, and that nothing moves. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loaded, shoot, sticksOut } from './lib/pictures.mjs';
import { disconnectAll, items, publish, unpublish, withSample } from './lib/site.mjs';

/** Columns that are set for each width of the window: a wide block is wide, medium and narrow in them. */
const COLUMNS = { 1280: 4, 820: 3, 390: 2 };

const SET = { align: 'wide', columns: 4, columns_medium: 3, columns_narrow: 2 };
const LAYOUTS = {
	grid: { ...SET, rows: 2, header: true, captions: true },
	masonry: { ...SET, layout: 'masonry', shape: 'original' },
	highlight: { ...SET, layout: 'highlight', every: 6 },
	one: { layout: 'highlight', columns: 4, columns_medium: 3, columns_narrow: 1, every: 3 },
	carousel: { ...SET, layout: 'carousel' },
	silent: { ...SET, layout: 'carousel', opens: 'nothing' },
	// Of a feed that was a grid before.
	list: { ...SET, layout: 'list', captions: true, counts: true, times: true, count: 4 },
	single: { layout: 'single', captions: true, shape: 'original', align: 'wide' },
};

let browser, owner, account;
const pages = {};

before( async () => {
	( { browser, owner, account } = await withSample() );
	for ( const [ name, settings ] of Object.entries( LAYOUTS ) ) {
		const words = '<!-- wp:paragraph --><p>Words after the feed.</p><!-- /wp:paragraph -->';
		pages[ name ] = await publish( owner, `<!-- wp:loupe/feed ${ JSON.stringify( settings ) } /-->${ words }` );
	}
} );

after( async () => {
	for ( const { id } of Object.values( pages ) ) {
		await unpublish( owner, id );
	}
	await disconnectAll( owner );
	await browser.close();
} );

async function open( name, width, dir = 'ltr', options = {} ) {
	const page = await browser.open( { isVisitor: true, viewport: { width, height: 900 }, ...options } );
	// A theme's fonts come when they come, and move what stands below a text: that is not the feed's.
	await page.route( /\.woff2?($|\?)/, ( route ) => route.abort() );
	await page.goto( pages[ name ].link );
	if ( dir === 'rtl' ) {
		await page.evaluate( () => ( document.documentElement.dir = 'rtl' ) );
	}
	return page;
}

/** The boxes of what is to be seen of some elements. */
const boxes = ( page, selector ) =>
	page.locator( selector ).evaluateAll( ( all ) =>
		all.map( ( element ) => element.getBoundingClientRect().toJSON() ).filter( ( { width } ) => width > 0 )
	);

const distinct = ( numbers ) => new Set( numbers.map( Math.round ) ).size;

/** How much has moved since the page began. */
const shifts = ( page ) =>
	page.evaluate(
		() =>
			new Promise( ( done ) => {
				const observer = new window.PerformanceObserver( () => {} );
				observer.observe( { type: 'layout-shift', buffered: true } );
				const told = ( { value, sources } ) => [ value, ...sources.map( ( { node } ) => node?.outerHTML?.slice( 0, 200 ) ) ];
				window.requestAnimationFrame( () => done( observer.takeRecords().map( told ) ) );
			} )
	);

for ( const name of Object.keys( LAYOUTS ).filter( ( one ) => ! [ 'one', 'silent' ].includes( one ) ) ) {
	for ( const [ window, columns ] of Object.entries( COLUMNS ) ) {
		test( `a ${ name } fits into a window of ${ window } px, and nothing moves`, async () => {
			const page = await open( name, Number( window ) );
			const tiles = await boxes( page, '.loupe-item' );
			if ( [ 'grid', 'masonry', 'highlight' ].includes( name ) ) {
				assert.equal( distinct( tiles.map( ( { left } ) => left ) ), columns, 'the columns that are set' );
			}
			if ( name === 'grid' ) {
				assert.equal( tiles.length, 2 * columns, 'the rows that are set' );
			}
			if ( name === 'highlight' ) {
				const [ large, small ] = tiles;
				assert.ok( Math.abs( large.width - 2 * small.width - 8 ) <= 2, 'the first is twice as wide' );
				assert.ok( Math.abs( large.height - 2 * small.height - 8 ) <= 2, 'and twice as high' );
			}
			if ( name === 'carousel' ) {
				assert.equal( distinct( tiles.map( ( { top } ) => top ) ), 1, 'one row' );
			} else {
				assert.deepEqual( await sticksOut( page, '.loupe' ), [] );
			}
			if ( name === 'list' ) {
				const [ picture ] = await boxes( page, '.loupe-link' );
				const [ text ] = await boxes( page, '.loupe-text' );
				assert.ok( Math.abs( picture.width - Math.min( 240, 0.4 * tiles[ 0 ].width ) ) < 1, 'as wide as pictures are beside a text' );
				assert.ok( text.left >= picture.right, 'the text stands beside the picture' );
			}
			assert.deepEqual( await shifts( page ), [] );
			await loaded( page.locator( name === 'carousel' ? '.loupe-item:first-child' : '.loupe-grid' ) );
			assert.deepEqual( await shifts( page ), [] );
			await shoot( page, `layout-${ name }-${ window }` );
			await page.context().close();
		} );
	}

	test( `a ${ name } begins at the right where that is where one begins`, async () => {
		const page = await open( name, 820, 'rtl' );
		const [ grid ] = await boxes( page, '.loupe-grid' );
		const [ tile ] = await boxes( page, '.loupe-item' );
		assert.ok( Math.abs( grid.right - tile.right ) <= 1 );
		await shoot( page, `layout-${ name }-rtl` );
		await page.context().close();
	} );
}

test( 'where a highlight has one column, none of its pictures is larger than others', async () => {
	const page = await open( 'one', 390 );
	const [ list ] = await boxes( page, '.loupe-grid' );
	const tiles = await boxes( page, '.loupe-item' );
	assert.equal( tiles.length, 12 );
	assert.deepEqual( new Set( tiles.map( ( { width } ) => width ) ), new Set( [ list.width ] ) );
	assert.equal( distinct( tiles.map( ( { height } ) => height ) ), 1 );
	await shoot( page, 'layout-highlight-of-one' );
	await page.context().close();
} );

test( 'in a masonry every picture is as high as it was posted, but for a gap', async () => {
	const page = await open( 'masonry', 820 );
	const posted = ( await items( owner, account.id ) ).slice( 0, 12 ).map( ( { picture } ) => picture && picture.height / picture.width );
	const shown = await boxes( page, '.loupe-link' );
	assert.equal( shown.length, posted.length );
	shown.forEach( ( { width, height }, at ) => {
		const more = height - width * ( posted[ at ] ?? 1 );
		assert.ok( more <= 3 && more >= -12, `picture ${ at } is ${ more } px higher than it was posted` );
	} );
	await page.context().close();
} );

for ( const dir of [ 'ltr', 'rtl' ] ) {
	test( `the buttons of a strip move it on and back: ${ dir }`, async () => {
		const page = await open( 'carousel', 820, dir );
		const strip = page.locator( '.loupe-grid' );
		const at = () => strip.evaluate( ( { scrollLeft } ) => Math.abs( Math.round( scrollLeft ) ) );
		await page.locator( '.loupe-next' ).click();
		await page.waitForFunction( () => document.querySelector( '.loupe-grid' ).scrollLeft !== 0 );
		await strip.evaluate( ( list ) => new Promise( ( done ) => list.addEventListener( 'scrollend', done, { once: true } ) ) );
		const width = await strip.evaluate( ( { clientWidth } ) => clientWidth );
		assert.ok( Math.abs( ( await at() ) - width - 8 ) <= 2, 'by as much as is seen' );
		await page.locator( '.loupe-previous' ).click();
		await page.waitForFunction( () => Math.abs( document.querySelector( '.loupe-grid' ).scrollLeft ) < 1 );
		await page.context().close();
	} );
}

test( 'a strip whose pictures lead nowhere is moved by keys, too', async () => {
	const page = await open( 'silent', 820 );
	const strip = page.locator( '.loupe-grid' );
	await page.waitForFunction( () => document.querySelector( '.loupe-grid' ).tabIndex === 0 );
	await strip.focus();
	await page.keyboard.press( 'ArrowRight' );
	await page.waitForFunction( () => document.querySelector( '.loupe-grid' ).scrollLeft > 0 );
	await page.context().close();
} );

test( 'from right to left a caption in English begins at its picture, too', async () => {
	const page = await open( 'list', 820, 'rtl' );
	const [ picture ] = await boxes( page, '.loupe-link' );
	const text = await page.locator( '.loupe-caption' ).first().evaluate( ( caption ) => {
		const range = document.createRange();
		range.selectNodeContents( caption );
		return range.getBoundingClientRect().toJSON();
	} );
	assert.ok( Math.abs( picture.left - text.right ) < 40, `${ picture.left - text.right } px between them` );
	await page.context().close();
} );

test( 'on paper a strip shows all its posts, and no buttons', async () => {
	const page = await open( 'carousel', 820 );
	await page.emulateMedia( { media: 'print' } );
	const tiles = await boxes( page, '.loupe-item' );
	assert.equal( tiles.length, 12 );
	assert.ok( distinct( tiles.map( ( { top } ) => top ) ) > 1 );
	assert.deepEqual( await sticksOut( page, '.loupe' ), [] );
	assert.equal( await page.locator( '.loupe button:visible' ).count(), 0 );
	await page.context().close();
} );

test( 'in forced colours the arrows of a strip and the marks of posts are still to be seen', async () => {
	const page = await open( 'carousel', 820, 'ltr', { forcedColors: 'active' } );
	const [ arrow, mark ] = await page.evaluate( () => {
		const drawn = ( selector, part ) => {
			const element = document.querySelector( selector );
			return [ window.getComputedStyle( element, '::before' )[ part ], window.getComputedStyle( element ).backgroundColor ];
		};
		return [ drawn( '.loupe-next', 'borderTopColor' ), drawn( '.loupe-mark', 'backgroundColor' ) ];
	} );
	assert.notEqual( ...arrow );
	assert.notEqual( ...mark );
	await page.context().close();
} );

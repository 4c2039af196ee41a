/** Visitors without script, and pages under a strict policy: what a browser does by itself. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AGAIN } from './lib/browser.mjs';
import { shoot } from './lib/pictures.mjs';
import { copyNewestPictures, disconnectAll, publish, unpublish, withSample } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

const WINDOWS = {
	desktop: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
	tablet: { viewport: { width: 768, height: 1024 }, deviceScaleFactor: 2 },
	phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 },
	'narrow phone': { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 },
};

const column = ( attributes, content ) =>
	`<!-- wp:column ${ attributes } --><div class="wp-block-column"${ attributes && ' style="flex-basis:33.33%"' }>${ content }</div><!-- /wp:column -->`;
const columns = ( attributes, ...contents ) =>
	`<!-- wp:columns ${ attributes } --><div class="wp-block-columns${ attributes && ' alignwide' }">${ contents.join( '' ) }</div><!-- /wp:columns -->`;
const WORDS = '<!-- wp:paragraph --><p>What stands beside it.</p><!-- /wp:paragraph -->';

const FEEDS = {
	'as it comes': '<!-- wp:loupe/feed /-->',
	'two columns with captions': '<!-- wp:loupe/feed {"columns":2,"captions":true} /-->',
	'one column': '<!-- wp:loupe/feed {"columns":1,"count":3} /-->',
	'six wide columns': '<!-- wp:loupe/feed {"columns":6,"gap":24,"align":"wide"} /-->',
	'from edge to edge': '<!-- wp:loupe/feed {"columns":4,"gap":0,"align":"full"} /-->',
	'in one of three columns': columns( '', column( '', WORDS ), column( '', '<!-- wp:loupe/feed /-->' ), column( '', WORDS ) ),
	'in the narrower of two': columns(
		'{"align":"wide"}',
		column( '', WORDS ),
		column( '{"width":"33.33%"}', '<!-- wp:loupe/feed {"columns":2} /-->' )
	),
	'in a grid': `<!-- wp:group {"layout":{"type":"grid"}} --><div class="wp-block-group">${ WORDS }<!-- wp:loupe/feed {"columns":1} /--></div><!-- /wp:group -->`,
};

let browser, owner;
const pages = {};

before( async () => {
	( { browser, owner } = await withSample( { pictures: 'full' } ) );
	await copyNewestPictures( owner );
	for ( const [ name, content ] of Object.entries( FEEDS ) ) {
		pages[ name ] = await publish( owner, content );
	}
} );

after( async () => {
	for ( const { id } of Object.values( pages ) ) {
		await unpublish( owner, id );
	}
	await disconnectAll( owner );
	await browser.close();
} );

/** The files that a page asks for: of each picture, its widths. */
async function fetched( page, link ) {
	const files = new Map();
	let bytes = 0;
	page.on( 'response', async ( response ) => {
		const [ , name, width ] = response.url().match( /\/uploads\/loupe\/(.+)-(\d+)\.\w+$/ ) ?? [];
		if ( name ) {
			files.set( name, [ ...( files.get( name ) ?? [] ), Number( width ) ] );
			bytes += Number( response.headers()[ 'content-length' ] ?? 0 );
		}
	} );
	await page.goto( link, { waitUntil: 'networkidle' } );
	return { files, bytes };
}

/** Of each picture: its box in px of the screen, its file's width, and the widths that there are. */
const shown = ( page ) =>
	page.locator( '.loupe-picture' ).evaluateAll( ( pictures ) =>
		pictures.map( ( picture ) => ( {
			name: picture.src.match( /\/uploads\/loupe\/(.+)-\d+\.\w+$/ )[ 1 ],
			needs: picture.getBoundingClientRect().width * window.devicePixelRatio,
			width: Number( picture.currentSrc.match( /-(\d+)\.\w+$/ )[ 1 ] ),
			widths: [ ...picture.parentElement.innerHTML.matchAll( / (\d+)w/g ) ].map( ( [ , width ] ) => Number( width ) ),
		} ) )
	);

for ( const [ name, options ] of Object.entries( WINDOWS ) ) {
	for ( const feed of Object.keys( FEEDS ) ) {
		test( `without script each picture is fetched once, and no wider than it needs: ${ feed }, ${ name }`, async () => {
			const page = await browser.open( { isVisitor: true, javaScriptEnabled: false, ...options } );
			const { files, bytes } = await fetched( page, pages[ feed ].link );
			// Playwright's own questions are answered where the page's scripts are not run.
			const pictures = await shown( page );
			assert.equal( files.size, pictures.length );
			for ( const { name: picture, needs, width, widths } of pictures ) {
				assert.deepEqual( files.get( picture ), [ width ], 'one file, and the one that is shown' );
				const next = widths.find( ( one ) => one >= needs * 0.97 ) ?? widths.at( -1 );
				assert.ok( width <= Math.max( needs * 1.6, next ), `${ width } px for a box of ${ needs }` );
				assert.ok( width >= Math.min( needs * 0.75, widths.at( -1 ) ), `only ${ width } px for a box of ${ needs }` );
			}
			if ( feed === 'as it comes' ) {
				assert.ok( pictures.every( ( { needs, width } ) => width <= needs * 1.6 ) );
				assert.ok( bytes < 1_000_000, `${ bytes } bytes` );
			}
			await page.context().close();
		} );
	}
}

test( 'with script a picture is fetched once and as wide as it is laid out', async () => {
	const page = await browser.open( { isVisitor: true, ...WINDOWS.desktop } );
	const { files } = await fetched( page, pages[ 'as it comes' ].link );
	const last = page.locator( '.loupe-picture' ).last();
	await last.scrollIntoViewIfNeeded();
	await until( 'the last picture', () => last.evaluate( ( { complete, naturalWidth } ) => complete && naturalWidth > 0 ) );
	assert.ok( [ ...files.values() ].every( ( widths ) => widths.length === 1 && widths[ 0 ] <= 320 ) );
	await page.context().close();
} );

test( "a policy of style-src 'self' leaves columns and gaps as they are", async () => {
	const page = await browser.open( { isVisitor: true } );
	const violations = [];
	page.on( 'console', ( message ) => violations.push( message.text() ) );
	await page.route( pages[ 'six wide columns' ].link, async ( route ) => {
		const response = await route.fetch( AGAIN );
		await route.fulfill( {
			response,
			headers: { ...response.headers(), 'content-security-policy': "style-src 'self'; img-src 'self'" },
		} );
	} );
	await page.goto( pages[ 'six wide columns' ].link, { waitUntil: 'networkidle' } );
	assert.ok( violations.some( ( text ) => text.includes( 'style-src' ) ), 'the policy is in force' );
	assert.equal( await page.locator( '.loupe[style], .loupe [style], style[id^=loupe]' ).count(), 0 );
	const { columns, gap, list } = await page.locator( '.loupe-grid' ).evaluate( ( grid ) => {
		const style = window.getComputedStyle( grid );
		return { columns: style.gridTemplateColumns.split( ' ' ).length, gap: style.columnGap, list: style.listStyleType };
	} );
	assert.deepEqual( { columns, gap, list }, { columns: 6, gap: '24px', list: 'none' } );
	await shoot( page, 'style-src-self' );
	await page.context().close();
} );

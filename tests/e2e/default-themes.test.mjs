/** Every layout in WordPress's own themes of five years, from phones to desktops, from both sides, with script and without. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchFirefox, shootFirefox } from './lib/firefox.mjs';
import { loaded, shoot } from './lib/pictures.mjs';
import { defects, LAYOUTS, SHOWCASE, WIDTHS } from './lib/showcase.mjs';
import { copyNewestPictures, disconnectAll, publish, rest, unpublish, withSample } from './lib/site.mjs';
import { DEFAULT_THEMES, NEWEST, useTheme } from './lib/theme.mjs';

/** By the language that the site is in. */
const DIRECTIONS = { '': 'ltr', ar: 'rtl' };

let browser, owner, shown;

before( async () => {
	( { browser, owner } = await withSample() );
	shown = await publish( owner, SHOWCASE );
	// What no page has shown yet need not be there.
	await fetch( shown.link );
	await copyNewestPictures( owner );
} );

after( async () => {
	await useTheme( NEWEST );
	await speak( '' );
	await unpublish( owner, shown.id );
	await disconnectAll( owner );
	await browser.close();
} );

const speak = ( language ) => rest( owner, 'POST', '/wp/v2/settings', { language } );

const direction = () => document.documentElement.dir || 'ltr';

for ( const theme of DEFAULT_THEMES ) {
	for ( const [ language, side ] of Object.entries( DIRECTIONS ) ) {
		for ( const hasScript of [ true, false ] ) {
			test( `all layouts are whole in ${ theme }, ${ side }, script ${ hasScript ? 'on' : 'off' }`, async () => {
				await useTheme( theme );
				await speak( language );
				for ( const [ name, width ] of Object.entries( WIDTHS ) ) {
					const page = await browser.open( {
						isVisitor: true,
						javaScriptEnabled: hasScript,
						viewport: { width, height: 900 },
					} );
					await page.goto( shown.link, { waitUntil: 'load' } );
					assert.equal( await page.evaluate( direction ), side );
					assert.equal( await page.locator( '.loupe' ).count(), Object.keys( LAYOUTS ).length );
					assert.deepEqual( await page.evaluate( defects ), [], name );
					if ( hasScript ) {
						await loaded( page.locator( '.loupe-grid' ) );
						assert.deepEqual( await page.evaluate( defects ), [], `${ name }, with its pictures` );
						await shoot( page, `layouts-${ theme }-${ side }-${ name }` );
					}
					await page.context().close();
				}
			} );
		}
	}
}

for ( const [ language, side ] of Object.entries( DIRECTIONS ) ) {
	for ( const hasScript of [ true, false ] ) {
		test( `all layouts are whole in Firefox, ${ side }, script ${ hasScript ? 'on' : 'off' }`, async () => {
			await useTheme( NEWEST );
			await speak( language );
			const firefox = await launchFirefox( { hasScript } );
			try {
				for ( const [ name, width ] of Object.entries( WIDTHS ) ) {
					const page = await firefox.open( shown.link, { width } );
					assert.equal( await page.evaluate( direction ), side );
					assert.deepEqual( await page.evaluate( defects ), [], name );
					await shootFirefox( page, `layouts-firefox-${ side }-${ hasScript ? '' : 'unscripted-' }${ name }` );
					await page.close();
				}
			} finally {
				await firefox.close();
			}
		} );
	}
}

/** Screenshots, to be looked at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SCREENSHOTS } from './settings.mjs';
import { until } from './wait.mjs';

mkdirSync( SCREENSHOTS, { recursive: true } );

/**
 * Takes a picture of a page or of a part of it.
 *
 * @param {import('playwright-core').Page|import('playwright-core').Locator} what
 * @param {string}                                                           name without an extension
 */
export async function shoot( what, name ) {
	const whole = 'goto' in what ? { fullPage: true } : {};
	// What sticks to the window's edge would stand in the middle of a scrolled page.
	await what.evaluate( () => window.scrollTo( 0, 0 ) );
	await what.screenshot( { path: join( SCREENSHOTS, `${ name }.png` ), animations: 'disabled', ...whole } );
}

/**
 * Scrolls to every picture that is shown within, one after the other, and waits until each is loaded.
 *
 * @param {import('playwright-core').Locator} within
 * @return {Promise<Object[]>} of each: where it came from and its natural size
 */
export async function loaded( within ) {
	const pictures = [];
	for ( const picture of await within.locator( '.loupe-picture:visible, .loupe-face:visible' ).all() ) {
		await picture.scrollIntoViewIfNeeded();
		pictures.push(
			await until( `the picture ${ await picture.getAttribute( 'src' ) }`, () =>
				picture.evaluate( ( { complete, currentSrc, naturalWidth, naturalHeight } ) =>
					complete && naturalWidth > 0
						? { from: currentSrc, width: naturalWidth, height: naturalHeight }
						: null
				)
			)
		);
	}
	return pictures;
}

/**
 * Of each picture: what browsers with script choose from, and how soon.
 *
 * @param {import('playwright-core').Locator} pictures
 * @return {Promise<Object[]>}
 */
export const choices = ( pictures ) =>
	pictures.evaluateAll( ( all ) =>
		all.map( ( picture ) => {
			const source = picture.parentElement.querySelector( ':scope > source:not([media])' ) ?? picture;
			const { srcset, sizes } = source;
			return { srcset, sizes, loading: picture.loading, priority: picture.fetchPriority };
		} )
	);

/**
 * Whether the site still has a picture's file. Where there is none, WordPress may answer with a page of its own.
 *
 * @param {string} url
 */
export async function isServed( url ) {
	const { status, headers } = await fetch( url );
	return status === 200 && headers.get( 'content-type' ).startsWith( 'image/' );
}

/** What is cut off or sticks out of the page at its sides. */
export const sticksOut = ( page, part ) =>
	page.locator( part ).evaluate( ( root ) => {
		const { clientWidth } = document.documentElement;
		return [ ...root.querySelectorAll( '*' ) ]
			.filter( ( element ) => {
				const { left, right, width } = element.getBoundingClientRect();
				return width > 0 && ( left < -1 || right > clientWidth + 1 );
			} )
			.map( ( element ) => element.outerHTML.slice( 0, 120 ) );
	} );

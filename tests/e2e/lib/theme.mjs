/** WordPress's own themes: the site has one of them for as long as the work takes. */
import { required, SITE } from './settings.mjs';

/** Of the last years, from old to new: the first one classic, the last one what a site has by itself. */
export const DEFAULT_THEMES = required( 'LOUPE_THEMES' ).split( ' ' );
export const [ CLASSIC ] = DEFAULT_THEMES;
export const NEWEST = DEFAULT_THEMES.at( -1 );

/** @param {string} theme its folder's name */
export async function useTheme( theme ) {
	const reply = await fetch( `${ SITE }/?rest_route=/loupe-demo/v1/theme`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify( { theme } ),
	} );
	const { theme: used } = await reply.json();
	if ( used !== theme ) {
		throw new Error( `The site has no theme ${ theme }` );
	}
}

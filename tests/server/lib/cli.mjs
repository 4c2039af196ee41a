/** Commands on the site: `wp loupe …` through the stand-in for WP-CLI, and scripts of this folder. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SITE } from '../../e2e/lib/settings.mjs';
import { SERVER } from './settings.mjs';

const WORDPRESS = join( SERVER, 'wordpress' );
const here = ( path ) => fileURLToPath( new URL( path, import.meta.url ) );

/**
 * Runs `wp loupe …`.
 *
 * @param {string[]} words       after `wp loupe`
 * @param {Object}   more
 * @param {string}   more.input  for its standard input
 * @param {Object}   more.environment
 * @return {Promise<{code: number, output: string}>} its exit code, and all it printed
 */
export const wpLoupe = ( words, more ) =>
	php( [ here( '../../php/wordpress/scripts/wp.php' ), `--path=${ WORDPRESS }`, `--url=${ SITE }`, 'loupe', ...words ], more );

/** WordPress's export of an administrator's personal data, as JSON. */
export const personalData = () =>
	php( [ here( '../scripts/personal-data.php' ) ], { environment: { LOUPE_WP_DIR: WORDPRESS } } );

async function php( args, { input = '', environment = {} } = {} ) {
	const child = spawn( 'php', args, { env: { ...process.env, ...environment } } );
	let output = '';
	for ( const stream of [ child.stdout, child.stderr ] ) {
		stream.setEncoding( 'utf8' ).on( 'data', ( text ) => ( output += text ) );
	}
	child.stdin.end( input );
	const code = await new Promise( ( resolve, reject ) => child.on( 'close', resolve ).on( 'error', reject ) );
	return { code, output };
}

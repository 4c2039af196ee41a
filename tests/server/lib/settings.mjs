/** What the runner hands over about the server itself; about site and sandbox see tests/e2e/lib/settings.mjs. */
import { join } from 'node:path';

function required( name ) {
	const value = process.env[ name ];
	if ( ! value ) {
		throw new Error( `${ name } is not set: these tests are run by \`cargo xtask test server\`.` );
	}
	return value;
}

/** The server's folder: `wordpress/`, `logs/`, and what the plugins in mu-plugins/ leave there. */
export const SERVER = required( 'LOUPE_SERVER_DIR' );
/** Another web server for the same site: its address, without a final slash. */
export const SECOND = required( 'LOUPE_SECOND_SERVER' ).replace( /\/$/, '' );
export const LOGS = join( SERVER, 'logs' );
export const DATABASE = {
	socket: required( 'LOUPE_DB_SOCKET' ),
	name: required( 'LOUPE_DB_NAME' ),
	user: required( 'LOUPE_DB_USER' ),
};

/** As many as php-fpm has (conf/php-fpm.conf). */
export const WORKERS = 32;

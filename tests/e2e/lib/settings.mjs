/** What the runner hands over: the addresses of a running site and sandbox, and where things are. */

export function required( name ) {
	const value = process.env[ name ];
	if ( ! value ) {
		throw new Error( `${ name } is not set: these tests are run by \`cargo xtask test\`.` );
	}
	return value;
}

/** The site's address, without a final slash. */
export const SITE = required( 'LOUPE_SITE' ).replace( /\/$/, '' );
/** The sandbox's address, without a final slash. */
export const SANDBOX = required( 'LOUPE_SANDBOX' ).replace( /\/$/, '' );
/** A good token of its first account. */
export const TOKEN = required( 'LOUPE_TOKEN' );
/** An administrator's name and password. */
export const USER = required( 'LOUPE_USER' );
export const PASSWORD = required( 'LOUPE_PASSWORD' );
/** Chromium's executable. */
export const CHROMIUM = required( 'LOUPE_CHROMIUM' );
/** The folder that screenshots go to. */
export const SCREENSHOTS = required( 'LOUPE_SCREENSHOTS' );

export const DAY = 24 * 60 * 60;

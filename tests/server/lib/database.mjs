/** MariaDB, asked past WordPress. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DATABASE } from './settings.mjs';

const run = promisify( execFile );
const LOGIN = [ '--no-defaults', `--socket=${ DATABASE.socket }`, `--user=${ DATABASE.user }` ];
/** Of a command's output. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Runs a statement.
 *
 * @param {string} statement
 * @return {Promise<string[][]>} rows of fields
 */
export async function sql( statement ) {
	const args = [ ...LOGIN, '--batch', '--raw', '--skip-column-names', '--execute', statement, DATABASE.name ];
	const { stdout } = await run( 'mariadb', args, { maxBuffer: MAX_BYTES } );
	return stdout
		.split( '\n' )
		.filter( Boolean )
		.map( ( line ) => line.split( '\t' ) );
}

/** The whole database, as a backup has it. */
export async function dump() {
	const { stdout } = await run( 'mariadb-dump', [ ...LOGIN, DATABASE.name ], {
		encoding: 'latin1',
		maxBuffer: MAX_BYTES,
	} );
	return stdout;
}

/** Who met whom in the last deadlock that the database broke up, as it tells it. */
export async function lastDeadlock() {
	const status = ( await sql( 'SHOW ENGINE INNODB STATUS' ) ).flat().join( '\n' );
	return status.match( /LATEST DETECTED DEADLOCK[^]*?\n-+\nTRANSACTIONS\n/ )?.[ 0 ] ?? 'none so far';
}

/** Whether a row of the plugin was in it. In WordPress's own list of cron events its hook stands in double quotes. */
export const isOurs = ( deadlock ) => /(?<!")loupe_/.test( deadlock );

/** Names of the options that begin so. */
export const optionsNamed = async ( prefix ) =>
	( await sql( `SELECT option_name FROM wp_options WHERE option_name LIKE '${ prefix }%'` ) ).flat();

/** Whether WordPress's list of cron events has the plugin's hourly one. */
export async function hasHourlyTick() {
	const [ [ events ] ] = await sql( "SELECT option_value FROM wp_options WHERE option_name = 'cron'" );
	return /"loupe_tick";a:1:\{s:32:"\w+";a:3:\{s:8:"schedule";s:6:"hourly"/.test( events );
}

/**
 * Lets a lease run out, as time would.
 *
 * @param {string} name of the lock
 */
export const outliveLease = ( name ) => moveExpiry( name, -1 );

/**
 * Lets a lease last as long as a test may need it. A lock that is to be held for more than an hour counts as free.
 *
 * @param {string} name of the lock
 */
export const prolongLease = ( name ) => moveExpiry( name, 3000 );

/** A lock's row begins with its expiry. */
const moveExpiry = ( name, seconds ) =>
	sql(
		`UPDATE wp_options
		SET option_value = CONCAT(LPAD(UNIX_TIMESTAMP() + ${ seconds }, 11, '0'), SUBSTRING(option_value, 12))
		WHERE option_name = 'loupe_lock_${ name }'`
	);

/** Real object caches behind the site: Redis and Memcached, by a drop-in of these tests (drop-ins/object-cache.php). */
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../../e2e/lib/wait.mjs';
import { SERVER } from './settings.mjs';

const DROP_IN = join( SERVER, 'wordpress/wp-content/object-cache.php' );
const CONFIG = join( SERVER, 'object-cache.json' );

/** How each is started: without a port, and as small as some hosts have it. */
const PROGRAMS = {
	redis: ( socket ) => [ 'redis-server', '--port', '0', '--unixsocket', socket, '--save', '', '--maxmemory', '64mb' ],
	memcached: ( socket ) => [ 'memcached', '-s', socket, '-m', '64', '-u', 'root' ],
};

export const KINDS = Object.keys( PROGRAMS );

export class ObjectCache {
	#kind;
	#isLocal;
	/** A socket's path has to be short. */
	#folder = mkdtempSync( join( tmpdir(), 'loupe-cache-' ) );
	#process;

	/**
	 * Starts it, and has the site use it.
	 *
	 * @param {string}  kind    one of KINDS
	 * @param {boolean} isLocal whether each web server has a part of its own, as if it had a cache of its own
	 */
	static async start( kind, isLocal = false ) {
		const cache = new ObjectCache( kind, isLocal );
		await cache.run();
		cache.reach();
		copyFileSync( fileURLToPath( new URL( '../drop-ins/object-cache.php', import.meta.url ) ), DROP_IN );
		return cache;
	}

	constructor( kind, isLocal ) {
		this.#kind = kind;
		this.#isLocal = isLocal;
	}

	get #socket() {
		return join( this.#folder, 'socket' );
	}

	/** Starts the program; it holds nothing. */
	async run() {
		const [ program, ...args ] = PROGRAMS[ this.#kind ]( this.#socket );
		this.#process = spawn( program, args, { stdio: 'ignore', cwd: this.#folder } );
		await until( `${ program } listens`, () => answers( this.#socket ) );
	}

	/** Ends it at once. */
	async kill() {
		const ended = new Promise( ( resolve ) => this.#process.on( 'exit', resolve ) );
		this.#process.kill( 'SIGKILL' );
		await ended;
		rmSync( this.#socket, { force: true } );
	}

	/** The site finds it. */
	reach() {
		this.#configure( this.#socket );
	}

	/** The site does not find it; what it holds it keeps. */
	cutOff() {
		this.#configure( join( this.#folder, 'nobody' ) );
	}

	#configure( socket ) {
		writeFileSync( CONFIG, JSON.stringify( { kind: this.#kind, socket, isLocal: this.#isLocal } ) );
	}

	/** The site does without it from now on. */
	async end() {
		rmSync( DROP_IN, { force: true } );
		await this.kill();
		rmSync( this.#folder, { recursive: true } );
	}
}

const answers = ( socket ) =>
	new Promise( ( resolve ) => {
		const connection = connect( socket, () => resolve( true ) ).on( 'error', () => resolve( false ) );
		connection.on( 'connect', () => connection.destroy() );
	} );

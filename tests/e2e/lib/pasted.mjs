/** Texts that people paste, and what is said of them: the cases that Rust and PHP satisfy. */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL( '../../../spec/vectors/pasted/', import.meta.url );

const cases = readdirSync( FOLDER )
	.sort()
	.flatMap( ( name ) => JSON.parse( readFileSync( new URL( name, FOLDER ), 'utf8' ) ) )
	// Sites are set to Instagram login unless told otherwise, and have no App ID and secret at first.
	.filter( ( { configured, exchange } ) => configured === undefined && exchange !== 'ready' );

/**
 * The first case of a verdict.
 *
 * @param {string} verdict
 * @return {{text: string, says: string}} what is pasted, and the sentence about it
 */
export function pasted( verdict ) {
	const fitting = cases.filter( ( one ) => one.expect.verdict === verdict );
	const { text, expect } = fitting.find( ( { exchange } ) => exchange === 'needs_app' ) ?? fitting[ 0 ];
	return { text, says: expect.says };
}

/** Texts that people paste, and what is said of them: the cases that Rust and PHP satisfy. */
import { readdirSync, readFileSync } from 'node:fs';

const SPEC = new URL( '../../../spec/', import.meta.url );
const FOLDER = new URL( 'vectors/pasted/', SPEC );

const words = JSON.parse( readFileSync( new URL( 'words.json', SPEC ), 'utf8' ) );

/** What a case says, in English: a word's id, or a word with another one in it. */
function sentence( said ) {
	const [ id, advice ] = typeof said === 'string' ? [ said ] : Object.entries( said )[ 0 ];
	const { en } = words.find( ( word ) => word.id === id );
	return advice ? en.replace( '{advice}', sentence( advice ) ) : en;
}

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
	return { text, says: sentence( expect.says ) };
}

/** What the editor reads of a shortcode: as pages do, however people write a value. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const file = await readFile( new URL( '../../pkg-template/block.json', import.meta.url ), 'utf8' );
const { attributes } = JSON.parse( file );

/** So much of WordPress as it takes; anything else is there, and does nothing. */
const parts = {
	blocks: { getBlockType: () => ( { attributes } ) },
	htmlEntities: { decodeEntities: ( text ) => text },
	i18n: { __: ( text ) => text },
	shortcode: { attrs: ( text ) => ( { named: { text }, numeric: [] } ) },
};
globalThis.window = { wp: new Proxy( parts, { get: ( all, name ) => all[ name ] ?? {} } ) };
const { isShortcode, read } = await import( '../../www/editor/shortcode.js' );

test( 'a text is a shortcode where nothing else would be lost with it', () => {
	for ( const text of [ '[loupe]', ' [Loupe columns="2"]\n', '[loupe /]', '[loupe]text[/loupe]' ] ) {
		assert.ok( isShortcode( text ), text );
	}
	for ( const text of [ '[loupe][loupe columns="2"]', 'Ours: [loupe]', '[loupe] [gallery]', '[[loupe]]', '[loupe-other]' ] ) {
		assert.ok( ! isShortcode( text ), text );
	}
} );

const vectors = new URL( '../../spec/vectors/shortcode_readings/typed.json', import.meta.url );
for ( const { name, texts, ...expected } of JSON.parse( await readFile( vectors, 'utf8' ) ) ) {
	test( `as on pages: ${ name }`, () => {
		const { attributes, misread } = read( texts );
		assert.deepEqual( { settings: attributes, misread }, expected );
	} );
}

test( 'a day is taken away by an empty text', () => {
	assert.deepEqual( read( { from: '' } ), { attributes: { from: '' }, misread: [] } );
} );

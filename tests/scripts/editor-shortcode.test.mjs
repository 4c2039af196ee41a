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

const settings = ( texts ) => read( texts ).attributes;

test( 'a text is a shortcode where nothing else would be lost with it', () => {
	for ( const text of [ '[loupe]', ' [Loupe columns="2"]\n', '[loupe /]', '[loupe]text[/loupe]' ] ) {
		assert.ok( isShortcode( text ), text );
	}
	for ( const text of [ '[loupe][loupe columns="2"]', 'Ours: [loupe]', '[loupe] [gallery]', '[[loupe]]', '[loupe-other]' ] ) {
		assert.ok( ! isShortcode( text ), text );
	}
} );

test( 'names and values are understood as on pages', () => {
	assert.deepEqual( settings( { 'Header-Name': 'não', captions: 'да' } ), { header_name: false, captions: true } );
	assert.deepEqual( settings( { shape: '4 x 5', kinds: 'photos reels; album' } ), {
		shape: '4:5',
		kinds: [ 'photo', 'video', 'album' ],
	} );
	for ( const day of [ '2026-03-01', '2026/3/1', '1.3.2026', '1. 3. 2026' ] ) {
		assert.deepEqual( settings( { from: day } ), { from: '2026-03-01' }, day );
	}
	assert.deepEqual( read( { from: '' } ), { attributes: { from: '' }, misread: [] } );
	assert.deepEqual( read( { from: '2026-02-30', until: '03/01/2026' } ), { attributes: {}, misread: [ 'from', 'until' ] } );
} );

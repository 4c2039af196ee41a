/** Which settings are offered: those that do something beside the others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isShown } from '../../www/shared/shown.js';

const USUAL = { post: '', layout: 'grid', hover: 'none', captions: false, counts: false, times: false, header: false };

test( 'nothing comes over the pictures where something stands under them', () => {
	assert.ok( isShown( 'hover', USUAL ) );
	for ( const under of [ 'captions', 'counts', 'times' ] ) {
		assert.ok( ! isShown( 'hover', { ...USUAL, [ under ]: true } ), under );
	}
} );

test( 'one post needs no columns, and no choice of posts', () => {
	for ( const setting of [ 'columns', 'rows', 'count', 'order', 'more' ] ) {
		assert.ok( isShown( setting, USUAL ), setting );
		assert.ok( ! isShown( setting, { ...USUAL, post: 'https://www.instagram.com/p/ABC/' } ), setting );
	}
} );

test( 'after a single post more may come, one after the other', () => {
	assert.ok( isShown( 'more', { ...USUAL, layout: 'single' } ) );
} );

test( 'hashtags are linked wherever people’s texts are shown', () => {
	assert.ok( ! isShown( 'tags', USUAL ) );
	const texts = [ { captions: true }, { hover: 'caption' }, { opens: 'lightbox' }, { header: true, header_bio: true } ];
	for ( const text of texts ) {
		assert.ok( isShown( 'tags', { ...USUAL, ...text } ), JSON.stringify( text ) );
	}
} );

test( 'what is of the header is offered with it', () => {
	assert.ok( ! isShown( 'header_bio', USUAL ) );
	assert.ok( isShown( 'header_bio', { ...USUAL, header: true } ) );
	assert.ok( isShown( 'header', USUAL ) );
} );

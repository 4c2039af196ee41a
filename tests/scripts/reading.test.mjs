/** How the posts of a feed are asked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asked, pagesFor, readFeed } from '../../www/shared/reading.js';

test( 'as many posts are asked for as are shown and left out', () => {
	for ( const [ offset, count, pages ] of [ [ 0, 1, 1 ], [ 0, 48, 1 ], [ 36, 12, 1 ], [ 37, 12, 2 ], [ 100, 48, 4 ] ] ) {
		assert.equal( pagesFor( { offset, count } ), pages, `${ offset }, ${ count }` );
	}
	assert.equal( pagesFor( { offset: 0, count: NaN } ), 1, 'of a number that is being written' );
} );

test( 'what comes in several pages is one reply', async () => {
	const asked = [];
	const fetch = async ( { path } ) => {
		asked.push( path );
		return { words: { more: 'More' }, items: [ { id: path.at( -1 ) } ] };
	};
	const reply = await readFeed( fetch, [ '8', '9' ], { order: 'liked' }, 2 );
	assert.deepEqual( reply, { words: { more: 'More' }, items: [ { id: '1' }, { id: '2' } ] } );
	assert.deepEqual( asked, [ 1, 2 ].map( ( page ) => `/loupe/v1/feeds/8?order=liked&account=8%2C9&page=${ page }` ) );
} );

test( 'the server is asked for what decides which posts there are, and not for how they look', () => {
	assert.equal( asked( { post: 'ABC', kinds: [ 'photo', 'album' ], offset: 3, columns: 4 } ), 'post=ABC&kinds=photo%2Calbum' );
	assert.equal( asked( {} ), '' );
} );

/** The custom element's script where there is no browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

test( 'a server that renders pages may import the element, and nothing happens', async () => {
	const before = Object.keys( globalThis );
	const { LoupeFeed } = await import( '../../www/element/loupe-feed.js' );
	assert.equal( typeof LoupeFeed, 'function' );
	assert.deepEqual( Object.keys( globalThis ), before );
} );

/** What is changed of posts, and how it is put back. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Curations, ownOf, stateOf } from '../../www/shared/curation.js';

const OWN = { id: '3', alt: 'A lamp', link: '', label: '' };

let stored, isBroken, curations;

/** The server: it keeps one account's, tells what was before, and is asked for that again. */
async function answer( { path, method = 'GET', data } ) {
	assert.equal( path, '/loupe/v1/accounts/9/curation' );
	assert.ok( ! isBroken );
	const before = stored;
	if ( method === 'PATCH' ) {
		const { post, hidden } = data;
		stored = data.before ?? { ...stored, hidden: hidden ? [ ...stored.hidden, post ] : stored.hidden };
	}
	return method === 'GET' ? { curation: stored } : { curation: stored, before };
}

beforeEach( () => {
	stored = { hidden: [], pinned: [ '1', '2' ], own: [ OWN ] };
	curations = new Curations( answer );
} );

test( 'changes are undone one after another, the last one first', async () => {
	const first = stored;
	await curations.change( '9', '1', { hidden: true } );
	const second = stored;
	await curations.change( '9', '3', { hidden: true } );
	assert.deepEqual( await curations.undo(), { account: '9', post: '3', curation: second } );
	assert.ok( curations.isChanged );
	assert.deepEqual( await curations.undo(), { account: '9', post: '1', curation: first } );
	assert.ok( ! curations.isChanged );
} );

test( 'a change that could not be undone can be later', async () => {
	await curations.change( '9', '1', { hidden: true } );
	isBroken = true;
	await assert.rejects( curations.undo() );
	isBroken = false;
	await curations.undo();
	assert.deepEqual( stored.hidden, [] );
} );

test( 'what is said of a post is found', () => {
	assert.equal( stateOf( { hidden: [ '1' ], pinned: [ '1', '2' ] }, '1' ), 'hidden' );
	assert.equal( stateOf( { hidden: [ '1' ], pinned: [ '1', '2' ] }, '2' ), 'pinned' );
	assert.equal( stateOf( { hidden: [ '1' ], pinned: [ '1', '2' ] }, '3' ), undefined );
	assert.deepEqual( ownOf( stored, '3' ), OWN );
	assert.deepEqual( ownOf( stored, '1' ), {} );
} );

/** Which accounts a feed in the editor is of: those that a page would show. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountsOf } from '../../www/shared/accounts.js';

const LUMEN = { id: '10', username: 'lumen.studio', former_names: [ 'lumen', 'garden_diary' ] };
const GARDEN = { id: '20', username: 'Garden_Diary', former_names: [] };

const of = ( account, post = '' ) => accountsOf( { account, post }, [ LUMEN, GARDEN ] );

test( 'an account is found by whatever a page finds it by', () => {
	for ( const name of [
		'20',
		'garden_diary',
		'@GARDEN_diary',
		'＠garden_diary',
		' “garden_diary” ',
		'https://www.instagram.com/Garden_Diary/?hl=en',
		'instagram.com/garden_diary',
	] ) {
		assert.deepEqual( of( name ), [ GARDEN ], name );
	}
} );

test( 'a name that an account had before finds it, unless another has it now', () => {
	assert.deepEqual( of( '@Lumen' ), [ LUMEN ] );
	assert.deepEqual( of( 'lumen, lumen.studio' ), [ LUMEN ] );
	assert.deepEqual( of( 'garden_diary' ), [ GARDEN ] );
	assert.deepEqual( of( '', 'https://www.instagram.com/lumen/p/ABC/' ), [ LUMEN ] );
} );

test( 'who names nobody means the first, and who names somebody else nobody', () => {
	assert.deepEqual( of( '' ), [ LUMEN ] );
	assert.deepEqual( of( '@' ), [] );
	assert.deepEqual( of( 'nobody' ), [] );
	assert.deepEqual( of( 'nobody, garden_diary' ), [ GARDEN ] );
} );

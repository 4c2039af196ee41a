/** Which accounts a feed in the editor is of: those that a page would show. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountsOf } from '../../www/shared/accounts.js';

const LUMEN = { id: '10', username: 'lumen.studio', former_names: [ 'lumen', 'atelier.nord' ] };
const NORD = { id: '20', username: 'Atelier.Nord', former_names: [] };

const of = ( account, post = '' ) => accountsOf( { account, post }, [ LUMEN, NORD ] );

test( 'an account is found by whatever a page finds it by', () => {
	for ( const name of [
		'20',
		'atelier.nord',
		'@ATELIER.nord',
		'＠atelier.nord',
		' “atelier.nord” ',
		'https://www.instagram.com/Atelier.Nord/?hl=en',
		'instagram.com/atelier.nord',
	] ) {
		assert.deepEqual( of( name ), [ NORD ], name );
	}
} );

test( 'a name that an account had before finds it, unless another has it now', () => {
	assert.deepEqual( of( '@Lumen' ), [ LUMEN ] );
	assert.deepEqual( of( 'lumen, lumen.studio' ), [ LUMEN ] );
	assert.deepEqual( of( 'atelier.nord' ), [ NORD ] );
	assert.deepEqual( of( '', 'https://www.instagram.com/lumen/p/ABC/' ), [ LUMEN ] );
} );

test( 'who names nobody means the first, and who names somebody else nobody', () => {
	assert.deepEqual( of( '' ), [ LUMEN ] );
	assert.deepEqual( of( '@' ), [] );
	assert.deepEqual( of( 'nobody' ), [] );
	assert.deepEqual( of( 'nobody, atelier.nord' ), [ NORD ] );
} );

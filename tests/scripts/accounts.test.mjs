/** Which accounts a feed in the editor is of: those that a page would show. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountsOf } from '../../www/shared/accounts.js';

const LUMEN = { id: '10', username: 'lumen.studio', former_names: [ 'lumen', 'oak_atelier' ] };
const OAK = { id: '20', username: 'Oak_Atelier', former_names: [] };

const of = ( account, post = '' ) => accountsOf( { account, post }, [ LUMEN, OAK ] );

test( 'an account is found by whatever a page finds it by', () => {
	for ( const name of [
		'20',
		'oak_atelier',
		'@OAK_atelier',
		'＠oak_atelier',
		' “oak_atelier” ',
		'https://www.instagram.com/Oak_Atelier/?hl=en',
		'instagram.com/oak_atelier',
	] ) {
		assert.deepEqual( of( name ), [ OAK ], name );
	}
} );

test( 'a name that an account had before finds it, unless another has it now', () => {
	assert.deepEqual( of( '@Lumen' ), [ LUMEN ] );
	assert.deepEqual( of( 'lumen, lumen.studio' ), [ LUMEN ] );
	assert.deepEqual( of( 'oak_atelier' ), [ OAK ] );
	assert.deepEqual( of( '', 'https://www.instagram.com/lumen/p/ABC/' ), [ LUMEN ] );
} );

test( 'who names nobody means the first, and who names somebody else nobody', () => {
	assert.deepEqual( of( '' ), [ LUMEN ] );
	assert.deepEqual( of( '@' ), [] );
	assert.deepEqual( of( 'nobody' ), [] );
	assert.deepEqual( of( 'nobody, oak_atelier' ), [ OAK ] );
} );

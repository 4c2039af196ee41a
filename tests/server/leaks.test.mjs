/** The search that the canary relies on: it finds what is there, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Search } from './lib/leaks.mjs';

const TOKEN = 'IGAAwX5Pbl5mSMB_HIq6bKKITnZvBpnJ84kHW_MXBTBPUWUmVB8wjCwCD0-TPS77U-xCTLtP10u7_M07RD8aY8lpck8wlQFr';
const CODE = 'AQDf/kw+Zq3v1&hT0"pLx9sRb7<yNc2mJd5gEu8aWi4oK6';

function findings( text, [ kind, secret ] = [ 'token', TOKEN ] ) {
	const search = new Search();
	search.add( kind, secret );
	return search.in( text ).map( ( found ) => `${ found.kind } ${ found.form }` );
}

const among = ( text ) => `some words before ${ text }, and some after it`;

for ( const [ form, written ] of [
	[ 'plain', TOKEN ],
	[ 'base64', Buffer.from( `{"token":"${ TOKEN }"}` ).toString( 'base64' ) ],
	[ 'base64', Buffer.from( `Authorization: ${ TOKEN }` ).toString( 'base64' ) ],
	[ 'hex', Buffer.from( TOKEN ).toString( 'hex' ) ],
	[ 'hex', Buffer.from( TOKEN ).toString( 'hex' ).toUpperCase() ],
	[ 'backwards', [ ...TOKEN ].reverse().join( '' ) ],
] ) {
	test( `a token is found ${ form } in ${ written.slice( 0, 20 ) }…`, () => {
		assert.deepEqual( findings( among( written ) ), [ `token ${ form }` ] );
	} );
}

for ( const [ form, written ] of [
	[ 'url-encoded', encodeURIComponent( CODE ) ],
	[ 'json-escaped', JSON.stringify( CODE ).replaceAll( '/', '\\/' ) ],
	[ 'html-escaped', CODE.replaceAll( '&', '&amp;' ).replaceAll( '"', '&quot;' ).replaceAll( '<', '&lt;' ) ],
] ) {
	test( `a secret with special characters is found ${ form }`, () => {
		assert.ok( findings( among( written ), [ 'code', CODE ] ).includes( `code ${ form }` ) );
	} );
}

test( 'nineteen characters of a token are enough, wherever they stand', () => {
	for ( let at = 0; at + 19 <= TOKEN.length; at++ ) {
		assert.deepEqual( findings( `${ 'x'.repeat( at % 7 ) }${ TOKEN.slice( at, at + 19 ) }…` ), [ 'token plain' ] );
	}
} );

test( 'a token wrapped like a mail is found', () => {
	const wrapped = TOKEN.replace( /.{40}/g, '$&=\r\n' );
	assert.deepEqual( findings( wrapped ), [ 'token plain' ] );
} );

test( 'another token, and the row of zeroes in a secret, are no finding', () => {
	const secret = '5a4db0c0ffee00000000000000000001';
	assert.deepEqual( findings( '0'.repeat( 200 ), [ 'app secret', secret ] ), [] );
	assert.deepEqual( findings( [ ...TOKEN ].sort().join( '' ) ), [] );
} );

test( 'a secret too short to be told from other text is refused', () => {
	assert.throws( () => new Search().add( 'code', 'AQshort' ), /too short/ );
} );

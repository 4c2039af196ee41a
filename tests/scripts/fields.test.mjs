/** What a field of the panel's form sets. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isChanged, read } from '../../www/form/fields.js';

/** A field with one input. */
const field = ( input ) => ( { querySelector: ( selector ) => ( selector === 'fieldset' ? null : input ) } );

const number = ( value, valid = true ) =>
	field( { type: 'number', value, defaultValue: '12', valueAsNumber: value === '' ? NaN : Number( value ), validity: { valid } } );

test( 'a number is set where it is another than the default, and one', () => {
	assert.deepEqual( [ isChanged( number( '4' ) ), read( number( '4' ) ) ], [ true, 4 ] );
	assert.ok( ! isChanged( number( '12' ) ) );
	assert.ok( ! isChanged( number( '99', false ) ), 'out of bounds' );
	assert.ok( ! isChanged( number( '' ) ), 'an empty one says nothing' );
} );

/** A feed's settings as the shortcode that people copy, and what they paste of it. */
import { decodeEntities, getBlockType, shortcodeAttributes } from './wordpress.js';
import { shortcodeOf } from '../shared/shortcode.js';
import { SETTINGS } from './settings.js';

const SHORTCODE = /\[loupe(?![\w-])([^[\]]*)\]/i;
/** A value between quotes as editors set them. */
const CURLY = /=\s*[“”„‟″«»＂]([^“”„‟″«»＂"]*)[“”‟″«»＂]/g;
const NUMBER = /^[+-]?\d+/;
const ON = /^(1|true|yes|y|on|ja|oui|sí|si|sim)$/i;
const OFF = /^(0|false|no|n|off|nein|non|none|)$/i;

/** Beside its settings a shortcode may tell the block's alignment. */
const NAMES = [ ...SETTINGS.map( ( { name } ) => name ), 'align' ];

const schemaOf = ( name ) => getBlockType( 'loupe/feed' ).attributes[ name ];
const isAlike = ( one, other ) => JSON.stringify( one ) === JSON.stringify( other );

/** Every setting at its default. */
export const defaults = () => Object.fromEntries( NAMES.map( ( name ) => [ name, schemaOf( name )?.default ] ) );

/** What differs from the defaults. */
export function differing( attributes ) {
	const isOther = ( [ name, value ] ) => value !== undefined && ! isAlike( value, schemaOf( name )?.default );
	return Object.fromEntries( NAMES.map( ( name ) => [ name, attributes[ name ] ] ).filter( isOther ) );
}

export const toShortcode = ( attributes ) => shortcodeOf( differing( attributes ) );

/**
 * What a text with the shortcode in it sets.
 *
 * @param {string} text
 * @return {{attributes: Object, misread: string[]}|null} null where there is no such shortcode
 */
export function fromShortcode( text ) {
	const [ , settings ] = SHORTCODE.exec( text ) ?? [];
	if ( settings === undefined ) {
		return null;
	}
	const { named, numeric } = shortcodeAttributes( settings.replace( CURLY, '="$1"' ) );
	return read( { ...Object.fromEntries( numeric.map( ( word ) => [ word.toLowerCase(), 'yes' ] ) ), ...named } );
}

/**
 * Settings out of texts, within their bounds.
 *
 * @param {Object<string, string>} texts by the names of settings
 * @return {{attributes: Object, misread: string[]}} and what was none, or had no meaning
 */
export function read( texts ) {
	const attributes = {};
	const misread = [];
	for ( const [ name, text ] of Object.entries( texts ) ) {
		const value = NAMES.includes( name ) ? valueOf( name, decodeEntities( text ).trim() ) : undefined;
		if ( value === undefined ) {
			misread.push( name );
		} else {
			attributes[ name ] = value;
		}
	}
	return { attributes, misread };
}

function valueOf( name, text ) {
	const { type, minimum, maximum } = schemaOf( name );
	const { options } = SETTINGS.find( ( setting ) => setting.name === name ) ?? {};
	switch ( type ) {
		case 'integer':
			return NUMBER.test( text ) ? Math.min( maximum, Math.max( minimum, parseInt( text, 10 ) ) ) : undefined;
		case 'boolean':
			return ON.test( text ) || ( OFF.test( text ) ? false : undefined );
		case 'array':
			return text.split( ',' ).map( ( word ) => choiceOf( options, word ) ).filter( Boolean );
		default:
			return options ? choiceOf( options, text ) : text;
	}
}

/** A choice by what is written for it, also in other words. */
function choiceOf( options, text ) {
	const word = text.trim().toLowerCase();
	return options.find( ( { value, also = [] } ) => value === word || also.includes( word ) )?.value || undefined;
}

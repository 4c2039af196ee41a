/** A feed's settings as the shortcode that people copy, and what they paste of it. */
import { decodeEntities, getBlockType, shortcodeAttributes } from './wordpress.js';
import { shortcodeOf } from '../shared/shortcode.js';
import { SETTINGS } from './settings.js';
import { OFF, ON } from './switches.js';

const SHORTCODE = /\[loupe(?![\w-])([^[\]]*?)\/?\]/i;
/** A text that is nothing but one. What it encloses is shown nowhere. */
const ALONE = /^\s*\[loupe(?![\w-])[^[\]]*\](?:[^[\]]*\[\/loupe\])?\s*$/i;
/** A value between quotes, also as editors set them; else what people put behind a value, or a name with a colon. */
const LOOSE = new RegExp(
	[
		/[=:]\s*("[^"]*"|'[^']*')[,;]*/,
		/[=:]\s*[“”„‟″«»＂]([^“”„‟″«»＂"]*)[“”‟″«»＂][,;]*/,
		/[=:]\s*‘([^"]*?)’(?!\p{L})[,;]*/,
		/[,;]+(?=\s|$|[\w-]+\s*[=:])/,
		/(?<=^|[\s,;])([\w-]+)\s*:(?!\/\/)\s*/,
	]
		.map( ( { source } ) => source )
		.join( '|' ),
	'gu'
);
const NUMBER = /^[+-]?\d+/;
/** What people write in 4:5, also in place of its colon. */
const BETWEEN_SIDES = /(?<=\d)\s*[:x×/]\s*(?=\d)/g;
const YEAR_FIRST = /^(\d{4})[-./](\d\d?)[-./](\d\d?)$/;
const YEAR_LAST = /^(\d\d?)\.\s*(\d\d?)\.\s*(\d{4})$/;

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
	const { named, numeric } = shortcodeAttributes( strict( settings ) );
	return read( { ...Object.fromEntries( numeric.map( ( word ) => [ word.toLowerCase(), 'yes' ] ) ), ...named } );
}

/** Settings with the signs between them that WordPress wants. A page does without, and what it showed is the block. */
function strict( settings ) {
	return settings.replace( LOOSE, ( _, quoted, double, single, name ) => {
		const text = double ?? single;
		if ( quoted || text ) {
			return `=${ quoted ?? `"${ text }"` } `;
		}
		return name ? `${ name }=` : ' ';
	} );
}

/** Whether a text is a feed's shortcode, and nothing else that would be lost. */
export const isShortcode = ( text ) => ALONE.test( text );

/**
 * Settings out of texts, within their bounds.
 *
 * @param {Object<string, string>} texts by the names of settings
 * @return {{attributes: Object, misread: string[]}} and what was none, or had no meaning
 */
export function read( texts ) {
	const attributes = {};
	const misread = [];
	for ( const [ written, text ] of Object.entries( texts ) ) {
		const name = written.toLowerCase().replaceAll( '-', '_' );
		const value = NAMES.includes( name ) ? valueOf( name, decodeEntities( text ).trim() ) : undefined;
		if ( value === undefined ) {
			misread.push( written );
		} else {
			attributes[ name ] = value;
		}
	}
	return { attributes, misread };
}

function valueOf( name, text ) {
	const { type, minimum, maximum } = schemaOf( name );
	const { options, type: kind } = SETTINGS.find( ( setting ) => setting.name === name ) ?? {};
	switch ( type ) {
		case 'integer':
			return NUMBER.test( text ) ? Math.min( maximum, Math.max( minimum, parseInt( text, 10 ) ) ) : undefined;
		case 'boolean':
			return ON.includes( text.toLowerCase() ) || ( OFF.includes( text.toLowerCase() ) ? false : undefined );
		case 'array':
			return text.split( /[\s,;]+/ ).map( ( word ) => choiceOf( options, word ) ).filter( Boolean );
		default:
			if ( kind === 'date' ) {
				return text && dayOf( text );
			}
			return options ? choiceOf( options, text ) : text;
	}
}

/** A day as people write it; undefined where it is none. */
function dayOf( text ) {
	const [ , ...first ] = YEAR_FIRST.exec( text ) ?? [];
	const [ , ...last ] = YEAR_LAST.exec( text ) ?? [];
	const [ year, ...rest ] = first.length ? first : last.reverse();
	const day = [ year, ...rest.map( ( part ) => part.padStart( 2, '0' ) ) ].join( '-' );
	// Of a day that the calendar has not, another one is made.
	const date = new Date( `${ day }T00:00:00Z` );
	return Number.isNaN( date.getTime() ) || date.toISOString().slice( 0, 10 ) !== day ? undefined : day;
}

/** A choice by what is written for it, also in other words. */
function choiceOf( options, text ) {
	const word = text.trim().toLowerCase().replace( BETWEEN_SIDES, ':' );
	return options.find( ( { value, also = [] } ) => value === word || also.includes( word ) )?.value || undefined;
}

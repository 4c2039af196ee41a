/** A feed as the shortcode that shows it: what core/Feed/ShortcodeWriter writes on the server. */

const ENTITIES = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;', '[': '&#91;', ']': '&#93;' };

/**
 * @param {Object} settings those that are not as usual, in their order
 * @return {string}
 */
export function shortcodeOf( settings ) {
	const pieces = Object.entries( settings ).map( ( [ name, value ] ) => `${ name }="${ written( value ) }"` );
	return `[${ [ 'loupe', ...pieces ].join( ' ' ) }]`;
}

function written( value ) {
	if ( typeof value === 'boolean' ) {
		return value ? 'yes' : 'no';
	}
	return String( value ).replace( /[&"<>[\]]/g, ( letter ) => ENTITIES[ letter ] );
}

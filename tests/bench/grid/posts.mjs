/** A made-up feed of any length, in the words of the bridge. */

const UPLOADS = 'https://www.example.org/wp-content/uploads/loupe/17841400000000001';
const SUBJECTS = [
	'A harbour before sunrise, the boats still covered & the water without a ripple',
	'Two hands shaping a bowl on the wheel, clay up to the wrists, light from the left',
	'The old tram climbing towards the castle while the street below is still in shade',
	'Bread on a wooden board, one slice cut, butter beside it and crumbs on the cloth',
	'Ein roter Schirm in der grauen Menge, die im ersten Herbststurm über die Brücke geht',
];
const REST = 'Taken on the way to the studio, before anybody else was up.\n\nMore of it on Sunday 🌅 #morning #light';

/**
 * @param {number} length
 * @return {Object[]} items; their shape is in docs/wire.md
 */
export function posts( length ) {
	return Array.from( { length }, ( _, at ) => {
		const id = `179${ String( ( at * 7_919_777 ) % 100_000_000 ).padStart( 14, '0' ) }`;
		const subject = SUBJECTS[ at % SUBJECTS.length ];
		return {
			id,
			kind: [ 'photo', 'photo', 'album', 'video' ][ at % 4 ],
			permalink: `https://www.instagram.com/p/${ id.slice( -11 ) }/`,
			username: 'lumen.studio',
			taken_at: 1_758_900_000 - at * 40_000,
			caption: `${ subject }\n${ REST }`,
			alt: subject,
			picture: {
				width: 1080,
				height: at % 3 ? 1080 : 1350,
				cuts: [ { shape: 'original', path: `${ UPLOADS }/${ id }`, type: 'webp', widths: [ 320, 640, 1080 ] } ],
			},
		};
	} );
}

/**
 * @param {Object[]} items
 * @return {string} the bridge's reply, as WordPress prints it, with its escapes
 */
export const printed = ( items ) =>
	JSON.stringify( { items } )
		.replaceAll( '/', '\\/' )
		.replace( /[\u0080-\uffff]/g, ( unit ) => `\\u${ unit.charCodeAt( 0 ).toString( 16 ).padStart( 4, '0' ) }` );

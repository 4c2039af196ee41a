/** The posts of a feed out of the server's hands, to be drawn here. */

/** How many it gives at once. */
const PAGE = 48;

/** How many times that it takes: which posts are left out is decided here, too. */
export const pagesFor = ( { offset, count } ) => Math.ceil( ( offset + count ) / PAGE ) || 1;

/** What decides over which posts the server tells of. They are chosen from anew here, so none is left out of them. */
const ASKED = [ 'post', 'kinds', 'with', 'without', 'from', 'until', 'profile_only', 'order' ];

/** Of settings that are not as usual those, as parameters. */
export const asked = ( settings ) =>
	String( new URLSearchParams( Object.entries( settings ).filter( ( [ name ] ) => ASKED.includes( name ) ) ) );

/**
 * @param {Function} fetch WordPress's apiFetch
 * @param {string[]} ids   of the accounts
 * @param {Object}   query what else is asked for
 * @param {number}   pages
 * @return {Promise<Object>} all of them as one reply
 */
export async function readFeed( fetch, ids, query, pages ) {
	const several = ids.length > 1 && { account: ids };
	const page = ( number ) => {
		const parameters = new URLSearchParams( { ...query, ...several, page: number } );
		return fetch( { path: `/loupe/v1/feeds/${ ids[ 0 ] }?${ parameters }` } );
	};
	const replies = await Promise.all( Array.from( { length: pages }, ( _, at ) => page( at + 1 ) ) );
	return { ...replies[ 0 ], items: replies.flatMap( ( { items } ) => items ) };
}

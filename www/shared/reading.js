/** The posts of a feed out of the server's hands, to be drawn here. */

/** How many it gives at once. */
const PAGE = 48;

/** How many times that it takes: which posts are left out is decided here, too. */
export const pagesFor = ( { offset, count } ) => Math.ceil( ( offset + count ) / PAGE ) || 1;

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

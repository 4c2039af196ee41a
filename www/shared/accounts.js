/** Which of the connected accounts a feed is of: as on pages, by ids or user names. */

/** How an account is named in a list, without its @. */
export const namesIn = ( text ) =>
	text
		.split( ',' )
		.map( ( name ) => name.trim().replace( /^@/, '' ) )
		.filter( Boolean );

export const named = ( feeds, name ) =>
	feeds.find( ( { id, username } ) => [ id, username.toLowerCase() ].includes( name?.toLowerCase() ) );

/** Those that are connected: the ones set, else whose the one post is, else the first. */
export function accountsOf( { account, post }, feeds ) {
	const names = namesIn( account );
	if ( names.length ) {
		return names.map( ( name ) => named( feeds, name ) ).filter( Boolean );
	}
	const [ , owner ] = /\/([\w.]+)\/+(?:p|reels?|tv)\//.exec( post ) ?? [];
	return [ named( feeds, owner ) ?? feeds[ 0 ] ].filter( Boolean );
}

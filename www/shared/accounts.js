/** Which of the connected accounts a feed is of: as on pages, by ids, user names that they have or had, or profiles. */
const PROFILE = /^(?:https?:\/\/)?(?:[a-z]+\.)?instagram\.com\/([^/?#]+).*$/i;

/** The id or user name alone, without what people put around it. */
const plain = ( name ) =>
	name
		.trim()
		.replace( PROFILE, '$1' )
		.replace( /^[^\w.]+|[^\w.]+$/g, '' )
		.toLowerCase();

/** The names in a list, as they are written. */
export const namesIn = ( text ) =>
	text
		.split( ',' )
		.map( ( name ) => name.trim() )
		.filter( Boolean );

/** Whoever is called so now goes before one that was. */
export function named( feeds, name = '' ) {
	const wanted = plain( name );
	return (
		feeds.find( ( { id, username } ) => [ id, username.toLowerCase() ].includes( wanted ) ) ??
		feeds.find( ( feed ) => feed.former_names.includes( wanted ) )
	);
}

/** Those that are connected: the ones set, else whose the one post is, else the first. */
export function accountsOf( { account, post }, feeds ) {
	const names = namesIn( account );
	if ( names.length ) {
		return [ ...new Set( names.map( ( name ) => named( feeds, name ) ) ) ].filter( Boolean );
	}
	const [ , owner ] = /\/([\w.]+)\/+(?:p|reels?|tv)\//.exec( post ) ?? [];
	return [ named( feeds, owner ) ?? feeds[ 0 ] ].filter( Boolean );
}

/**
 * What a script adds to a page that shows a further part of a feed: where parts came in place, the address names the
 * last of them, and a slide that may be of one before. Opened anew, it leads there.
 */

if ( ! document.getElementById( location.hash.slice( 1 ) ) ) {
	const newer = document.querySelector( location.hash.match( /#loupe-\d+(?=-)/ ) + ' .loupe-newer' );
	if ( newer ) {
		location.replace( newer.search + location.hash );
	}
}

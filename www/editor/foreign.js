/**
 * Shortcodes of other plugins, and what of them has a meaning here. Most only name a feed that is set up elsewhere: of
 * these there is nothing to take but that a feed stands there.
 */
import { shortcodeAttributes } from './wordpress.js';
import { read } from './shortcode.js';

const isOn = ( text ) => /^(1|true|yes|on)$/i.test( text ?? '' );

/** Lists joined to one, without what is empty. */
const joined = ( ...lists ) => lists.filter( Boolean ).join( ',' );

/** A source as `@name, #tag`. */
const sources = ( source = '' ) => {
	const all = source.split( ',' ).map( ( one ) => one.trim() );
	return {
		account: all.filter( ( one ) => one.startsWith( '@' ) ).join( ',' ),
		with: all.filter( ( one ) => one.startsWith( '#' ) ).join( ',' ),
	};
};

/** Smash Balloon. */
const smashBalloon = ( named ) => ( {
	account: named.user,
	count: named.num,
	offset: named.offset,
	columns: named.cols,
	columns_medium: named.colstablet,
	columns_narrow: named.colsmobile,
	// It stands on each side of a picture.
	gap: named.imagepadding && String( 2 * parseInt( named.imagepadding, 10 ) ),
	layout: isOn( named.carousel ) ? 'carousel' : named.layout,
	rows: named.carouselrows,
	kinds: { photos: 'photo,album', videos: 'video', reels: 'video' }[ named.media ],
	with: joined( named.hashtag, named.includewords ),
	without: named.excludewords,
	order: named.sortby === 'random' ? 'random' : '',
	header: named.showheader,
	header_bio: named.showbio,
	header_follow: named.showfollow,
	captions: named.showcaption,
	counts: named.showlikes,
	more: isOn( named.showbutton ) ? 'button' : '',
} );

/** Elfsight, by its present name and its earlier one. */
const elfsight = ( named ) => ( {
	...sources( named.source ),
	count: named.limit,
	columns: named.columns,
	rows: named.rows,
	gap: named.gutter,
	without: named.filter_except,
	layout: named.layout,
} );

const enjoy = ( layout ) => ( named ) => ( {
	account: named.user,
	with: named.user_hashtag === 'hashtag' ? named.hashtag : '',
	columns: named.cols ?? named.n_c,
	rows: named.rows ?? named.n_r,
	layout,
} );

/** Social Feed Gallery, in its first versions. */
const insta = ( named ) => ( { account: named.user, count: named.limit, columns: named.gal_cols } );

const nothing = () => ( {} );

const PLUGINS = {
	'instagram-feed': smashBalloon,
	'insta-gallery': insta,
	elfsight_instagram_feed: elfsight,
	instashow: elfsight,
	enjoyinstagram_mb: enjoy( 'carousel' ),
	enjoyinstagram_mb_grid: enjoy( 'grid' ),
	enjoyinstagram_grid: enjoy( 'grid' ),
	jr_instagram: nothing,
	wdi_feed: nothing,
	// WPZOOM's. Without a feed's number it is somebody else's.
	instagram: ( named ) => named.feed && {},
};

const SHORTCODE = new RegExp( `^\\s*\\[(${ Object.keys( PLUGINS ).join( '|' ) })(?![\\w-])([^[\\]]*)\\]\\s*$` );

/**
 * @param {string} text of a shortcode block
 * @return {Object|null} attributes; null where it is no such shortcode
 */
export function fromForeign( text ) {
	const [ , tag, settings ] = SHORTCODE.exec( text ) ?? [];
	const said = tag && PLUGINS[ tag ]( shortcodeAttributes( settings ).named );
	if ( ! said ) {
		return null;
	}
	return read( Object.fromEntries( Object.entries( said ).filter( ( [ , value ] ) => value ) ) ).attributes;
}

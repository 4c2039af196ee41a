/** When a setting does something. One that does nothing is not shown. */

const ofSeveral = ( { post, layout } ) => ! post.trim() && layout !== 'single';
const isIn = ( ...layouts ) => ( attributes ) => ofSeveral( attributes ) && layouts.includes( attributes.layout );
const inColumns = isIn( 'grid', 'masonry', 'carousel', 'highlight' );
const whereOn = ( ...switches ) => ( attributes ) => switches.some( ( name ) => attributes[ name ] );
const ofNewest = ( { post } ) => ! post.trim();

const WHEN = {
	count: ofSeveral,
	offset: ofNewest,
	kinds: ofNewest,
	with: ofNewest,
	without: ofNewest,
	from: ofNewest,
	until: ofNewest,
	profile_only: ofNewest,
	order: ofNewest,
	columns: inColumns,
	columns_medium: inColumns,
	columns_narrow: inColumns,
	tile_width: inColumns,
	rows: inColumns,
	every: isIn( 'highlight' ),
	// What stands under the pictures leaves nothing to come over them.
	hover: ( { captions, counts, times } ) => ! captions && ! counts && ! times,
	tags: ( { captions, hover, opens, header, header_bio: bio } ) =>
		captions || hover === 'caption' || opens === 'lightbox' || ( header && bio ),
	header_picture: whereOn( 'header' ),
	header_name: whereOn( 'header' ),
	header_bio: whereOn( 'header' ),
	header_counts: whereOn( 'header' ),
	header_follow: whereOn( 'header' ),
	title: ( { header, header_name: name } ) => header && name,
	text: ( { header, header_bio: bio } ) => header && bio,
	image: ( { header, header_picture: picture } ) => header && picture,
	more: ofNewest,
};

export const isShown = ( name, attributes ) => WHEN[ name ]?.( attributes ) ?? true;

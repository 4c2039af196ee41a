/** What stands in place of posts. */
import { __, el, Placeholder } from './wordpress.js';
import { ICON } from './icons.js';

export const Empty = ( { text, children } ) =>
	el( Placeholder, { icon: ICON, label: __( 'Loupe Feed', 'loupe' ), instructions: text }, children );

/** Why the one post of a feed is not to be seen, by what the server says of it. */
export function whyNoPost( post ) {
	switch ( post ) {
		case 'unnamed':
			return __( 'What is written for the one post is not the address of a post on Instagram, so nothing is shown here. Copy the address with “Copy link” in the post’s menu on Instagram.', 'loupe' );
		case 'sought':
			return __( 'This post is being looked for on Instagram. It shows here once it is found: within minutes, or hours if it is an old one of many.', 'loupe' );
		case 'missing':
			return __( 'This post is not among the posts of the connected account, so nothing is shown here. Check its address, and that the feed is of the account that posted it. It is looked for again in a week, or after “Sync posts”.', 'loupe' );
		case 'hidden':
			return __( 'This post is hidden on this site, so nothing is shown here.', 'loupe' );
		default:
			return __( 'This feed shows no posts now. If its account has some, what is chosen for the feed may leave all of them out.', 'loupe' );
	}
}

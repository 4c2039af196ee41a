/**
 * `<loupe-feed src="feed.json" layout="masonry">`: a feed, drawn when it comes near the window.
 *
 * Every setting of a feed is an attribute: README.md lists them. The event `load` says that it was drawn, `error` that
 * it was not, and that what stood in the element stands there still.
 */
export class LoupeFeed extends HTMLElement {
	/** Address of the feed as JSON. */
	src: string;
}

declare global {
	interface HTMLElementTagNameMap {
		'loupe-feed': LoupeFeed;
	}
}

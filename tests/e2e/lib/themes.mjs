/**
 * What themes set on lists, links and images of a post, as far as a feed could feel it: for each, a few rules in our
 * words, of the kinds and under the selectors that its stylesheet has them. The last two are what no single theme has.
 */
export const THEMES = {
	'Twenty Seventeen': `
		.entry-content a { box-shadow: inset 0 -1px 0 #0f0f0f; text-decoration: none; transition: box-shadow .13s; }
		.entry-content a:hover { box-shadow: inset 0 0 0 transparent, 0 3px 0 #0f0f0f; }
		.entry-content a img, .widget a img { box-shadow: 0 0 0 8px #fff; }
		.entry-content ul { list-style: disc; margin: 0 0 1.5em; padding: 0 0 0 1.4em; }
		.entry-content li { margin-bottom: .4em; }`,
	'Twenty Twenty': `
		.entry-content a { text-decoration: underline; }
		.entry-content ul { margin: 0 0 3rem 3rem; list-style: disc; }
		.entry-content li { margin: 1rem 0 0 2rem; line-height: 1.5; }
		.entry-content img { display: block; height: auto; max-width: 100%; }
		.entry-content > * { max-width: 58rem; }`,
	'Hello Elementor': `
		.page-content ul, .entry-content ul { padding-inline-start: 40px; }
		img { border-style: none; height: auto; max-width: 100%; }
		.page-content a, .entry-content a { text-decoration: underline; }`,
	Astra: `
		.entry-content ul { margin: 0 0 1.5em 3em; list-style: disc; }
		.ast-single-post .entry-content a, .entry-content a { text-decoration: underline; }
		.entry-content li > p { margin-bottom: 0; }
		.single .entry-content ul li { list-style-position: outside; }`,
	Kadence: `
		.single-content ul, .entry-content ul { margin: 0 0 1.25em; padding-left: 2em; }
		.entry-content a:not(.button) { text-decoration: underline; text-underline-offset: .3em; }
		.entry-content li { margin-bottom: .5em; }`,
	OceanWP: `
		.entry-content ul { margin: 15px 0 15px 20px; list-style: disc; }
		#content .entry-content img { max-width: 100%; height: auto; vertical-align: middle; }
		.entry-content a { border-bottom: 1px solid #13aff0; }`,
	GeneratePress: `
		ol, ul { margin: 0 0 1.5em 3em; }
		li { margin-bottom: .5em; }
		.entry-content img { height: auto; max-width: 100%; vertical-align: middle; }`,
	Divi: `
		#left-area ul, .entry-content ul { list-style-type: disc; padding: 0 0 23px 1em !important; line-height: 26px; }
		#left-area img, .entry-content img { max-width: 100%; height: auto !important; }
		#left-area li { margin-left: 1em; }`,
	Flatsome: `
		.entry-content ul { list-style: disc; margin-bottom: 1.3em; }
		.entry-content ul li { margin-left: 1.3em; margin-bottom: .6em; }
		.entry-content a:hover { border-bottom: 2px dotted; }
		.entry-content img { width: auto; margin: 0 auto 1em; }`,
	Storefront: `
		.entry-content ul { margin: 0 0 1.4em 3em; padding: 0; list-style: circle; }
		img { border-radius: 3px; max-width: 100%; height: auto; }
		.entry-content a { text-decoration: underline; }
		.entry-content a:focus { outline: 2px solid #7f54b3; }`,
	'bullets that are drawn': `
		.single .entry-content ul { list-style: none; padding-left: 0; counter-reset: it; }
		.single .entry-content ul li { position: static; padding-left: 42px; min-height: 500px; counter-increment: it;
			background: url(/bullet.png) no-repeat 0 .5em; border-bottom: 1px solid red; display: flex !important; }
		.single #content .entry-content ul li::before { content: counter(it) !important; position: absolute; left: 0; top: 2px;
			width: 28px; height: 28px; border-radius: 0; background: #c9879b; display: flex; clip-path: none; }
		.single .entry-content ul li::after { content: "→" !important; display: block; width: 50%; height: 3px; background: red; }
		.entry-content ul li::marker { content: "✓"; color: red; }
		.single .entry-content ul::before, .single .entry-content ul::after { content: " "; display: table; clear: both; }
		.entry-content li span { display: inline; }`,
	'lists in columns, links with signs, pictures in frames': `
		#main ul { columns: 2; display: flex; flex-wrap: wrap; width: 80%; float: left; max-height: 300px; }
		#main ul > li { float: left !important; width: 50% !important; margin: 10px !important; text-indent: -1em; }
		#main a { display: inline-block; padding: 0 0 2px; background-image: linear-gradient(red, red); border-bottom: 2px solid; }
		#main a[target="_blank"]::after { content: "↗"; display: inline-block; width: 1em; }
		#main a::before { content: "→"; }
		#main img { border: 1px solid #ddd !important; padding: 6px !important; margin: 0 0 24px; float: left; width: auto !important;
			height: 200px !important; max-width: 97.5% !important; object-fit: contain !important; aspect-ratio: auto !important; }
		#main p { text-indent: 2em; margin: 0 0 24px; max-width: 20ch; }
		#main p::first-letter { font-weight: 700; }
		#main span::before { font-family: serif; position: static; }`,
};

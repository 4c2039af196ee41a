/**
 * Measures how long a control of the block takes until its change is seen, in the editor of a running site
 * (tests/e2e/lib/settings.mjs says which): the main thread's time from a key or click to the frame that it hands over.
 */
import { Editor } from '../../e2e/lib/editor.mjs';
import { publish, withSample } from '../../e2e/lib/site.mjs';
import { mainThreadTime, TRACED } from './trace.mjs';

const POSTS = 48;
/** Even, so that a control ends as it began: what is beyond the room that there is changes nothing. */
const PRESSES = 12;
/** A processor of today, and one that is so many times slower, as Chromium plays it. */
const SLOWED = [ 1, 4 ];
/** Milliseconds, with the slower one. */
const TARGET = 16;
/** How long an editor is busy with what comes after the frame. */
const PAUSE = 500;

const NUMBER = { role: 'spinbutton', keys: [ 'ArrowUp', 'ArrowDown' ], event: 'keydown' };
const SWITCH = { role: 'checkbox', keys: [ 'Space' ], event: 'click' };
const CONTROLS = [
	{ label: 'Columns', ...NUMBER },
	{ label: 'Space between pictures (px)', ...NUMBER },
	{ label: 'Posts', ...NUMBER },
	{ label: 'Show captions', ...SWITCH },
];

const median = ( values ) => values.toSorted( ( a, b ) => a - b )[ values.length >> 1 ];

const { browser, owner } = await withSample( { older_posts: POSTS } );
try {
	const feed = await open( owner, `<!-- wp:loupe/feed {"count":${ POSTS }} /-->`, '.loupe-item', POSTS );
	const pictures = await feed.canvas.locator( '.loupe-picture' ).evaluateAll( ( all ) => all.map( ( { src } ) => src ) );
	const gallery = await open( await browser.open(), galleryOf( pictures ), '.wp-block-gallery img', pictures.length );
	// Its settings are the second of three tabs.
	await gallery.sidebar.getByRole( 'tab', { name: 'Settings' } ).click();
	for ( const rate of SLOWED ) {
		console.log( `\n${ POSTS } posts, ${ rate === 1 ? 'processor as it is' : `${ rate } × slowed` }` );
		line( '', 'nothing drawn', 'feed', 'more', 'gallery of WordPress' );
		for ( const control of CONTROLS ) {
			const [ nothing, drawn ] = await withAndWithout( feed, rate, control );
			const peer = control.label === 'Columns' && ( await presses( gallery, rate, control ) );
			const more = drawn - nothing;
			line( control.label, ms( nothing ), ms( drawn ), `${ ms( more ) }${ rate === 1 ? '' : more <= TARGET ? ' ≤' : ' >' }`, peer ? ms( peer ) : '' );
		}
	}
	console.log( `\nThe main thread's time from key to frame. Target, ${ SLOWED.at( -1 ) } × slowed: ${ TARGET } ms.` );
} finally {
	await browser.close();
}

/** Opens a page's first block in the editor, with its settings beside it, once so many elements of it are there. */
async function open( page, content, elements, count ) {
	const { id } = await publish( owner, content );
	await page.setViewportSize( { width: 1440, height: 900 } );
	const editor = await Editor.openAt( page, `/wp-admin/post.php?post=${ id }&action=edit` );
	await editor.canvas.locator( elements ).nth( count - 1 ).waitFor( { state: 'attached' } );
	await page.evaluate( () => {
		const { data } = window.wp;
		const [ { clientId } ] = data.select( 'core/block-editor' ).getBlocks();
		data.dispatch( 'core/block-editor' ).selectBlock( clientId );
	} );
	const devtools = await page.context().newCDPSession( page );
	return Object.assign( editor, { slow: ( rate ) => devtools.send( 'Emulation.setCPUThrottlingRate', { rate } ) } );
}

function galleryOf( pictures ) {
	const images = pictures.map(
		( src ) => `<!-- wp:image --><figure class="wp-block-image"><img src="${ src }" alt=""/></figure><!-- /wp:image -->`
	);
	const classes = 'wp-block-gallery has-nested-images columns-3 is-cropped';
	return `<!-- wp:gallery {"columns":3,"linkTo":"none"} --><figure class="${ classes }">${ images.join( '' ) }</figure><!-- /wp:gallery -->`;
}

/** Both in one go, for what else the machine does changes. */
async function withAndWithout( editor, rate, control ) {
	await draw( editor, false );
	const nothing = await presses( editor, rate, control );
	await draw( editor, true );
	return [ nothing, await presses( editor, rate, control ) ];
}

/** Whether the block draws its feed; else it is the editor alone that reacts. */
function draw( { page }, isWanted ) {
	return page.evaluate( async ( wanted ) => {
		const { Feed } = await import( window.loupeEditor.core );
		window.draw ??= Feed.prototype.draw;
		Feed.prototype.draw = wanted ? window.draw : () => {};
	}, isWanted );
}

/** @return {Promise<number>} milliseconds, the median */
async function presses( { page, sidebar, slow }, rate, { label, role, keys, event } ) {
	await page.bringToFront();
	await sidebar.getByRole( role, { name: label, exact: true } ).focus();
	const times = [];
	for ( let press = 0; press < PRESSES; press++ ) {
		await slow( rate );
		await page.context().browser().startTracing( page, { categories: TRACED } );
		await page.keyboard.press( keys[ press % keys.length ] );
		await page.waitForTimeout( PAUSE );
		times.push( mainThreadTime( await page.context().browser().stopTracing(), event ) );
		await slow( 1 );
	}
	return median( times );
}

function ms( time ) {
	return `${ time.toFixed( 1 ) } ms`;
}

function line( name, ...columns ) {
	console.log( `  ${ name.padEnd( 28 ) }${ columns.map( ( column ) => column.padStart( 22 ) ).join( '' ) }` );
}

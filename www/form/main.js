/**
 * The form of a feed's look (Faces/Admin/FeedForm): draws the feed below it, writes its shortcode, and ticks off the
 * first steps. Without this script the form still makes a page.
 */
import { named } from '../shared/accounts.js';
import { asked, pagesFor, readFeed } from '../shared/reading.js';
import { shortcodeOf } from '../shared/shortcode.js';
import { isShown } from '../shared/shown.js';
import { isCurating, offerToCurate } from './curation.js';
import { inputOf, isChanged, read, ticksOf } from './fields.js';

const section = document.getElementById( 'loupe-feed-form' );
const form = section.querySelector( 'form' );
const accounts = form.querySelector( '[data-setting="account"]' );
const postField = form.querySelector( '[data-setting="post"]' );
const preview = section.querySelector( '.loupe-preview' );
const shortcode = document.getElementById( 'loupe-look-shortcode' );
const { wasm } = JSON.parse( document.getElementById( 'wp-script-module-data-loupe/feed-form' ).textContent );
const { apiFetch } = window.wp;

/** Where this browser keeps what was chosen last. */
const KEPT = 'loupe-look';

/** What a preview does not do: it leads nowhere but to Instagram. */
const STILL = { opens: 'instagram', more: 'none' };

/** How long a person may go on writing until posts are asked for, and until one that is sought is asked for again. */
const SETTLED = 500;
const AGAIN = 15000;

/** The wasm's handle, the posts that it draws, the accounts whose they are, and how it stands with the one post. */
let feed, items, shown, standing;

/** What was last asked for, how often, and when that is done again. */
let askedFor, timer;
let loads = 0;

const curator = offerToCurate( preview, accountOf, () => feed.shown( attributes() ).split( ' ' ), load );

restore();
write();
form.addEventListener( 'input', () => {
	keep();
	tick( 'look' );
	write();
	const isNews = asking() !== askedFor;
	// The posts that are here are others than the one.
	if ( ! isNews || ! inputOf( postField ).value.trim() ) {
		draw();
	}
	if ( isNews ) {
		loadIn( SETTLED );
	}
} );
accounts.addEventListener( 'change', load );
form.addEventListener( 'submit', sendOnce );
form.addEventListener( 'invalid', showWrong, true );
document.addEventListener( 'loupe:connected', ( { detail } ) => {
	tick( 'connect' );
	arrange( detail.username );
} );
for ( const news of [ 'loupe:disconnected', 'loupe:changed' ] ) {
	document.addEventListener( news, () => arrange() );
}
shortcode.parentElement.hidden = false;
await load();

/**
 * Offers the accounts that there are now: a choice where there are several, and no form where there is none.
 *
 * @param {string[]} ticked user names of those to show
 */
async function arrange( ...ticked ) {
	const { feeds } = await apiFetch( { path: '/loupe/v1/feeds' } );
	const wanted = ticked.length ? ticked : ticksOf( accounts );
	accounts.querySelectorAll( 'label' ).forEach( ( label ) => label.remove() );
	for ( const { username } of feeds ) {
		const box = document.createElement( 'input' );
		Object.assign( box, { type: 'checkbox', name: 'account[]', value: username, checked: wanted.includes( username ) } );
		const label = document.createElement( 'label' );
		// From left to right also where all else is not.
		label.append( box, ` \u200e@${ username }` );
		accounts.firstElementChild.append( label, ' ' );
	}
	accounts.hidden = feeds.length < 2;
	section.hidden = ! feeds.length;
	write();
	await load();
}

/** User names of those whose posts are shown: of the first one where none is ticked, as on pages. */
function chosenAccounts() {
	const ticked = ticksOf( accounts );
	return ticked.length ? ticked : [ accounts.querySelector( 'input' )?.value ].filter( Boolean );
}

/** The id of whose a post is. */
function accountOf( post ) {
	const { username } = items.find( ( { id } ) => id === post );
	return ( named( shown, username ) ?? shown[ 0 ] ).id;
}

/** The fields of all settings but whose posts are shown. */
function fields() {
	return [ ...form.querySelectorAll( '[data-setting]' ) ].filter( ( field ) => field !== accounts );
}

/** What is set in each, by its setting. */
function readAll( some ) {
	return Object.fromEntries( some.map( ( field ) => [ field.dataset.setting, read( field ) ] ) );
}

/** What is set otherwise than by default, as a block's attributes. */
function chosen() {
	return readAll( fields().filter( isChanged ) );
}

/** The shortcode; and what would do nothing in it is not offered. */
function write() {
	shortcode.textContent = shortcodeOf( { account: chosenAccounts().join(), ...chosen() } );
	const all = readAll( fields() );
	for ( const field of fields() ) {
		field.hidden = ! isShown( field.dataset.setting, all );
	}
}

/** What the server is asked for by what is set: which posts, and how many pages of them. */
function asking() {
	return JSON.stringify( [ asked( chosen() ), pagesFor( readAll( fields() ) ) ] );
}

function loadIn( time ) {
	clearTimeout( timer );
	timer = setTimeout( load, time );
}

/** Has the posts of the accounts fetched, and drawn, unless others are wanted by then. */
async function load() {
	const names = chosenAccounts();
	if ( ! names.length ) {
		return;
	}
	clearTimeout( timer );
	askedFor = asking();
	const number = ++loads;
	try {
		const { feeds } = await apiFetch( { path: '/loupe/v1/feeds' } );
		const of = names.map( ( name ) => named( feeds, name ) ).filter( Boolean );
		const ids = of.map( ( { id } ) => id );
		const [ settings, pages ] = JSON.parse( askedFor );
		const query = { ...Object.fromEntries( new URLSearchParams( settings ) ), ...( isCurating() && { hidden: true } ) };
		const [ module, reply ] = await Promise.all( [ drawing(), readFeed( apiFetch, ids, query, pages ) ] );
		if ( isCurating() ) {
			await curator.read( ids );
		}
		if ( number !== loads ) {
			return;
		}
		( { items, post: standing } = reply );
		shown = of;
		feed?.free();
		feed = new module.Feed( JSON.stringify( reply ) );
		draw();
		if ( standing === 'sought' ) {
			loadIn( AGAIN );
		}
	} catch ( { message } ) {
		if ( number === loads ) {
			say( message );
		}
	}
}

async function drawing() {
	const module = await import( 'loupe/feed' );
	await module.default( { module_or_path: wasm } );
	return module;
}

function attributes() {
	return JSON.stringify( { ...chosen(), ...STILL } );
}

function draw() {
	if ( ! feed ) {
		return;
	}
	feed.draw( preview, attributes() );
	if ( ! preview.firstChild ) {
		say( preview.dataset[ standing ] ?? preview.dataset.none );
	} else if ( isCurating() ) {
		curator.mark();
	}
}

function say( text ) {
	const note = document.createElement( 'p' );
	note.className = 'loupe-hint';
	note.textContent = text;
	preview.replaceChildren( note );
}

/** What was chosen is there again another day. */
function keep() {
	try {
		window.localStorage.setItem( KEPT, JSON.stringify( chosen() ) );
	} catch {
		// A browser may be told to keep nothing.
	}
}

function kept() {
	try {
		return JSON.parse( window.localStorage.getItem( KEPT ) ) ?? {};
	} catch {
		return {};
	}
}

function restore() {
	for ( const [ setting, value ] of Object.entries( kept() ) ) {
		const field = form.querySelector( `[data-setting="${ CSS.escape( setting ) }"]` );
		for ( const input of field?.querySelectorAll( 'select, input:not([type="hidden"])' ) ?? [] ) {
			if ( input.type === 'checkbox' ) {
				input.checked = Array.isArray( value ) ? value.includes( input.value ) : value;
			} else {
				input.value = value;
			}
		}
		tick( 'look' );
	}
}

/** Ticks off a step, where there are any. */
function tick( step ) {
	const item = document.querySelector( `#loupe-steps [data-step="${ step }"]` );
	if ( item ) {
		item.classList.add( 'loupe-done' );
		item.querySelector( 'span' ).hidden = false;
	}
}

/** What the browser finds wrong has to be seen, also where it would do nothing now, or is folded up. */
function showWrong( { target } ) {
	target.closest( '.loupe-field' ).hidden = false;
	target.closest( 'details' ).open = true;
}

/** A second press is the first one's, until the person comes back to the page. */
function sendOnce( event ) {
	if ( form.inert ) {
		event.preventDefault();
	}
	form.inert = true;
	window.onpageshow = () => ( form.inert = false );
}

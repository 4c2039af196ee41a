/**
 * `<loupe-feed src="feed.json" layout="masonry">`: a feed on any page, drawn when it comes near the window.
 *
 * Its attributes are a feed's settings. What stands in it, such as a link, stays where there is no script, no
 * WebAssembly or no answer.
 */

/** Like the feed's own pictures, it waits until it is almost to be seen. */
const NEAR = '800px';

/** Attributes that are no settings: any element may have them. */
const GLOBAL = /^((src|id|class|style|slot|hidden|lang|dir|role|tabindex|part|is|nonce)$|data-|aria-)/;

const address = ( file ) => new URL( file, import.meta.url ).href;

let drawing;

/** The part that draws, and its stylesheet: once for all feeds of a page, and not before one is near. */
function prepared() {
	drawing ??= Promise.all( [ import( './feed.js' ), styled() ] )
		.then( async ( [ module ] ) => {
			await module.default( { module_or_path: address( 'feed_bg.wasm' ) } );
			return module;
		} )
		.catch( ( error ) => {
			// Whoever comes near later may have better luck.
			drawing = undefined;
			throw error;
		} );
	return drawing;
}

/** Resolved also where there is no stylesheet: a feed without one is a list of links. */
function styled() {
	const link = document.createElement( 'link' );
	link.rel = 'stylesheet';
	link.href = address( 'loupe-feed.css' );
	return new Promise( ( resolve ) => {
		link.onload = resolve;
		link.onerror = resolve;
		document.head.append( link );
	} );
}

/** A server that renders pages imports it, too: there it is no element, and nobody makes one. */
export class LoupeFeed extends ( globalThis.HTMLElement ?? class {} ) {
	#feed;
	#src;
	#place;
	#number;
	#near = new IntersectionObserver(
		( entries ) => entries.some( ( { isIntersecting } ) => isIntersecting ) && this.#come(),
		{ rootMargin: NEAR }
	);
	#changes = new MutationObserver( () => ( this.#src === this.src ? this.#draw() : this.#come() ) );

	/** Address of the feed as JSON. */
	get src() {
		return this.getAttribute( 'src' ) ?? '';
	}

	set src( url ) {
		this.setAttribute( 'src', url );
	}

	connectedCallback() {
		this.#near.observe( this );
	}

	disconnectedCallback() {
		this.#near.disconnect();
		this.#changes.disconnect();
	}

	async #come() {
		this.#near.disconnect();
		this.#changes.observe( this, { attributes: true } );
		const src = ( this.#src = this.src );
		if ( ! src ) {
			// It may be given one later.
			return;
		}
		const isWanted = () => src === this.#src;
		try {
			const [ { Feed }, text ] = await Promise.all( [ prepared(), read( src ) ] );
			if ( isWanted() ) {
				// Where this is none, the one before stays.
				const feed = new Feed( text );
				this.#feed?.free();
				this.#feed = feed;
				this.#draw();
				this.dispatchEvent( new Event( 'load' ) );
			}
		} catch ( error ) {
			if ( isWanted() ) {
				this.dispatchEvent( new ErrorEvent( 'error', { error, message: String( error?.message ?? error ) } ) );
			}
		}
	}

	#draw() {
		if ( ! this.#feed ) {
			return;
		}
		const settings = this.#settings();
		const place = this.#place ?? document.createElement( 'div' );
		this.#feed.draw( place, JSON.stringify( settings ) );
		if ( ! place.firstChild ) {
			// Nothing to show: what stands there stays.
			return;
		}
		if ( place !== this.#place ) {
			// A setting has the name of what browsers show beside the pointer.
			place.title = '';
			this.replaceChildren( place );
			this.#place = place;
		}
		this.#address( place );
		enhance( place );
	}

	/** It is drawn as a page's first feed. There may be others, and links lead to what is in this one. */
	#address( place ) {
		this.#number ??= [ ...document.querySelectorAll( 'loupe-feed' ) ].indexOf( this ) + 1 || 1;
		while ( isTaken( this.#number, place ) ) {
			this.#number++;
		}
		for ( const name of [ 'id', 'href' ] ) {
			for ( const element of place.querySelectorAll( `[${ name }*="loupe-1"]` ) ) {
				const address = element.getAttribute( name ).replace( /^(#?loupe-)1(?=-|$)/, `$1${ this.#number }` );
				element.setAttribute( name, address );
			}
		}
	}

	/** As HTML has it, a switch needs no value, or has its name for one. There is no page with more posts to lead to. */
	#settings() {
		const own = [ ...this.attributes ].filter( ( { name } ) => ! GLOBAL.test( name ) );
		const settings = own.map( ( { name, value } ) => [
			name.replaceAll( '-', '_' ),
			[ '', name ].includes( value ) || value,
		] );
		return { ...Object.fromEntries( settings ), more: 'none' };
	}
}

/** Whether another feed of the page has this number. */
function isTaken( number, place ) {
	const feeds = document.querySelectorAll( `[id="loupe-${ number }"]` );
	return [ ...feeds ].some( ( feed ) => ! place.contains( feed ) );
}

async function read( src ) {
	const reply = await fetch( src, { credentials: 'omit' } );
	if ( ! reply.ok ) {
		throw new Error( `${ src } answered ${ reply.status }` );
	}
	return reply.text();
}

/** What scripts add to what was drawn, where it has any use for them. */
async function enhance( place ) {
	const list = place.querySelector( '.loupe-grid' );
	// It may have been a strip before, and one may come after that script.
	if ( list.matches( '.loupe-layout-carousel > :not(:has(a))' ) ) {
		list.tabIndex = 0;
	} else {
		list.removeAttribute( 'tabindex' );
	}
	if ( place.querySelector( '.loupe-lightbox' ) ) {
		await import( './lightbox.js' );
		open();
	}
	if ( place.querySelector( '.loupe-layout-carousel' ) ) {
		await import( './strip.js' );
	}
}

/** The page may have been asked for with a post's address. What closing it goes back to is then the page itself. */
function open() {
	const { hash, pathname, search } = location;
	if ( document.getElementById( hash.slice( 1 ) )?.closest( '.loupe-lightbox:not([open])' ) ) {
		history.replaceState( history.state, '', pathname + search );
		history.pushState( history.state, '', hash );
		dispatchEvent( new HashChangeEvent( 'hashchange' ) );
	}
}

if ( globalThis.customElements && ! customElements.get( 'loupe-feed' ) ) {
	customElements.define( 'loupe-feed', LoupeFeed );
}

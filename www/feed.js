/**
 * What a script adds to feeds on a page, which are whole without one: a lightbox is modal and gives the focus back, and
 * more posts come into the list that is there.
 */

/** The slide that is looked at. */
let slide;

/**
 * Shows what the address says.
 *
 * @param {Event} [event] missing where the page began with it, so that another page is behind it
 */
function follow( event ) {
	const wanted = document.getElementById( location.hash.slice( 1 ) )?.closest( '.loupe-slide' );
	for ( const film of document.querySelectorAll( '.loupe-film' ) ) {
		film.pause();
	}
	if ( wanted ) {
		if ( ! wanted.parentNode.open ) {
			wanted.parentNode.onscrollend = () =>
				location.replace( '#' + document.elementFromPoint( 9, 9 ).closest( '.loupe-slide' ).id );
			wanted.parentNode.onclose = () => slide && ( event ? history.back() : location.replace( '#' ) );
			wanted.parentNode.showModal();
		}
		wanted.focus();
	} else if ( slide ) {
		slide.parentNode.close();
		// Its tile comes before all other links to it.
		document.querySelector( `[href="#${ slide.id }"]` ).focus();
	}
	slide = wanted;
}

async function load( link, isPressed ) {
	if ( ! link.ariaBusy ) {
		try {
			link.ariaBusy = true;
			// Of a page's feeds it is the one that says so. A cache that knows one part alone sends none.
			const part = Document.parseHTMLUnsafe( await ( await fetch( link.dataset.more ) ).text() )
				.querySelector( '.loupe-came p' )
				.closest( '.loupe' );
			const first = part.querySelector( 'a' );
			// What is said of them is read out, and the way to more takes the place of this one.
			for ( const list of part.children ) {
				link.closest( '.loupe' ).querySelector( '.' + list.classList[ 0 ] ).append( ...list.children );
			}
			// Of the link's address its own part is the end; parts of other feeds may have come since it was made.
			const address = new URL( location );
			address.searchParams.set( ...link.search.split( /[?&=]/ ).slice( -2 ) );
			history.replaceState( history.state, '', address );
			link.remove();
			watch();
			isPressed && first?.focus();
		} catch {
			// What it is without a script.
			link.ariaBusy = false;
			delete link.dataset.more;
			isPressed && link.click();
		}
	}
}

function watch() {
	for ( const link of document.querySelectorAll( '[data-scroll]' ) ) {
		// One for each: what it tells of a link that went does not hide what it tells of another.
		new IntersectionObserver( ( entries ) => entries[ 0 ].isIntersecting && load( link ) ).observe( link );
	}
}

addEventListener( 'hashchange', follow );
addEventListener( 'click', ( event ) => {
	const link = event.target.closest( '.loupe-slide>a,[data-more]' );
	if ( link && ! event.ctrlKey && ! event.metaKey ) {
		event.preventDefault();
		if ( link.dataset.more ) {
			load( link, event );
		} else if ( link.closest( '.loupe-close' ) ) {
			slide.parentNode.close();
		} else {
			// A slide of a part that came is on this page, too.
			location.replace( document.querySelector( link.hash ) ? link.hash : link );
		}
	}
} );
follow();
watch();

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
		const box = wanted.parentNode;
		if ( ! box.open ) {
			box.onscrollend = () =>
				location.replace( '#' + box.children[ Math.round( Math.abs( box.scrollLeft ) / box.clientWidth ) ].id );
			box.onclose = () => slide && ( event ? history.back() : location.replace( '#' ) );
			box.showModal();
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
	if ( link.ariaBusy ) {
		return;
	}
	link.ariaBusy = true;
	try {
		const part = Document.parseHTMLUnsafe( await ( await fetch( link.dataset.more ) ).text() );
		// Where pictures lead nowhere, it is the way to those after them.
		const first = part.querySelector( '.loupe-link, .loupe-more' );
		// What is said of them is read out.
		for ( const list of [ '.loupe-grid', '.loupe-lightbox', '.loupe-came' ] ) {
			link.closest( '.loupe' ).querySelector( list )?.append( ...part.querySelector( list ).children );
		}
		history.replaceState( history.state, '', link );
		link.replaceWith( part.querySelector( '.loupe-more' ) ?? '' );
		watch();
		isPressed && first?.focus();
	} catch {
		// What it is without a script.
		delete link.dataset.more;
		link.ariaBusy = false;
		isPressed && link.click();
	}
}

function watch() {
	for ( const link of document.querySelectorAll( '[data-scroll]' ) ) {
		// One for each: what it tells of a link that went does not hide what it tells of another.
		new IntersectionObserver( ( [ entry ] ) => entry.isIntersecting && load( link ) ).observe( link );
	}
}

addEventListener( 'hashchange', follow );
addEventListener( 'click', ( event ) => {
	const link = event.target.closest( '.loupe-slide > a, [data-more]' );
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

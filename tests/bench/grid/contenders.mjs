/**
 * Who draws a feed's grid: each takes the feed's text, and draws into an element as often as the settings change. What
 * they draw is the markup of docs/wire.md, written as each would have it written.
 */
import { html, nothing, render } from 'lit-html';
import { createElement as el, Fragment } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** What a tile shows, worked out as src/feed/markup does. */
function tile( { caption, picture }, { captions } ) {
	const [ { path, type, widths } ] = picture.cuts;
	return {
		src: `${ path }-${ widths.filter( ( width ) => width <= 640 ).at( -1 ) }.${ type }`,
		srcset: widths.map( ( width ) => `${ path }-${ width }.${ type } ${ width }w` ).join( ', ' ),
		lines: captions ? caption.split( '\n' ).map( ( line ) => line.trim() ) : [],
	};
}

/** The same as src/feed/sizes. */
function sizes( { columns, gap } ) {
	const written = [];
	for ( let count = 1; ; count++ ) {
		const between = ( count - 1 ) * gap;
		const oneMore = ( count + 1 ) * 130 + between + gap;
		if ( count >= columns || oneMore > 1200 ) {
			const most = Math.ceil( ( 1200 - between ) / count );
			return [ ...written, `min((100vw - ${ 60 + between }px) / ${ count }, ${ most }px)` ].join( ', ' );
		}
		written.push( `(max-width: ${ 59 + oneMore }px) calc((100vw - ${ 60 + between }px) / ${ count })` );
	}
}

const classes = ( { columns, gap } ) => `loupe-grid loupe-columns-${ columns } loupe-gap-${ gap } loupe-shape-square`;
const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = ( text ) => text.replace( /[&<>"]/g, ( sign ) => SIGNS[ sign ] );

/** Text is put together, the browser reads it. */
export class TemplateLiterals {
	constructor( text ) {
		this.items = JSON.parse( text ).items;
	}

	draw( element, settings ) {
		element.innerHTML = this.html( settings );
	}

	html( settings ) {
		const widths = sizes( settings );
		const tiles = this.items.slice( 0, settings.count ).map( ( item ) => {
			const { src, srcset, lines } = tile( item, settings );
			const mark = item.kind === 'photo' ? '' : '<span class="loupe-mark"></span>';
			const caption = lines.map( ( line ) => ( line ? escaped( line ) : '<wbr>' ) ).join( '<br>' );
			return `<li class="loupe-item loupe-${ item.kind }"><a class="loupe-link" href="${ escaped( item.permalink ) }" target="_blank" rel="noopener"><picture><source media="(scripting: none)" srcset="${ escaped( srcset ) }" sizes="${ widths }"><img class="loupe-picture" src="${ escaped( src ) }" srcset="${ escaped( srcset ) }" sizes="auto, ${ widths }" width="${ item.picture.width }" height="${ item.picture.height }" alt="${ escaped( item.alt ) }" loading="lazy" decoding="async"></picture></a>${ mark }${ caption && `<div class="loupe-text"><p class="loupe-caption">${ caption }</p></div>` }</li>`;
		} );
		return `<div class="loupe loupe-layout-grid"><ul class="${ classes( settings ) }" role="list">${ tiles.join( '' ) }</ul></div>`;
	}
}

/** lit-html keeps what it drew, and sets what changed. */
export class LitHtml {
	constructor( text ) {
		this.items = JSON.parse( text ).items;
	}

	draw( element, settings ) {
		const widths = sizes( settings );
		const tiles = this.items.slice( 0, settings.count ).map( ( item ) => {
			const { src, srcset, lines } = tile( item, settings );
			const caption = lines.map( ( line, at ) => html`${ at ? html`<br>` : nothing }${ line || html`<wbr>` }` );
			return html`<li class="loupe-item loupe-${ item.kind }"><a class="loupe-link" href=${ item.permalink } target="_blank" rel="noopener"><picture><source media="(scripting: none)" srcset=${ srcset } sizes=${ widths }><img class="loupe-picture" src=${ src } srcset=${ srcset } sizes="auto, ${ widths }" width=${ item.picture.width } height=${ item.picture.height } alt=${ item.alt } loading="lazy" decoding="async"></picture></a>${ item.kind === 'photo' ? nothing : html`<span class="loupe-mark"></span>` }${ lines.length ? html`<div class="loupe-text"><p class="loupe-caption">${ caption }</p></div>` : nothing }</li>`;
		} );
		const grid = html`<div class="loupe loupe-layout-grid"><ul class=${ classes( settings ) } role="list">${ tiles }</ul></div>`;
		render( grid, element, { creationScope: element.ownerDocument } );
	}
}

/** React compares what it drew with what it is to draw. */
export class React {
	constructor( text ) {
		this.items = JSON.parse( text ).items;
	}

	draw( element, settings ) {
		this.root ??= createRoot( element );
		flushSync( () => this.root.render( el( Grid, { items: this.items, settings } ) ) );
	}

	end() {
		flushSync( () => this.root.unmount() );
	}
}

function Grid( { items, settings } ) {
	const widths = sizes( settings );
	const tiles = items
		.slice( 0, settings.count )
		.map( ( item ) => el( Tile, { key: item.id, item, widths, settings } ) );
	return el( 'div', { className: 'loupe loupe-layout-grid' }, el( 'ul', { className: classes( settings ), role: 'list' }, tiles ) );
}

function Tile( { item, widths, settings } ) {
	const { src, srcset: srcSet, lines } = tile( item, settings );
	const { width, height } = item.picture;
	return el(
		'li',
		{ className: `loupe-item loupe-${ item.kind }` },
		el(
			'a',
			{ className: 'loupe-link', href: item.permalink, target: '_blank', rel: 'noopener' },
			el(
				'picture',
				null,
				el( 'source', { media: '(scripting: none)', srcSet, sizes: widths } ),
				el( 'img', {
					className: 'loupe-picture',
					src,
					srcSet,
					sizes: `auto, ${ widths }`,
					width,
					height,
					alt: item.alt,
					loading: 'lazy',
					decoding: 'async',
				} )
			)
		),
		item.kind !== 'photo' && el( 'span', { className: 'loupe-mark' } ),
		lines.length > 0 &&
			el(
				'div',
				{ className: 'loupe-text' },
				el(
					'p',
					{ className: 'loupe-caption' },
					lines.map( ( line, at ) => el( Fragment, { key: at }, at > 0 && el( 'br' ), line || el( 'wbr' ) ) )
				)
			)
	);
}

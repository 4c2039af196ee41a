/** In the browser: measures everyone in turn, round after round, so that whatever else the machine does meets all alike. */
import init, { Grid } from 'grid';
import { LitHtml, React, TemplateLiterals } from './contenders.mjs';
import { posts, printed } from './posts.mjs';

const START = { columns: 3, gap: 8, captions: false };

/** A document that nobody sees: a bench of drawing loads no pictures. */
const INERT = document.implementation.createHTMLDocument();

/** So many posts are worth clearing away all memory each time. */
const LARGE = 1_000;

/** What is measured: from which settings to which; `shown` is the part of the posts. */
const DRAWINGS = {
	'text to grid': { from: 'text' },
	'first draw': { from: 'posts' },
	columns: { columns: 4 },
	captions: { captions: true },
	count: { shown: 0.5 },
};

/** Loupe itself. */
class Loupe {
	constructor( text ) {
		this.grid = new Grid( text );
	}

	draw( element, { count, ...attributes } ) {
		this.grid.draw( element, JSON.stringify( attributes ), count );
	}

	end() {
		this.grid.free();
	}
}

/** The least that anyone could do: HTML that is finished already goes into the page. */
class Floor {
	static finished = new Map();

	draw( element, settings ) {
		element.innerHTML = Floor.finished.get( JSON.stringify( settings ) );
	}
}

const CONTENDERS = {
	floor: Floor,
	Loupe,
	'template literals': TemplateLiterals,
	'lit-html': LitHtml,
	React,
};

/**
 * @param {number} length posts, all of them shown
 * @param {number} rounds that count; a fourth as many before them are for warming up
 * @return {Promise<Object>} drawing → contender → median of milliseconds
 */
globalThis.measure = async ( length, rounds ) => {
	await init( { module_or_path: '/grid_bg.wasm' } );
	const text = printed( posts( length ) );
	// One draw of a few posts is too short for the clock.
	const repeats = Math.max( 1, Math.round( 240 / length ) );
	const drawings = Object.entries( DRAWINGS ).map( ( [ name, { from, shown = 1, ...change } ] ) => ( {
		name,
		from,
		before: { ...START, count: length },
		after: { ...START, ...change, count: length * shown },
		times: Object.fromEntries( Object.keys( CONTENDERS ).map( ( contender ) => [ contender, [] ] ) ),
	} ) );
	for ( const { before, after } of drawings ) {
		for ( const settings of [ before, after ] ) {
			Floor.finished.set( JSON.stringify( settings ), new TemplateLiterals( text ).html( settings ) );
		}
	}
	drawings.filter( ( { from } ) => ! from ).forEach( ( { before, after } ) => verify( text, before, after ) );
	// Each redraw ends where it began, so that one of each will do.
	const drawn = Object.fromEntries(
		Object.entries( CONTENDERS ).map( ( [ name, Contender ] ) => [
			name,
			drawAll( blank( repeats ).map( ( element ) => ( { element, contender: new Contender( text ) } ) ), drawings[ 0 ].before ),
		] )
	);
	for ( let round = -Math.ceil( rounds / 4 ); round < rounds; round++ ) {
		if ( length >= LARGE ) {
			globalThis.gc( { type: 'major' } );
		}
		for ( const { from, before, after, times } of drawings ) {
			for ( const [ name, Contender ] of inTurn( round + rounds ) ) {
				// What the one before left behind is not this one's to clear away.
				globalThis.gc( { type: 'minor' } );
				const time = from
					? first( Contender, text, before, repeats, from === 'text' )
					: redraw( drawn[ name ], before, after );
				if ( round >= 0 ) {
					times[ name ].push( time );
				}
			}
		}
		await new Promise( ( done ) => setTimeout( done ) );
	}
	return Object.fromEntries( drawings.map( ( { name, times } ) => [
		name,
		Object.fromEntries( Object.entries( times ).map( ( [ contender, all ] ) => [ contender, median( all ) ] ) ),
	] ) );
};

/** The contenders, each round with another one first. */
function inTurn( round ) {
	const contenders = Object.entries( CONTENDERS );
	const first = round % contenders.length;
	return [ ...contenders.slice( first ), ...contenders.slice( 0, first ) ];
}

function drawAll( drawn, settings ) {
	drawn.forEach( ( { contender, element } ) => contender.draw( element, settings ) );
	return drawn;
}

/** The first draw, with or without decoding the feed's text. */
function first( Contender, text, settings, repeats, withText ) {
	const elements = blank( repeats );
	const begin = () => elements.map( ( element ) => ( { element, contender: new Contender( text ) } ) );
	const ready = withText ? null : begin();
	const start = performance.now();
	const drawn = drawAll( ready ?? begin(), settings );
	const time = performance.now() - start;
	drawn.forEach( ( { contender } ) => contender.end?.() );
	return time / repeats;
}

/** There and back: mean of both. */
function redraw( drawn, before, after ) {
	const start = performance.now();
	drawAll( drawAll( drawn, after ), before );
	return ( performance.now() - start ) / drawn.length / 2;
}

/** Nobody wins by drawing something else. */
function verify( text, before, after ) {
	const wanted = new Map( [ before, after ].map( ( settings ) => {
		const [ element ] = blank( 1 );
		new Floor().draw( element, settings );
		return [ settings, element ];
	} ) );
	for ( const [ name, Contender ] of Object.entries( CONTENDERS ) ) {
		const [ element ] = blank( 1 );
		const contender = new Contender( text );
		for ( const settings of [ before, after, before ] ) {
			contender.draw( element, settings );
			if ( ! plain( element ).isEqualNode( wanted.get( settings ) ) ) {
				throw new Error( `${ name } draws something else for ${ JSON.stringify( settings ) }: ${ plain( element ).innerHTML.slice( 0, 3000 ) }` );
			}
		}
		contender.end?.();
	}
}

/** Without the comments that mark a library's places. */
function plain( element ) {
	const copy = element.cloneNode( true );
	const comments = document.createTreeWalker( copy, NodeFilter.SHOW_COMMENT );
	const found = [];
	while ( comments.nextNode() ) {
		found.push( comments.currentNode );
	}
	found.forEach( ( comment ) => comment.remove() );
	copy.normalize();
	return copy;
}

const blank = ( count ) => Array.from( { length: count }, () => INERT.createElement( 'div' ) );

function median( numbers ) {
	const sorted = numbers.toSorted( ( one, other ) => one - other );
	return sorted[ Math.floor( sorted.length / 2 ) ];
}

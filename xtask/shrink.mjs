/**
 * Makes what wasm-pack built as small as it ships: `node xtask/shrink.mjs pkg`.
 *
 * wasm-bindgen names every import by a hash, in the .wasm and in its glue: esbuild shortens them
 * together with everything else in the glue, and binaryen takes the same names over.
 */
import binaryen from 'binaryen';
import { build } from 'esbuild';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';

/** Names that only the glue and the .wasm say to each other. */
const INTERNAL = /^(__wb|__externref|wasm_bindgen__)/;
/** What the compiler adds to a function's name. */
const HASH = /::h[0-9a-f]{16}$/;
/** The artefact whose panics end without a word (src/web/panic.rs). */
const SILENT = 'feed';
/** Pairs of digits, of which Rust makes numbers in messages. */
const PAIRS = Array.from( { length: 100 }, ( _, number ) => String( number ).padStart( 2, '0' ) ).join( '' );
/** What panics in Rust's library say, and of what they make it. */
const MESSAGES = new RegExp(
	`/rustc/[0-9a-f]{40}/library/[a-z_/]+\\.rs|memory allocation of | bytes failed|capacity overflow|Tried to shrink to a larger capacity|${ PAIRS }`,
	'g'
);
/**
 * How many instructions a function may have to be put into its only caller. All of them there make the smallest binary,
 * but not the smallest download: brotli finds more that repeats in many small functions. Tried: 0 to 200, and any.
 */
const INLINED = 22;
/** How wasm-bindgen calls the artefacts' wasm. */
const WASM = '_bg.wasm';

const [ , , folder ] = argv;
for ( const file of await readdir( folder ) ) {
	if ( file.endsWith( WASM ) ) {
		await shrink( join( folder, file.slice( 0, -WASM.length ) ) );
	}
}

async function shrink( artefact ) {
	const names = await shrinkGlue( `${ artefact }.js` );
	const module = binaryen.readBinary( await readFile( artefact + WASM ) );
	for ( const { name, module: from, base, params, results } of functions( module ) ) {
		if ( base in names ) {
			module.removeFunction( name );
			module.addFunctionImport( name, from, names[ base ], params, results );
		}
	}
	for ( const { name, value, kind } of exports( module ) ) {
		if ( name in names ) {
			module.removeExport( name );
			rename( module, kind, value, names[ name ] );
		}
	}
	// As wasm-opt's -Oz, twice: what the first round leaves over, the second one finds.
	binaryen.setOptimizeLevel( 2 );
	binaryen.setShrinkLevel( 2 );
	binaryen.setOneCallerInlineMaxSize( INLINED );
	// Its first kilobyte is the far end of the stack, where nothing has an address.
	binaryen.setLowMemoryUnused( true );
	module.optimize();
	module.optimize();
	// By name like stands beside like, of which brotli makes more.
	module.runPasses( [ 'reorder-functions-by-name', 'strip-producers', 'strip-target-features' ] );
	const binary = artefact.endsWith( SILENT ) ? withoutMessages( module.emitBinary() ) : module.emitBinary();
	await writeFile( artefact + WASM, binary );
	await writeFile( `${ artefact }.functions.json`, JSON.stringify( sizes( module, binary ) ) );
	module.dispose();
}

/** With blanks in place of what its panics would say: to brotli they are next to nothing. */
function withoutMessages( binary ) {
	const text = Buffer.from( binary ).toString( 'latin1' );
	return Buffer.from( text.replace( MESSAGES, ( message ) => ' '.repeat( message.length ) ), 'latin1' );
}

/** What was shortened in it. */
async function shrinkGlue( glue ) {
	const { mangleCache } = await build( {
		entryPoints: [ glue ],
		outfile: glue,
		allowOverwrite: true,
		format: 'esm',
		target: 'es2022',
		minify: true,
		legalComments: 'none',
		// Advice to whoever calls it in an old way, or whose server sends wasm as another type: it works there, too.
		pure: [ 'console.warn' ],
		mangleProps: INTERNAL,
		mangleCache: {},
	} );
	return mangleCache;
}

function functions( module ) {
	return Array.from( { length: module.getNumFunctions() }, ( _, i ) =>
		binaryen.getFunctionInfo( module.getFunctionByIndex( i ) ) );
}

function exports( module ) {
	return Array.from( { length: module.getNumExports() }, ( _, i ) =>
		binaryen.getExportInfo( module.getExportByIndex( i ) ) );
}

function rename( module, kind, value, name ) {
	switch ( kind ) {
		case binaryen.ExternalFunction: return module.addFunctionExport( value, name );
		case binaryen.ExternalTable: return module.addTableExport( value, name );
		default: throw new Error( `an export of another kind: ${ name }` );
	}
}

/** Of each function its name, which is not in the binary, and its bytes there, the largest first. */
function sizes( module, binary ) {
	const names = functions( module )
		.filter( ( { module: from } ) => ! from )
		.map( ( { name } ) => name.replace( HASH, '' ) );
	return bodies( binary )
		.map( ( size, at ) => [ names[ at ], size ] )
		.sort( ( [ , one ], [ , other ] ) => other - one );
}

/** How many bytes each function of a binary takes, in its order: WebAssembly's binary format, "Code Section". */
function bodies( binary ) {
	const CODE = 10;
	let at = 8;
	const number = () => {
		let value = 0;
		for ( let shift = 0; ; shift += 7 ) {
			const byte = binary[ at++ ];
			value |= ( byte & 0x7f ) << shift;
			if ( byte < 0x80 ) {
				return value;
			}
		}
	};
	while ( at < binary.length ) {
		const section = binary[ at++ ];
		const length = number();
		if ( section === CODE ) {
			return Array.from( { length: number() }, () => {
				const size = number();
				at += size;
				return size;
			} );
		}
		at += length;
	}
	return [];
}

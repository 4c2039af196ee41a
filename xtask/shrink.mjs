/**
 * Makes what wasm-pack built as small as it ships: `node xtask/shrink.mjs pkg`.
 *
 * wasm-bindgen names every import by a hash, in the .wasm and in its glue: esbuild shortens them
 * together with everything else in the glue, and binaryen takes the same names over.
 */
import binaryen from 'binaryen';
import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';

/** Names that only the glue and the .wasm say to each other. */
const INTERNAL = /^(__wb|__externref|wasm_bindgen__)/;

/**
 * Printing a float takes 20 kB. serde would print one that it did not expect; `src/json.rs` expects
 * any number. So this function is never called, which the compiler cannot know. Code that prints
 * floats after all would stop here with "unreachable": then take this out.
 */
const NEVER_CALLED = /^<f64 as core\S*::fmt::Display>::fmt|<impl core::fmt::Display for f64>::fmt/;

const folder = argv[ 2 ];
const glue = join( folder, 'loupe.js' );
const wasm = join( folder, 'loupe_bg.wasm' );

const { mangleCache: names } = await build( {
	entryPoints: [ glue ],
	outfile: glue,
	allowOverwrite: true,
	format: 'esm',
	target: 'es2022',
	minify: true,
	legalComments: 'none',
	mangleProps: INTERNAL,
	mangleCache: {},
} );
const module = binaryen.readBinary( await readFile( wasm ) );
for ( const { name, module: from, base, params, results } of functions( module ) ) {
	if ( base in names ) {
		module.removeFunction( name );
		module.addFunctionImport( name, from, names[ base ], params, results );
	} else if ( NEVER_CALLED.test( name ) ) {
		module.removeFunction( name );
		module.addFunction( name, params, results, [], module.unreachable() );
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
module.optimize();
module.optimize();
module.runPasses( [ 'strip-producers', 'strip-target-features' ] );
await writeFile( wasm, module.emitBinary() );

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

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

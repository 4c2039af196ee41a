/** The panel without WordPress: a page of files, served as they are. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { after, before, test } from 'node:test';
import { holdAnswers, launch } from './lib/browser.mjs';
import { Panel } from './lib/panel.mjs';
import { pasted } from './lib/pasted.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { SANDBOX } from './lib/settings.mjs';

const ROOT = new URL( '../../', import.meta.url );
const TYPES = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.wasm': 'application/wasm',
};

let browser, files, page, panel;

before( async () => {
	await sandbox.reset();
	files = createServer( async ( { url }, reply ) => {
		const { pathname } = new URL( url.replace( /\/(?=\?|$)/, '/index.html' ), 'http://127.0.0.1' );
		const body = await readFile( new URL( `.${ pathname }`, ROOT ) ).catch( () => null );
		reply.writeHead( body ? 200 : 404, { 'Content-Type': TYPES[ extname( pathname ) ] ?? 'text/plain' } );
		reply.end( body );
	} );
	await new Promise( ( listening ) => files.listen( 0, '127.0.0.1', listening ) );
	browser = await launch();
	page = await browser.open( { isVisitor: true } );
	const graph = encodeURIComponent( `${ SANDBOX }/v27.0` );
	await page.goto( `http://127.0.0.1:${ files.address().port }/www/?graph=${ graph }` );
	panel = new Panel( page );
	await panel.root.waitFor( { state: 'visible' } );
} );

after( async () => {
	await browser.close();
	files.close();
} );

test( 'a token gets its verdict, its account and its posts', async () => {
	const { one_post: token } = await sandbox.tokens();
	const held = await holdAnswers( page, `${ SANDBOX }/**` );
	await panel.paste( token );
	assert.equal( await panel.verdict.innerText(), pasted( 'token' ).says );
	const spinner = panel.lookup.locator( '.spinner' );
	await spinner.waitFor();
	assert.ok( ( await spinner.boundingBox() ).width > 0, 'one sees that it works' );
	held.release();
	await panel.found.getByText( '@one.good.picture' ).waitFor();
	await panel.found.locator( '.loupe-picture' ).waitFor();
} );

test( 'a code is to be exchanged by hand, since nothing here does it', async () => {
	const code = sandbox.codeIn( await sandbox.allowed( 'one.good.picture' ) );
	await panel.paste( code );
	await panel.verdict.getByText( 'exchange it for a token, and paste the answer to that' ).waitFor();
	assert.equal( await panel.connect.count(), 0 );
} );

/** The accounts go: by Meta's calls, by the owner's hand, and with the plugin. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SANDBOX, SITE } from '../../e2e/lib/settings.mjs';
import { optionsNamed } from '../lib/database.mjs';

const ZIP = fileURLToPath( new URL( '../../../dist/loupe.zip', import.meta.url ) );

/** @param {import('../lib/story.mjs').Story} story */
export function leaving( story ) {
	for ( const [ kind, account ] of [
		[ 'deauthorise', 'just.opened' ],
		[ 'delete', 'one.good.picture' ],
	] ) {
		test( `Meta calls to ${ kind }`, async () => {
			await story.administrator.must( 'POST', '/accounts', { token: await story.token( account ) } );
			for ( const secret of [ 'f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0', undefined ] ) {
				const reply = await fetch( `${ SITE }/?loupe=${ kind }`, {
					method: 'POST',
					body: new URLSearchParams( { signed_request: await signedRequest( { kind, account, secret } ) } ),
				} );
				const body = await reply.text();
				story.evidence.add( `answer to ?loupe=${ kind }`, body );
				assert.equal( reply.status === 200, secret === undefined, body );
			}
		} );
	}

	test( 'an account is disconnected, and App ID and secret are kept', async () => {
		await story.administrator.must( 'POST', '/accounts', { token: await story.token( 'one.good.picture' ) } );
		for ( const { id } of await story.accounts() ) {
			await story.rest( 'DELETE', `/accounts/${ id }` );
		}
		assert.deepEqual( await optionsNamed( 'loupe_account\\_' ), [] );
		assert.deepEqual( await optionsNamed( 'loupe_app' ), [ 'loupe_app' ] );
	} );

	test( 'the plugin is deleted, and leaves nothing', async () => {
		await story.administrator.must( 'POST', '/accounts', { token: await story.token( 'one.good.picture' ) } );
		await plugin( 'POST', { status: 'inactive' } );
		await plugin( 'DELETE' );
		assert.deepEqual( await optionsNamed( 'loupe' ), [] );
	} );

	test( 'its zip is uploaded, and it is there again', async () => {
		const { page } = story;
		await page.goto( `${ SITE }/wp-admin/plugin-install.php?tab=upload` );
		await page.locator( '#pluginzip' ).setInputFiles( ZIP );
		await page.locator( '#install-plugin-submit' ).click();
		await page.getByRole( 'link', { name: 'Activate Plugin' } ).click();
		await page.locator( '[data-slug=loupe].active' ).waitFor();
	} );

	async function plugin( method, data ) {
		const reply = await story.administrator.ask( '/wp-json/wp/v2/plugins/loupe/loupe', {
			method,
			body: data && new URLSearchParams( data ),
		} );
		assert.ok( reply.ok, await reply.text() );
	}
}

async function signedRequest( request ) {
	const reply = await fetch( `${ SANDBOX }/sandbox/callbacks`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify( { ...request, send: false } ),
	} );
	return ( await reply.json() ).signed_request;
}

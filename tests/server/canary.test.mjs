/** The whole story with marked secrets, after which everything that anybody could read is searched for them. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { SITE } from '../e2e/lib/settings.mjs';
import { idleLines, leaksAmong } from './lib/allowed.mjs';
import { optionsNamed } from './lib/database.mjs';
import { SERVER } from './lib/settings.mjs';
import { Story } from './lib/story.mjs';
import { connecting } from './story/connecting.mjs';
import { failing } from './story/failing.mjs';
import { leaving } from './story/leaving.mjs';
import { living } from './story/living.mjs';

const story = new Story();

before( () => story.begin() );
after( () => story.end() );

connecting( story );
failing( story );
living( story );

test( 'what is stored of a connected account is kept for the search', async () => {
	assert.notDeepEqual( await optionsNamed( 'loupe_account\\_' ), [] );
	assert.notDeepEqual( await optionsNamed( 'loupe_app' ), [] );
	await story.gather();
} );

leaving( story );

test( 'no secret is anywhere but where the allow-list lets it be', async () => {
	await story.gather();
	const findings = story.evidence.findings();
	assert.deepEqual( leaksAmong( findings ), [], 'secrets in the wrong place' );
	assert.deepEqual( idleLines( findings ), [], 'lines of allowed.json that allow what does not happen' );
} );

test( 'every kind of evidence was there to be searched', () => {
	for ( const kind of [
		/^log\/access\.log$/,
		/^log\/nginx-error\.log$/,
		/^log\/php-fpm\.log$/,
		/^log\/debug\.log$/,
		/^log\/mails\.mbox$/,
		/^uploads\//,
		/^database dump$/,
		/^export of the site$/,
		/^export of personal data$/,
		/^output of wp loupe status$/,
		/^php GET instagram\//,
		/^admin GET instagram\//,
		/^admin GET site\/wp-admin\/themes\.php reply$/,
		/^visitor GET site\/ reply$/,
		/^visitor GET site\/.*\.js reply$/,
		/^admin GET site\/wp-content\/plugins\/loupe\/www\/panel\.js reply$/,
		/^answer to visitor at \/loupe\/v1\/accounts$/,
		/^browser's storage /,
	] ) {
		assert.ok( story.evidence.has( kind ), `nothing is like ${ kind }` );
	}
} );

test( 'a secret that is given away on purpose is found in every place', async () => {
	const other = Object.assign( new Story(), { browser: story.browser } );
	const secret = await other.token( 'lumen.studio' );
	const plant = join( SERVER, 'plant' );
	writeFileSync( plant, secret );
	const visitor = await other.open( 'visitor' );
	await other.visit( visitor, `${ SITE }/?planted=${ secret }` );
	rmSync( plant );
	await other.look( visitor, 'with a plant' );
	await other.gather();

	const found = leaksAmong( other.evidence.findings() ).map( ( { place, form } ) => `${ place }: ${ form }` );
	for ( const place of [
		/^visitor GET site\/ reply: plain$/,
		/^visitor GET site\/ query planted: plain$/,
		/^visitor GET site\/.* header referer planted: plain$/,
		/^visitor console: plain$/,
		/^page with a plant: plain$/,
		/^browser's storage with a plant: plain$/,
		/^php GET instagram\/me query note: plain$/,
		/^log\/access\.log: plain$/,
		/^log\/debug\.log: base64$/,
		/^log\/mails\.mbox: plain$/,
		/^database dump: hex$/,
	] ) {
		assert.ok( found.some( ( one ) => place.test( one ) ), `nothing was found like ${ place } but ${ found.join( ', ' ) }` );
	}
} );

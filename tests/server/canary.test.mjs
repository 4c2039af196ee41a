/** The whole story with marked secrets, after which everything that anybody could read is searched for them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { idleLines, leaksAmong } from './lib/allowed.mjs';
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
		/^browser's storage /,
	] ) {
		assert.ok( story.evidence.has( kind ), `nothing is like ${ kind }` );
	}
} );

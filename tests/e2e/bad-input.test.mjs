/** Whatever is pasted and whatever Instagram answers: a clear sentence, and nothing stored before is lost. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { AGAIN, holdAnswers, launch, requestsOf, stopwatch } from './lib/browser.mjs';
import { Panel } from './lib/panel.mjs';
import { pasted } from './lib/pasted.mjs';
import { shoot } from './lib/pictures.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { SANDBOX } from './lib/settings.mjs';
import { accounts, connect, disconnectAll, freshSandbox, holdings, PANEL } from './lib/site.mjs';
import { until } from './lib/wait.mjs';

/** A port that nothing listens on. */
const CLOSED = 'http://127.0.0.1:9';

let browser, page, panel, tokens, stored;

before( async () => {
	await freshSandbox();
	browser = await launch();
	page = await browser.open();
	await disconnectAll( page );
	tokens = await sandbox.tokens();
	await connect( page, tokens.one_post );
	stored = await holdings( page );
	panel = await Panel.open( page );
	await panel.unfold();
} );

beforeEach( () => panel.field.fill( '' ) );

afterEach( async () => {
	await page.unrouteAll();
	await sandbox.clearFaults();
} );

after( async () => {
	await disconnectAll( page );
	await browser.close();
} );

const problem = () => panel.lookup.getByRole( 'alert' );

test( 'garbage is called what it is', async () => {
	await panel.paste( '<b>%00\u0000🤷 {"a": [12, \u202e; DROP TABLE' );
	assert.match( await panel.verdict.innerText(), /There is no access token in this text/ );
	await shoot( page, 'verdict-bad' );
} );

for ( const [ name, text ] of [
	[ 'a megabyte of words', 'No token to be seen in here, only words. '.repeat( 25_000 ) ],
	[ 'a megabyte of letters without a blank', 'A'.repeat( 1_000_000 ) ],
	[ 'a megabyte of beginnings of tokens', 'IGAA '.repeat( 200_000 ) ],
	[ 'a megabyte of quotes and brackets', '{"['.repeat( 340_000 ) ],
] ) {
	test( `${ name } gets its verdict in step with its length, and the page never freezes`, async () => {
		const time = await stopwatch( page );
		const type = () =>
			panel.field.evaluate( ( field ) => {
				field.dispatchEvent( new InputEvent( 'input', { bubbles: true } ) );
			} );
		const verdictOn = async ( pastedText ) => {
			// The field's own layout of so long a text is the browser's work: only the panel's is measured.
			await panel.field.evaluate( ( field, value ) => {
				field.value = value;
				field.getBoundingClientRect();
			}, pastedText );
			return Math.min( await time( type ), await time( type ), await time( type ) );
		};
		const sixteenth = await verdictOn( text.slice( 0, text.length / 16 ) );
		const whole = await verdictOn( text );
		// Sixteen times as long is in step, 256 times is the square.
		assert.ok( whole < 4 * 16 * sixteenth, `${ sixteenth } ms for a sixteenth, ${ whole } ms for the whole` );
		const says = await panel.verdict.innerText();
		assert.ok( says.length > 20 );
		assert.doesNotMatch( says, /Paste an access token here/ );
		const tenFrames = () =>
			page.evaluate(
				() =>
					new Promise( ( done ) => {
						let left = 10;
						const frame = () => ( left-- > 0 ? requestAnimationFrame( frame ) : done() );
						frame();
					} )
			);
		const painting = await time( tenFrames );
		assert.ok( painting < 1000, `ten frames took ${ painting } ms` );
	} );
}

for ( const [ sample, sentence ] of [
	[ 'expired', /The access token has expired/ ],
	[ 'revoked', /has withdrawn its permission/ ],
	[ 'password_changed', /ended the session behind this token/ ],
	[ 'checkpointed', /sign in and pass a security check/ ],
	[ 'not_confirmed', /has not confirmed this account/ ],
] ) {
	test( `a token that is ${ sample } gets a sentence on what to do`, async () => {
		await panel.paste( tokens[ sample ] );
		await problem().getByText( sentence ).waitFor();
		assert.match( await problem().innerText(), /paste it/ );
		assert.equal( await panel.save.count(), 0 );
	} );
}

test( "another product's token is known by its looks, and not sent", async () => {
	const other = await browser.open();
	await other.clock.install();
	const there = await Panel.open( other );
	// Or the minutes that are run through below go on by themselves, and with them the patience for an answer.
	await other.clock.pauseAt( new Date( Date.now() + 60_000 ) );
	await sandbox.forgetCalls();
	for ( const [ kind, sentence ] of [
		[ 'retired_token', /Instagram Basic Display, which Meta shut down/ ],
		[ 'facebook_token', /This is a Facebook token/ ],
	] ) {
		await there.paste( pasted( kind ).text );
		assert.match( await there.verdict.innerText(), sentence );
		// A token of this product would be sent by now.
		await other.clock.runFor( 10_000 );
	}
	await there.paste( tokens.no_posts );
	await other.clock.runFor( 10_000 );
	await there.found.getByText( 'This account has no posts yet' ).waitFor();
	assert.deepEqual( ( await sandbox.calls() ).map( ( { token } ) => token ), [ 'no_posts', 'no_posts' ] );
	await other.context().close();
} );

test( 'an account without posts can be saved, and the panel says why it is empty', async () => {
	await panel.paste( tokens.no_posts );
	await panel.found.getByText( '@just.opened' ).waitFor();
	await panel.found.getByText( 'This account has no posts yet' ).waitFor();
	assert.ok( await panel.save.isEnabled() );
	await shoot( page, 'panel-no-posts' );
} );

for ( const [ kind, sentence ] of [
	[ 'html_page', /A web page came back where Instagram's data should be/ ],
	[ 'half_json', /incomplete, or of a form that Loupe does not know/ ],
	[ 'empty_body', /incomplete|web page came back/ ],
	[ 'http_502', /passing fault|web page came back|does not know/ ],
	[ 'app_limit_transient', /takes no more requests from this app/ ],
	[ 'transient', /passing fault on its side/ ],
	[ 'permission_missing', /may not read this account/ ],
	[ 'unsupported_request', /tester invitation has not been accepted/ ],
	[ 'cannot_parse', /does not accept this token|cannot read this token/ ],
] ) {
	test( `an answer of the kind ${ kind } to the user node gets a sentence, and can be tried again`, async () => {
		await sandbox.fail( { on: 'me', kind, times: 1 } );
		await panel.paste( tokens.no_posts );
		await problem().getByText( sentence ).waitFor();
		await panel.lookup.getByRole( 'button', { name: 'Try again' } ).click();
		await panel.found.getByText( '@just.opened' ).waitFor();
	} );
}

test( 'posts that cannot be had leave the account to be saved', async () => {
	await sandbox.fail( { on: 'media', kind: 'half_json', times: 1 } );
	await panel.paste( tokens.no_posts );
	await panel.found.getByText( '@just.opened' ).waitFor();
	await panel.found.getByRole( 'alert' ).getByText( /incomplete/ ).waitFor();
	assert.ok( await panel.save.isEnabled() );
} );

test( 'an answer that comes neither to the browser nor to the site is given up in half a minute', async () => {
	await sandbox.fail( { on: 'me', kind: 'stall', seconds: 120, times: 2 } );
	await sandbox.forgetCalls();
	const start = performance.now();
	await panel.paste( tokens.no_posts );
	await panel.lookup.getByText( 'Asking Instagram whose token this is…' ).waitFor();
	await problem().getByText( 'Instagram did not answer in time' ).waitFor();
	const seconds = ( performance.now() - start ) / 1000;
	// Ten for the browser and fifteen for the site.
	assert.ok( seconds > 24, `given up after ${ seconds } s` );
	const calls = await until( 'both have hung up', async () => {
		const asked = await sandbox.calls();
		return asked.every( ( { ended } ) => ended !== null ) && asked;
	} );
	assert.deepEqual(
		calls.map( ( { area, status } ) => [ area, status ] ),
		[ [ 'me', null ], [ 'me', null ] ],
		'neither waited for the answer'
	);
} );

test( 'a browser that cannot reach Instagram asks through the site', async () => {
	await page.route( `${ SANDBOX }/**`, ( route ) => route.abort( 'blockedbyclient' ) );
	const requests = requestsOf( page );
	await panel.paste( tokens.no_posts );
	await panel.found.getByText( '@just.opened' ).waitFor();
	await panel.found.getByText( 'This account has no posts yet' ).waitFor();
	assert.equal( requests.filter( ( url ) => url.href.includes( 'loupe/v1/relay' ) ).length, 2 );
} );

test( 'where neither browser nor site reaches Instagram, the panel says so', async () => {
	const cut = await browser.open();
	await cut.route( PANEL, async ( route ) => {
		const response = await route.fetch( AGAIN );
		const body = await response.text();
		await route.fulfill( { response, body: body.replace( `"base":"${ SANDBOX }`, `"base":"${ CLOSED }` ) } );
	} );
	const there = await Panel.open( cut );
	await sandbox.fail( { on: 'me', kind: 'hang_up' } );
	await there.paste( tokens.no_posts );
	await there.lookup.getByRole( 'alert' ).getByText( 'Instagram could not be reached' ).waitFor();
	assert.equal( await there.field.inputValue(), tokens.no_posts );
	await shoot( cut, 'panel-unreachable' );
	await cut.context().close();
} );

test( 'a save that Instagram spoils stores nothing, says why, and can be pressed again', async () => {
	await panel.paste( tokens.no_posts );
	await panel.save.waitFor();
	await sandbox.fail( { on: 'me', kind: 'html_page', times: 1 } );
	await panel.save.click();
	await panel.found.getByRole( 'alert' ).getByText( /A web page came back/ ).waitFor();
	assert.equal( ( await accounts( page ) ).length, 1 );
	assert.ok( await panel.save.isEnabled() );
	assert.equal( await panel.field.inputValue(), tokens.no_posts );
} );

test( 'an answer that comes after the text has changed is dropped', async () => {
	const answers = await holdAnswers( page, `${ SANDBOX }/**` );
	await sandbox.forgetCalls();
	await panel.paste( tokens.no_posts );
	await until( 'the first question', async () => answers.asked() === 1 );
	await panel.paste( tokens.one_post );
	await until( 'the second question', async () => answers.asked() === 2 );
	answers.release();
	await panel.found.getByText( '@one.good.picture' ).first().waitFor();
	await panel.found.locator( '.loupe-item' ).waitFor();
	const ofTheFirst = await until( 'the first question is answered', async () => {
		const calls = ( await sandbox.calls() ).filter( ( { token } ) => token === 'no_posts' );
		return calls.length > 0 && calls.every( ( { ended } ) => ended !== null ) && calls;
	} );
	assert.deepEqual( ofTheFirst.map( ( { area } ) => area ), [ 'me' ], 'its posts are not asked for' );
} );

test( 'through all of that, what was stored before is as it was', async () => {
	assert.deepEqual( await holdings( page ), stored );
} );

/** What the server does by itself while nobody looks: refresh, sync, retry, and never lose what it has. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { Panel, SIXTY_DAYS } from './lib/panel.mjs';
import { isServed, loaded, shoot } from './lib/pictures.mjs';
import * as sandbox from './lib/sandbox.mjs';
import { DAY } from './lib/settings.mjs';
import {
	accounts,
	connect,
	disconnectAll,
	freshSandbox,
	items,
	lasting,
	moveClocks,
	publish,
	runCron,
	unpublish,
} from './lib/site.mjs';

const ACCOUNT = 'lumen.studio';
const HOUR = 60 * 60;
/** A little more, so that what is due in an hour is due. */
const NEXT_HOUR = HOUR + 5 * 60;

let browser, page, shown;

before( async () => {
	await freshSandbox();
	browser = await launch();
	page = await browser.open();
	await disconnectAll( page );
	await connect( page, ( await sandbox.tokens() ).sample );
	shown = await publish( page, '<!-- wp:loupe/feed {"count":48} /-->' );
} );

afterEach( () => sandbox.clearFaults() );

after( async () => {
	await unpublish( page, shown.id );
	await disconnectAll( page );
	await browser.close();
} );

const account = async () => ( await accounts( page ) )[ 0 ];
const html = async () => ( await fetch( shown.link ) ).text();
const feedOnPage = async () => ( await html() ).match( /<div class="loupe .*<\/ul><\/div>/ )[ 0 ];

/** Time goes by, and cron runs once. */
async function later( seconds ) {
	await moveClocks( seconds );
	await runCron();
}

test( 'thirty days later cron has refreshed the token and fetched the new posts', async () => {
	const old = await account();
	const oldIds = ( await items( page, old.id ) ).map( ( { id } ) => id );
	await later( 30 * DAY );

	const now = await account();
	assert.equal( now.state, 'connected' );
	assert.ok( now.token.expires_at > old.token.expires_at + 29 * DAY, 'the token has a new term' );
	const posts = ( await sandbox.posts( ACCOUNT ) ).map( ( { id } ) => id );
	const newIds = posts.filter( ( id ) => ! oldIds.includes( id ) );
	assert.ok( newIds.length >= 9, 'a post every three days' );
	assert.deepEqual( ( await items( page, now.id ) ).map( ( { id } ) => id ), posts.slice( 0, 48 ) );
	const feed = await feedOnPage();
	assert.ok( newIds.some( ( id ) => feed.includes( `/${ now.id }/${ id }-` ) ), 'their pictures are on the page' );
	assert.equal( now.posts, posts.length, 'the profile is up to date, too' );

	const panel = await Panel.open( page );
	assert.match( await panel.card( ACCOUNT ).detail( 'Token' ).innerText(), SIXTY_DAYS );
	await loaded( panel.card( ACCOUNT ) );
	await shoot( page, 'panel-thirty-days-later' );
} );

test( 'a refresh that fails keeps the token, is told in the panel, and succeeds when tried again', async () => {
	const old = await account();
	await sandbox.fail( { on: 'refresh', kind: 'transient', times: 1 } );
	await later( 25 * DAY );

	const failed = await account();
	assert.equal( failed.refresh.failure.code, 'transient' );
	assert.equal( failed.token.expires_at, old.token.expires_at, 'the old term stays' );
	assert.equal( failed.state, 'waiting' );
	assert.ok( ( await items( page, failed.id ) ).length >= old.items, 'the feed stays' );
	assert.ok( ( await feedOnPage() ).includes( 'loupe-picture' ) );

	const panel = await Panel.open( page );
	const card = panel.card( ACCOUNT );
	await card.getByText( 'Trying again soon' ).waitFor();
	await card.problems.getByText( 'Instagram has a passing fault on its side' ).waitFor();
	await loaded( card );
	await shoot( page, 'panel-failure' );

	await later( NEXT_HOUR );
	const refreshed = await account();
	assert.equal( refreshed.refresh.failure, null );
	assert.equal( refreshed.state, 'connected' );
	assert.ok( refreshed.token.expires_at > old.token.expires_at );
} );

for ( const [ kind, code ] of [
	[ 'html_page', 'not_json' ],
	[ 'half_json', 'garbled' ],
	[ 'hang_up', 'unreachable' ],
	[ 'app_limit_transient', 'app_limit' ],
] ) {
	test( `a sync that meets ${ kind } keeps the posts, and the next one succeeds`, async () => {
		const { id } = await account();
		const old = await items( page, id );
		await sandbox.fail( { on: 'media', kind, headers: false } );
		await later( NEXT_HOUR );
		const failed = await account();
		assert.equal( failed.sync.failure?.code, code );
		const kept = await items( page, id );
		assert.deepEqual( kept.map( lasting ), old.map( lasting ) );
		assert.ok( old.every( ( { picture }, at ) => ! picture || kept[ at ].picture ) );
		assert.ok( ( await html() ).includes( `/${ id }/` ), 'the page still shows the feed' );

		await sandbox.clearFaults();
		await later( Math.max( NEXT_HOUR, failed.sync.next - failed.sync.last ) );
		assert.equal( ( await account() ).sync.failure, null );
	} );
}

test( 'a post deleted on Instagram leaves the site with the next sync, and its files once no cache shows it', async () => {
	const { id } = await account();
	const post = ( await items( page, id ) ).find( ( { picture } ) => picture );
	const files = post.picture.cuts.flatMap( ( { path, type, widths } ) =>
		widths.map( ( width ) => `${ path }-${ width }.${ type }` )
	);
	assert.ok( ( await html() ).includes( files[ 0 ] ) );
	assert.ok( await isServed( files[ 0 ] ) );

	await sandbox.deletePost( post.id );
	await later( NEXT_HOUR );
	assert.ok( ! ( await items( page, id ) ).some( ( item ) => item.id === post.id ) );
	assert.ok( ! ( await html() ).includes( post.id ) );
	for ( const file of files ) {
		assert.ok( await isServed( file ) );
	}
	await later( 15 * DAY );
	for ( const file of files ) {
		assert.ok( ! ( await isServed( file ) ) );
	}
} );

test( 'an expired token asks for a new one, and the last feed stays until then', async () => {
	const feed = await feedOnPage();
	await sandbox.fail( { on: 'any', kind: 'expired' } );
	await later( 70 * DAY );
	assert.equal( ( await account() ).state, 'reconnect' );
	assert.equal( await feedOnPage(), feed, 'not a byte of the page changed' );

	const panel = await Panel.open( page );
	const card = panel.card( ACCOUNT );
	await card.getByText( 'Needs a new token', { exact: true } ).waitFor();
	await card.problems.getByText( 'The access token has expired' ).first().waitFor();
	await shoot( page, 'panel-expired' );

	await sandbox.clearFaults();
	await panel.paste( await sandbox.newToken( ACCOUNT ) );
	await panel.root.getByRole( 'button', { name: 'Save the new token' } ).click();
	await panel.saved.getByText( 'is connected' ).waitFor();
	await card.getByText( 'Connected', { exact: true } ).waitFor();
	assert.equal( await card.problems.count(), 0 );
	assert.match( await card.detail( 'Token' ).innerText(), /^age unknown/ );
} );

/** What the sandbox gives to order (tests/sandbox/README.md). */
import { SANDBOX } from '../../e2e/lib/settings.mjs';

/**
 * A token of its own.
 *
 * @param {string} account username
 * @param {Object} more    as `POST /sandbox/tokens` takes it: `kind`, `age`
 */
export async function newToken( account, more = {} ) {
	const reply = await fetch( `${ SANDBOX }/sandbox/tokens`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify( { account, ...more } ),
	} );
	return ( await reply.json() ).token;
}

/** Whether every fault has struck as often as it was to. */
export async function allFaultsStruck() {
	return ( await ( await fetch( `${ SANDBOX }/sandbox/faults` ) ).json() ).length === 0;
}

/** axe-core, run on a part of a page. */
import { createRequire } from 'node:module';

const AXE = createRequire( import.meta.url ).resolve( 'axe-core/axe.min.js' );

/**
 * What stands in people's way: whatever axe calls a violation.
 *
 * @param {import('playwright-core').Page|import('playwright-core').Frame} page
 * @param {string}                                                         part a selector
 * @return {Promise<string[]>} one line each
 */
export async function obstacles( page, part ) {
	await page.addScriptTag( { path: AXE } );
	const { violations } = await page.evaluate( ( selector ) => window.axe.run( selector ), part );
	return violations.flatMap( ( { id, nodes } ) => nodes.map( ( { html } ) => `${ id }: ${ html }` ) );
}

/** What owners want of posts otherwise than Instagram has them: read, changed, and put back, one change after another. */

/** Before it was read. */
export const NONE = { hidden: [], pinned: [], own: [] };

/** How a post is, in the one word that its tile says; nothing where it is as others. */
export const stateOf = ( curation, post ) => [ 'hidden', 'pinned' ].find( ( list ) => curation[ list ].includes( post ) );

/** What the owner wrote for a post. */
export const ownOf = ( curation, post ) => curation.own.find( ( { id } ) => id === post ) ?? {};

/** The accounts' curations on the server, and what was changed of them here. */
export class Curations {
	#fetch;
	#changes = [];

	/** @param {Function} fetch WordPress's apiFetch */
	constructor( fetch ) {
		this.#fetch = fetch;
	}

	/** Whether there is a change that can be undone. */
	get isChanged() {
		return this.#changes.length > 0;
	}

	async read( account ) {
		return ( await this.#ask( account ) ).curation;
	}

	/** @return {Promise<Object>} the curation with it */
	async change( account, post, wanted ) {
		const { curation, before } = await this.#ask( account, { method: 'PATCH', data: { post, ...wanted } } );
		this.#changes.push( { account, post, before } );
		return curation;
	}

	/** @return {Promise<{account: string, post: string, curation: Object}>} what the last change was of, without it */
	async undo() {
		const { account, post, before } = this.#changes.at( -1 );
		const { curation } = await this.#ask( account, { method: 'PATCH', data: { post, before } } );
		this.#changes.pop();
		return { account, post, curation };
	}

	#ask( account, request ) {
		return this.#fetch( { path: `/loupe/v1/accounts/${ account }/curation`, ...request } );
	}
}

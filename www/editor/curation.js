/** What the owner wants of posts otherwise than Instagram has them, for the block. Each account has its own. */
import { __, apiFetch, dispatch, useEffect, useState } from './wordpress.js';
import { Curations, NONE } from '../shared/curation.js';

/** The notice that can be seen, by its number. */
let told = 0;

/** One at a time: what it offers to undo is the last change. */
function tell( status, text, actions ) {
	const { createNotice, removeNotice } = dispatch( 'core/notices' );
	const id = ( number ) => `loupe-curation-${ number }`;
	removeNotice( id( told ) );
	told++;
	createNotice( status, text, { id: id( told ), type: 'snackbar', actions } );
}

/**
 * @param {string[]} accounts ids
 * @param {boolean}  isOn     whether somebody is at it; else nothing is asked
 * @return {{of: Function, change: Function, changes: number}} `of` tells an account's, `changes` how often one was made
 */
export function useCuration( accounts, isOn ) {
	const [ curations ] = useState( () => new Curations( apiFetch ) );
	const [ all, setAll ] = useState( {} );
	const [ changes, setChanges ] = useState( 0 );
	const keep = ( account, curation ) => setAll( ( others ) => ( { ...others, [ account ]: curation } ) );
	useEffect( () => {
		for ( const account of isOn ? accounts : [] ) {
			curations.read( account ).then(
				( curation ) => keep( account, curation ),
				( { message } ) => tell( 'error', message )
			);
		}
	}, [ isOn, accounts.join() ] );

	/**
	 * Says what was done, and offers to undo what is still changed.
	 *
	 * @return {Promise<string|undefined>} why it was refused, which was said, too
	 */
	const report = async ( text, doing ) => {
		try {
			await doing();
			setChanges( ( count ) => count + 1 );
			tell( 'success', text, curations.isChanged ? [ { label: __( 'Undo', 'loupe' ), onClick: undo } ] : [] );
		} catch ( { message } ) {
			tell( 'error', message );
			return message;
		}
	};

	const undo = () =>
		report( __( 'It is as before.', 'loupe' ), async () => {
			const { account, curation } = await curations.undo();
			keep( account, curation );
		} );

	const change = ( account, post, wanted, text ) =>
		report( text, async () => keep( account, await curations.change( account, post, wanted ) ) );

	return { of: ( account ) => all[ account ] ?? NONE, change, changes };
}

/** What any of the editor's parts may need of React. */
import { selectFromPage, useEffect, useSelect, useState } from './wordpress.js';

/** What a promise has come to: `{ value }`, `{ error }`, or neither yet. Of a new one, once it has come to something. */
export function usePromise( start, dependencies ) {
	const [ state, setState ] = useState( {} );
	useEffect( () => {
		let current = true;
		start().then(
			( value ) => current && setState( { value } ),
			( error ) => current && setState( { error } )
		);
		return () => {
			current = false;
		};
	}, dependencies );
	return state;
}

/** A value once it has not changed for a moment: a person may still be typing. */
export function useSettled( value ) {
	const [ settled, settle ] = useState( value );
	useEffect( () => {
		const timer = setTimeout( settle, 500, value );
		return () => clearTimeout( timer );
	}, [ value ] );
	return settled;
}

/**
 * Whether the block is only shown to be chosen: in the inserter, among patterns. What is shown there is in a store of its
 * own. The site editor shows itself as a preview, too, until somebody goes into it, and the block is really there.
 */
export const useIsExample = ( clientId ) =>
	useSelect( ( select ) => {
		const isPreview = select( 'core/block-editor' ).getSettings().isPreviewMode;
		return isPreview && ! selectFromPage( 'core/block-editor' ).getBlockName( clientId );
	}, [ clientId ] );

/**
 * What a control sets is drawn before the editor hears of it: the editor takes longer than a frame to tell all who want
 * to know.
 */
import { useEffect, useRef, useState } from './wordpress.js';

/** Once what is drawn now can be seen. */
const afterPaint = ( work ) => window.requestAnimationFrame( () => setTimeout( work ) );

/**
 * @param {any}                  value as the editor knows it
 * @param {(value: any) => void} set   tells the editor
 * @param {(value: any) => void} draw
 * @return {[any, (value: any) => void]} the value to show, and what a control calls with another
 */
export function useAhead( value, set, draw ) {
	const [ shown, show ] = useState( null );
	const pending = useRef( null );
	const tell = useRef();
	tell.current = () => {
		if ( pending.current ) {
			set( pending.current.value );
			pending.current = null;
			show( null );
		}
	};
	// A control that goes meanwhile has been heard all the same.
	useEffect( () => () => tell.current(), [] );
	const change = ( next ) => {
		draw( next );
		if ( ! pending.current ) {
			afterPaint( () => tell.current() );
		}
		pending.current = { value: next };
		show( pending.current );
	};
	return [ shown ? shown.value : value, change ];
}

/** The block's settings, in the groups of spec/settings.json. */
import { __, el, InspectorControls, PanelBody } from './wordpress.js';
import { useAhead } from './ahead.js';
import { controlOf } from './controls.js';
import { SETTINGS } from './settings.js';
import { isShown } from '../shared/shown.js';

const GROUPS = {
	what: __( 'What', 'loupe' ),
	look: __( 'Look', 'loupe' ),
	header: __( 'Header', 'loupe' ),
	behaviour: __( 'Behaviour', 'loupe' ),
};

/** Those of a group at first closed, but for the two that everybody looks into. */
const OPEN = [ 'what', 'look' ];

/** @param {Object} props `draw` shows the feed by other attributes, before the editor hears of them */
export function Inspector( { attributes, setAttributes, draw, feeds } ) {
	const set = ( name, value ) => setAttributes( { [ name ]: value } );
	const drawn = ( name, value ) => draw( { ...attributes, [ name ]: value } );
	const inGroup = ( group ) =>
		SETTINGS.filter( ( setting ) => setting.group === group && isShown( setting.name, attributes ) );
	return el(
		InspectorControls,
		null,
		Object.entries( GROUPS ).map( ( [ group, title ] ) =>
			el(
				PanelBody,
				{ key: group, title, initialOpen: OPEN.includes( group ) },
				inGroup( group ).map( ( setting ) =>
					el( Control, { key: setting.name, setting, value: attributes[ setting.name ], set, draw: drawn, feeds } )
				)
			)
		)
	);
}

function Control( { setting, value, set, draw, feeds } ) {
	const { name } = setting;
	const [ shown, change ] = useAhead( value, ( next ) => set( name, next ), ( next ) => draw( name, next ) );
	return el( controlOf( setting ), { ...setting, feeds, value: shown, set: change } );
}

/** How each type of setting is set, and some of them in a way of their own. */
import {
	__,
	BaseControl,
	Button,
	CheckboxControl,
	el,
	getBlockType,
	MediaUpload,
	MediaUploadCheck,
	RangeControl,
	SelectControl,
	TextareaControl,
	TextControl,
	ToggleControl,
} from './wordpress.js';
import { named, namesIn } from '../shared/accounts.js';
import { LAYOUT_ICONS } from './icons.js';

/** What newer versions of WordPress would warn of, had it not been said. */
const MODERN = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true };

/** What may be set is said in block.json, which the server hands over. */
const schema = ( name ) => getBlockType( 'loupe/feed' ).attributes[ name ];

function Text( { label, help, value, set } ) {
	return el( TextControl, { label, help, value, onChange: set, ...MODERN } );
}

function LongText( { label, help, value, set } ) {
	return el( TextareaControl, { label, help, value, rows: 3, onChange: set, ...MODERN } );
}

function Post( { label, help, value, set } ) {
	return el( TextControl, { label, help, value, placeholder: 'https://www.instagram.com/p/…', onChange: set, ...MODERN } );
}

function Range( { name, label, help, value, set } ) {
	const { minimum: min, maximum: max } = schema( name );
	return el( RangeControl, { label, help, min, max, value, onChange: set, ...MODERN } );
}

function Toggle( { label, help, value, set } ) {
	return el( ToggleControl, { label, help, checked: value, onChange: set, __nextHasNoMarginBottom: true } );
}

/** An option without a value is that nobody chose. */
function Choice( { label, help, options, value = '', set } ) {
	return el( SelectControl, { label, help, options, value, onChange: ( chosen ) => set( chosen || undefined ), ...MODERN } );
}

/** Boxes to tick. None ticked means all, and so all are. */
function Boxes( { label, help, options, value, set } ) {
	const all = options.map( ( option ) => option.value );
	const chosen = value.length ? value : all;
	const change = ( one, isOn ) => {
		const now = all.filter( ( other ) => ( other === one ? isOn : chosen.includes( other ) ) );
		set( now.length === all.length ? [] : now );
	};
	return el(
		BaseControl,
		{ help, __nextHasNoMarginBottom: true },
		el(
			'fieldset',
			{ className: 'loupe-boxes' },
			el( BaseControl.VisualLabel, { as: 'legend' }, label ),
			options.map( ( option ) =>
				el( CheckboxControl, {
					key: option.value,
					label: option.label,
					checked: chosen.includes( option.value ),
					onChange: ( isOn ) => change( option.value, isOn ),
					__nextHasNoMarginBottom: true,
				} )
			)
		)
	);
}

/** Accounts to tick, where there are several; none means the first one. */
function Accounts( { label, help, value, set, feeds } ) {
	if ( feeds.length < 2 ) {
		return null;
	}
	const chosen = namesIn( value ).map( ( name ) => named( feeds, name )?.id ).filter( Boolean );
	return el( Boxes, {
		label,
		help,
		// From left to right also where all else is not.
		options: feeds.map( ( { id, username } ) => ( { value: id, label: `\u200e@${ username }` } ) ),
		value: chosen.length ? chosen : [ feeds[ 0 ].id ],
		set: ( ids ) => set( ids.length ? ids.join( ',' ) : feeds.map( ( { id } ) => id ).join( ',' ) ),
	} );
}

function Day( { label, help, value, set } ) {
	return el( TextControl, { type: 'date', label, help, value, onChange: set, ...MODERN } );
}

function Layout( { label, help, options, value, set } ) {
	return el(
		BaseControl,
		{ help, __nextHasNoMarginBottom: true },
		el( BaseControl.VisualLabel, { as: 'div' }, label ),
		el(
			'div',
			{ role: 'group', 'aria-label': label, className: 'loupe-layouts' },
			options.map( ( option ) =>
				el(
					Button,
					{
						key: option.value,
						icon: LAYOUT_ICONS[ option.value ],
						isPressed: value === option.value,
						onClick: () => set( option.value ),
					},
					option.label
				)
			)
		)
	);
}

/** A picture of the site's own library. */
function Image( { label, help, value, set } ) {
	return el(
		BaseControl,
		{ help, __nextHasNoMarginBottom: true },
		el( BaseControl.VisualLabel, { as: 'div' }, label ),
		value && el( 'img', { className: 'loupe-image', src: value, alt: '' } ),
		el(
			MediaUploadCheck,
			null,
			el( MediaUpload, {
				allowedTypes: [ 'image' ],
				onSelect: ( { url, sizes } ) => set( sizes?.thumbnail?.url ?? url ),
				render: ( { open } ) =>
					el( Button, { variant: 'secondary', size: 'compact', onClick: open }, __( 'Choose a picture', 'loupe' ) ),
			} )
		),
		value && el( Button, { variant: 'tertiary', size: 'compact', onClick: () => set( '' ) }, __( 'Remove', 'loupe' ) )
	);
}

const BY_NAME = { layout: Layout, image: Image, text: LongText };

const BY_TYPE = {
	account: Accounts,
	post: Post,
	integer: Range,
	boolean: Toggle,
	choice: Choice,
	set: Boxes,
	text: Text,
	date: Day,
};

export const controlOf = ( { name, type } ) => BY_NAME[ name ] ?? BY_TYPE[ type ];

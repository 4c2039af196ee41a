/** What can be done with one post: hide it, pin it, describe it, link it to something of the owner's. */
import { __, Button, el, Popover, TextareaControl, TextControl, ToggleControl, useMemo, useState } from './wordpress.js';
import { ownOf } from '../shared/curation.js';

const MODERN = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true };

/** @param {Object} props `button` tells the post's tile: after each change it is another one */
export function PostForm( { post, button, curation, change, close } ) {
	const own = ownOf( curation, post );
	const [ alt, setAlt ] = useState( own.alt ?? '' );
	const [ link, setLink ] = useState( own.link ?? '' );
	const [ label, setLabel ] = useState( own.label ?? '' );
	const isHidden = curation.hidden.includes( post );
	const isPinned = curation.pinned.includes( post );
	const anchor = useMemo( () => ( {
		ownerDocument: button().ownerDocument,
		getBoundingClientRect: () => button()?.getBoundingClientRect() ?? new DOMRect(),
	} ), [] );
	const goBack = () => {
		button()?.focus();
		close();
	};
	const save = ( event ) => {
		event.preventDefault();
		change( { alt, link, label }, __( 'The post is changed on this site.', 'loupe' ) );
		goBack();
	};
	return el(
		Popover,
		{ anchor, onClose: goBack, onFocusOutside: close, placement: 'right-start', shift: true, className: 'loupe-post', headerTitle: __( 'Edit post', 'loupe' ) },
		el(
			'form',
			{ onSubmit: save, 'aria-label': __( 'Edit post', 'loupe' ) },
			el( ToggleControl, {
				label: __( 'Hide on this site', 'loupe' ),
				checked: isHidden,
				onChange: ( hidden ) =>
					change( { hidden }, hidden ? __( 'The post is hidden on this site.', 'loupe' ) : __( 'The post is shown again.', 'loupe' ) ),
				__nextHasNoMarginBottom: true,
			} ),
			el( ToggleControl, {
				label: __( 'Pin to the beginning', 'loupe' ),
				checked: isPinned,
				onChange: ( pinned ) =>
					change( { pinned }, pinned ? __( 'The post is pinned.', 'loupe' ) : __( 'The post is no longer pinned.', 'loupe' ) ),
				__nextHasNoMarginBottom: true,
			} ),
			el( TextareaControl, {
				label: __( 'Description of the picture', 'loupe' ),
				help: __( 'For people who can’t see it. Empty: Instagram’s.', 'loupe' ),
				value: alt,
				maxLength: 500,
				rows: 3,
				onChange: setAlt,
				...MODERN,
			} ),
			el( TextControl, {
				type: 'url',
				label: __( 'Own link', 'loupe' ),
				help: __( 'Where the picture leads instead of to Instagram.', 'loupe' ),
				value: link,
				maxLength: 1000,
				placeholder: 'https://',
				onChange: setLink,
				...MODERN,
			} ),
			el( TextControl, {
				label: __( 'Text of the link', 'loupe' ),
				help: __( 'Shown below the picture, such as “Buy this lamp”.', 'loupe' ),
				value: label,
				onChange: setLabel,
				...MODERN,
			} ),
			el( Button, { variant: 'primary', type: 'submit' }, __( 'Save', 'loupe' ) )
		)
	);
}

/** What can be done with one post: hide it, pin it, describe it, link it to something of the owner's. */
import {
	__,
	Button,
	el,
	Notice,
	Popover,
	TextareaControl,
	TextControl,
	ToggleControl,
	useEffect,
	useMemo,
	useRef,
	useState,
} from './wordpress.js';
import { ownOf } from '../shared/curation.js';

const MODERN = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true };

/** @param {Object} props `button` tells the post's tile: after each change it is another one */
export function PostForm( { post, button, curation, change, close } ) {
	const own = ownOf( curation, post );
	const [ alt, setAlt ] = useState( own.alt ?? '' );
	const [ link, setLink ] = useState( own.link ?? '' );
	const [ label, setLabel ] = useState( own.label ?? '' );
	const [ isSaving, setSaving ] = useState( false );
	const [ refusal, setRefusal ] = useState();
	const isOpen = useRef();
	useEffect( () => {
		isOpen.current = true;
		return () => {
			isOpen.current = false;
		};
	}, [] );
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
	const save = async ( event ) => {
		event.preventDefault();
		if ( isSaving ) {
			return;
		}
		setSaving( true );
		const refused = await change( { alt, link, label }, __( 'The post is changed on this site.', 'loupe' ) );
		// What was refused stays as it was typed.
		setSaving( false );
		setRefusal( refused );
		// Who went on meanwhile is not called back.
		if ( ! refused && isOpen.current ) {
			goBack();
		}
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
				maxLength: 100,
				onChange: setLabel,
				...MODERN,
			} ),
			// Told already, where all changes are.
			refusal && el( Notice, { status: 'error', isDismissible: false, spokenMessage: '' }, refusal ),
			el( Button, { variant: 'primary', type: 'submit', isBusy: isSaving }, __( 'Save', 'loupe' ) )
		)
	);
}

/**
 * The block `loupe/feed` in the editor: controls, and the feed drawn by the same code as the panel's.
 * Where WebAssembly is not to be had, the server draws it.
 */
( ( { apiFetch, blockEditor, blocks, components, element, i18n, serverSideRender } ) => {
	const { InspectorControls, useBlockProps } = blockEditor;
	const { Disabled, Notice, PanelBody, Placeholder, RangeControl, SelectControl, Spinner, ToggleControl } =
		components;
	const { createElement: el, Fragment, useEffect, useLayoutEffect, useRef, useState } = element;
	const { __ } = i18n;
	const { core, wasm, panel } = window.loupeEditor;
	const BLOCK = 'loupe/feed';

	const renderer = import( core ).then( async ( module ) => {
		await module.default( { module_or_path: wasm } );
		return module;
	} );

	/** What a promise has come to: `{ value }`, `{ error }`, or neither yet. */
	function usePromise( start, dependencies ) {
		const [ state, setState ] = useState( {} );
		useEffect( () => {
			let current = true;
			setState( {} );
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

	function AccountSelect( { label, help, value, set, feeds } ) {
		return (
			feeds.length > 1 &&
			el( SelectControl, {
				label,
				help,
				value,
				options: [
					{ value: '', label: __( 'The first connected account', 'loupe' ) },
					...feeds.map( ( { id, username } ) => ( { value: id, label: `@${ username }` } ) ),
				],
				onChange: set,
				__next40pxDefaultSize: true,
				__nextHasNoMarginBottom: true,
			} )
		);
	}

	function Range( { name, label, help, value, set } ) {
		// What may be set is said in block.json, which the server hands over.
		const { minimum: min, maximum: max } = blocks.getBlockType( BLOCK ).attributes[ name ];
		return el( RangeControl, {
			label,
			help,
			min,
			max,
			value,
			onChange: set,
			__next40pxDefaultSize: true,
			__nextHasNoMarginBottom: true,
		} );
	}

	function Toggle( { label, help, value, set } ) {
		return el( ToggleControl, {
			label,
			help,
			checked: value,
			onChange: set,
			__nextHasNoMarginBottom: true,
		} );
	}

	function Choice( { label, help, options, value, set } ) {
		return el( SelectControl, {
			label,
			help,
			options,
			value,
			onChange: set,
			__next40pxDefaultSize: true,
			__nextHasNoMarginBottom: true,
		} );
	}

	// From spec/settings.json, by cargo xtask codegen.
	const SETTINGS = [
		{ name: 'account', control: AccountSelect, label: __( 'Account', 'loupe' ) },
		{ name: 'count', control: Range, label: __( 'Posts', 'loupe' ) },
		{ name: 'columns', control: Range, label: __( 'Columns', 'loupe' ) },
		{ name: 'gap', control: Range, label: __( 'Space between pictures (px)', 'loupe' ) },
		{ name: 'shape', control: Choice, label: __( 'Shape of the pictures', 'loupe' ), options: [
			{ value: 'square', label: __( 'Square', 'loupe' ) },
			{ value: '4:5', label: __( 'Portrait, 4:5', 'loupe' ) },
			{ value: '3:4', label: __( 'Portrait, 3:4', 'loupe' ) },
			{ value: 'original', label: __( 'As posted', 'loupe' ) },
		] },
		{ name: 'captions', control: Toggle, label: __( 'Show captions', 'loupe' ) },
	];

	function Controls( { attributes, setAttributes, feeds } ) {
		return el(
			InspectorControls,
			null,
			el(
				PanelBody,
				{ title: __( 'Feed', 'loupe' ) },
				SETTINGS.map( ( { name, control, label, help, options } ) =>
					el( control, {
						key: name,
						name,
						label,
						help,
						options,
						feeds,
						value: attributes[ name ],
						set: ( value ) => setAttributes( { [ name ]: value } ),
					} )
				)
			)
		);
	}

	function Feed( { attributes, account } ) {
		const drawing = usePromise( () => renderer, [] );
		const feed = usePromise( () => apiFetch( { path: `/loupe/v1/feeds/${ account }` } ), [ account ] );
		if ( feed.error ) {
			return el( Notice, { status: 'error', isDismissible: false }, feed.error.message );
		}
		if ( drawing.error ) {
			return el( serverSideRender, { block: BLOCK, attributes } );
		}
		if ( ! feed.value || ! drawing.value ) {
			return el( Spinner );
		}
		if ( ! feed.value.items.length ) {
			return el( Empty, { text: __( 'This feed shows no posts now.', 'loupe' ) } );
		}
		return el( Grid, { module: drawing.value, reply: feed.value, attributes } );
	}

	/** The posts in an element of the wasm's own: React is told of no content, and touches none. */
	function Grid( { module, reply, attributes } ) {
		const place = useRef();
		const handle = useRef();
		useLayoutEffect( () => {
			// One for the posts, however often the attributes change.
			const feed = new module.Feed( JSON.stringify( reply ) );
			handle.current = feed;
			return () => feed.free();
		}, [ reply ] );
		useLayoutEffect( () => handle.current.draw( place.current, JSON.stringify( attributes ) ), [ reply, attributes ] );
		return el( 'div', { ref: place } );
	}

	function Empty( { text, children } ) {
		return el(
			Placeholder,
			{ icon: 'camera', label: __( 'Loupe Feed', 'loupe' ), instructions: text },
			children
		);
	}

	function Edit( { attributes, setAttributes } ) {
		const list = usePromise( () => apiFetch( { path: '/loupe/v1/feeds' } ), [] );
		const feeds = list.value?.feeds ?? [];
		// As on pages, by its id or its user name.
		const name = attributes.account.trim().replace( /^@/, '' ).toLowerCase();
		const known = feeds.find( ( { id, username } ) => [ id, username.toLowerCase() ].includes( name ) );
		const account = ( known ?? feeds[ 0 ] )?.id;
		let content = el( Spinner );
		if ( list.error ) {
			content = el( Notice, { status: 'error', isDismissible: false }, list.error.message );
		} else if ( list.value && attributes.account && ! known ) {
			content = el( Empty, {
				text: __( 'The account that this feed showed is no longer connected. Choose another one in the block’s settings, or connect it again.', 'loupe' ),
			} );
		} else if ( account ) {
			content = el( Disabled, null, el( Feed, { attributes, account } ) );
		} else if ( list.value ) {
			content = el(
				Empty,
				{ text: __( 'No Instagram account is connected yet. An administrator can do that in a minute.', 'loupe' ) },
				panel && el( 'a', { href: panel, target: '_blank', rel: 'noopener' }, __( 'Connect an account', 'loupe' ) )
			);
		}
		return el(
			Fragment,
			null,
			el( Controls, {
				// An account's id, also where its user name is set.
				attributes: { ...attributes, account: known?.id ?? attributes.account },
				setAttributes,
				feeds,
			} ),
			el( 'div', useBlockProps(), content )
		);
	}

	blocks.registerBlockType( BLOCK, { edit: Edit, save: () => null } );
} )( window.wp );

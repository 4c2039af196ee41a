/**
 * The source `loupe/account` of block bindings, as the editor shows it. WordPress 6.8 shows its values, and offers them
 * in no list: there a binding is written as block markup.
 */
( ( { blocks } ) => {
	const { source, labels, accounts } = window.loupeBindings;
	const TEXT = 'string';
	/** What is HTML to the editor, because it may have marks. */
	const MARKED = [ 'content', 'text', 'caption' ];
	const HTML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };

	/** As on pages: by id or user name, and the first one where none is named. */
	function accountOf( name = '' ) {
		const wanted = String( name ).trim().replace( /^@/, '' ).toLowerCase();
		return wanted
			? accounts.find( ( { id, username } ) => [ id, username.toLowerCase() ].includes( wanted ) )
			: accounts[ 0 ];
	}

	/** Where there is nothing to tell the editor shows what would be, and the page what stands in the block. */
	function valueOf( attribute, { account, key } = {} ) {
		const value = accountOf( account )?.values[ key ] ?? labels[ key ];
		return MARKED.includes( attribute ) ? value?.replace( /[&<>\n]/g, ( letter ) => HTML[ letter ] ) : value;
	}

	function fieldsOf( { id, username } ) {
		return Object.entries( labels ).map( ( [ key, label ] ) => ( {
			label: accounts.length > 1 ? `${ label } (@${ username })` : label,
			type: TEXT,
			args: accounts.length > 1 ? { account: id, key } : { key },
		} ) );
	}

	blocks.registerBlockBindingsSource( {
		name: source,
		getValues: ( { bindings } ) =>
			Object.fromEntries(
				Object.entries( bindings ).map( ( [ attribute, { args } ] ) => [ attribute, valueOf( attribute, args ) ] )
			),
		getFieldsList: () => accounts.flatMap( fieldsOf ),
	} );
} )( window.wp );

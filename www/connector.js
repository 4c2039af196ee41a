/**
 * Loupe's card on WordPress's page of connectors: how the accounts are doing, and the way to the panel.
 */
const { textContent } = document.getElementById( 'wp-script-module-data-loupe/connector' );
const { slug, action, panel, accounts } = JSON.parse( textContent );
const connectors = await import( '@wordpress/connectors' );
// The names that WordPress will give them once they are no trial any more stand first.
const register = connectors.registerConnector ?? connectors.__experimentalRegisterConnector;
const ConnectorItem = connectors.ConnectorItem ?? connectors.__experimentalConnectorItem;

/** WordPress tells name, description and logo, which it has of the server. */
function Card( { name, description, logo } ) {
	const { components, element } = window.wp;
	const el = element.createElement;
	return el(
		ConnectorItem,
		{
			name,
			description,
			logo,
			actionArea: el( components.Button, { variant: 'secondary', size: 'compact', href: panel }, action ),
		},
		accounts.length > 0 &&
			el(
				'ul',
				{ style: { margin: 0 } },
				accounts.map( ( { id, sentence } ) => el( 'li', { key: id, style: { margin: '0 0 4px' } }, sentence ) )
			)
	);
}

if ( register && ConnectorItem ) {
	register( slug, { render: Card } );
}

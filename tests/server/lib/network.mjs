/** All that a browser's window sends and gets, kept for the search. */

/** What holds no text, and no secret either. */
const PICTURES = /^(image|font|video)\//;

/**
 * Listens to a window's pages from now on.
 *
 * @param {import('playwright-core').BrowserContext} context
 * @param {string}                                   by       `admin` or `visitor`
 * @param {import('./evidence.mjs').Evidence}        evidence what is gathered
 * @return {() => Promise<void>} waits until all that was asked for is written down
 */
export function listen( context, by, evidence ) {
	const underWay = [];
	const note = async ( request ) => {
		const response = await request.response();
		const headers = ( await response?.allHeaders() ) ?? {};
		const hasText = response && ! PICTURES.test( headers[ 'content-type' ] ?? '' ) && ! isRedirect( response );
		evidence.addExchange( {
			by,
			method: request.method(),
			url: request.url(),
			headers: await request.allHeaders(),
			body: request.postData(),
			reply: {
				headers,
				// A page that was left before its end has none.
				body: hasText ? await response.text().catch( () => '' ) : '',
			},
		} );
	};
	context.on( 'requestfinished', ( request ) => underWay.push( note( request ) ) );
	context.on( 'requestfailed', ( request ) =>
		evidence.addExchange( { by, method: request.method(), url: request.url(), body: request.postData() } )
	);
	context.on( 'console', ( message ) => evidence.add( `${ by } console`, message.text() ) );
	return () => Promise.all( underWay );
}

const isRedirect = ( response ) => response.status() >= 300 && response.status() < 400;

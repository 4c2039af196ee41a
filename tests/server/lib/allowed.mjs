/** The allow-list: ../allowed.json. */
import { readFileSync } from 'node:fs';

const LIST = JSON.parse( readFileSync( new URL( '../allowed.json', import.meta.url ), 'utf8' ) );

const allows = ( line, { place, secret } ) => line.place === place && line.secret === secret;

/** The findings that nobody wrote down as meant. */
export const leaksAmong = ( findings ) =>
	findings.filter( ( finding ) => ! LIST.some( ( line ) => allows( line, finding ) ) );

/** The lines that allow what does not happen. */
export const idleLines = ( findings ) =>
	LIST.filter( ( line ) => ! findings.some( ( finding ) => allows( line, finding ) ) );

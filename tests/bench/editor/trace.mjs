/** What Chromium's trace tells of one change. */

/** The categories that are needed for it. */
export const TRACED = [ 'devtools.timeline', 'disabled-by-default-devtools.timeline' ];

/**
 * The time that a page's main thread is busy from the first key to the end of the frame that follows, which goes to the
 * compositor then. Waiting for the next frame's turn does not count.
 *
 * @param {Buffer} trace
 * @return {number} milliseconds
 */
export function mainThreadTime( trace ) {
	const { traceEvents } = JSON.parse( trace );
	const key = earliest( traceEvents, ( { name, args } ) => name === 'EventDispatch' && args.data.type === 'keydown' );
	const own = traceEvents.filter( ( { pid, tid } ) => pid === key.pid && tid === key.tid );
	const frame = earliest( own, ( { name, ts } ) => name === 'Commit' && ts > key.ts + key.dur );
	const end = frame.ts + frame.dur;
	return (
		own
			.filter( ( { name, ts, dur } ) => name === 'RunTask' && ts + dur > key.ts && ts < end )
			.reduce( ( all, { ts, dur } ) => all + Math.min( ts + dur, end ) - Math.max( ts, key.ts ), 0 ) / 1000
	);
}

function earliest( events, isWanted ) {
	const [ first ] = events.filter( isWanted ).toSorted( ( a, b ) => a.ts - b.ts );
	if ( ! first ) {
		throw new Error( 'the trace has no change of a control in it' );
	}
	return first;
}

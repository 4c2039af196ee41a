/** What Chromium's trace tells of one change. */

/** The categories that are needed for it. */
export const TRACED = [ 'devtools.timeline', 'disabled-by-default-devtools.timeline' ];

/**
 * The time that a page's main thread is busy from an event to the end of the frame that follows, which goes to the
 * compositor then. Waiting for the next frame's turn does not count.
 *
 * @param {Buffer} trace
 * @param {string} event its type, such as keydown
 * @return {number} milliseconds
 */
export function mainThreadTime( trace, event ) {
	const { traceEvents } = JSON.parse( trace );
	const begun = earliest( traceEvents, ( { name, args } ) => name === 'EventDispatch' && args.data.type === event );
	const own = traceEvents.filter( ( { pid, tid } ) => pid === begun.pid && tid === begun.tid );
	const frame = earliest( own, ( { name, ts } ) => name === 'Commit' && ts > begun.ts + begun.dur );
	const end = frame.ts + frame.dur;
	return (
		own
			.filter( ( { name, ts, dur } ) => name === 'RunTask' && ts + dur > begun.ts && ts < end )
			.reduce( ( all, { ts, dur } ) => all + Math.min( ts + dur, end ) - Math.max( ts, begun.ts ), 0 ) / 1000
	);
}

function earliest( events, isWanted ) {
	const [ first ] = events.filter( isWanted ).toSorted( ( a, b ) => a.ts - b.ts );
	if ( ! first ) {
		throw new Error( 'the trace has no change of a control in it' );
	}
	return first;
}

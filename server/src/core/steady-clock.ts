/** While it is ahead of the machine's clock it goes at half its pace, until that has caught up. */
const PACE_WHEN_AHEAD = 0.5;

/**
 * A clock that goes on when the machine's is set back: who has not answered is reminded within twice the time, and not after the
 * hour that was put back. Set ahead it follows at once. `wall` is UTC milliseconds, `ticks` milliseconds of a monotone clock.
 */
export function steadyClock(wall: () => number, ticks: () => number): () => number {
  let at = wall();
  let ticked = ticks();
  return () => {
    const now = ticks();
    at = Math.max(wall(), at + (now - ticked) * PACE_WHEN_AHEAD);
    ticked = now;
    return Math.floor(at);
  };
}

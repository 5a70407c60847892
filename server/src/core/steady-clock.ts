/** While it is ahead of the machine's clock it goes at half its pace, until that has caught up. */
const PACE_WHEN_AHEAD = 0.5;

/**
 * A clock that goes on when the machine's is set back: who has not answered is reminded within twice the time, and not after the
 * hour that was put back. Set ahead it follows at once. `wall` is the machine's, as the answer is: UTC milliseconds.
 */
export function steadyClock(wall: () => number): () => number {
  let seen = wall();
  let at = seen;
  return () => {
    const now = wall();
    const passed = Math.max(0, now - seen);
    seen = now;
    at = Math.max(now, at + passed * PACE_WHEN_AHEAD);
    return Math.floor(at);
  };
}

import { setImmediate } from 'node:timers/promises';
import type { StateCache } from './state-cache.ts';

/**
 * A stream's state as it is after what was heard of it: a commit is told before the states have been swapped. `heard` is
 * asked until it is there: the last seq heard, or 0 when it is no longer waited for.
 */
export async function stateAfter<State>(
  states: Pick<StateCache, 'get'>,
  stream: string,
  heard: () => number,
): Promise<State | null> {
  for (;;) {
    const { seq, state } = await states.get(stream);
    if (seq >= heard()) return state as State | null;
    await setImmediate();
  }
}

import { setImmediate } from 'node:timers/promises';

/** As long as everybody else's commands wait for one piece of a file: less than a frame on a screen. */
const HOLD_MS = 10;

/** Every one of them read, in order, with the loop let go between pieces: a large file takes its time and nobody else's. */
export async function inTurns<In, Out>(all: readonly In[], read: (one: In, index: number) => Out): Promise<Out[]> {
  const done: Out[] = [];
  let since = performance.now();
  for (const [index, one] of all.entries()) {
    if (performance.now() - since > HOLD_MS) {
      await setImmediate();
      since = performance.now();
    }
    done.push(read(one, index));
  }
  return done;
}

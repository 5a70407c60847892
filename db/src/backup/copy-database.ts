import { closeSync, fdatasyncSync, openSync } from 'node:fs';
import type Database from 'better-sqlite3';

/** How much of the disk the copying takes. */
interface Pace {
  pagesPerStep: number;
  /** Time given back for each moment's work. */
  rest: number;
  leastRestMs: number;
}

/**
 * `beside` a server that boards wait for: 64 kB, on the disk before the next, and the disk is the server's for most of
 * the time. What lies unwritten in the system's memory is written by whoever syncs next, and that would be the server:
 * its commits would wait for hundreds of megabytes. A step is as long as a commit may have to wait. `alone`: nobody waits
 * for anything else.
 */
const PACES = {
  beside: { pagesPerStep: 16, rest: 6, leastRestMs: 10 },
  alone: { pagesPerStep: 4_096, rest: 0, leastRestMs: 0 },
} satisfies Record<string, Pace>;

export interface CopyOptions {
  pace: keyof typeof PACES;
  /** Asked between steps; what it throws ends the copying. */
  checkpoint?: () => void;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Copies the pages of the state that `source` reads in its open transaction into the file `target`, which is there and
 * empty, by SQLite's online backup in small steps with rests between. A commit beside it neither waits for it nor makes it begin anew, since the transaction holds the state.
 * Blocks this process while it rests: it has one of its own.
 */
export async function copyDatabase(source: Database.Database, target: string, options: CopyOptions): Promise<void> {
  const pace = PACES[options.pace];
  const file = openSync(target, 'r+');
  let worked = performance.now();
  const copied = source.backup(target, {
    progress: ({ totalPages, remainingPages }) => {
      options.checkpoint?.();
      fdatasyncSync(file);
      options.onProgress?.(totalPages - remainingPages, totalPages);
      rest(Math.max(pace.leastRestMs, (performance.now() - worked) * pace.rest));
      worked = performance.now();
      return pace.pagesPerStep;
    },
  });
  await copied.finally(() => closeSync(file));
}

const NEVER = new Int32Array(new SharedArrayBuffer(4));

function rest(milliseconds: number): void {
  if (milliseconds === 0) return;
  Atomics.wait(NEVER, 0, 0, milliseconds);
}

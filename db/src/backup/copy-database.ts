import { closeSync, fdatasyncSync, openSync } from 'node:fs';
import type Database from 'better-sqlite3';

/**
 * Pages in one step: half a megabyte, on the disk before the next. What lies unwritten in the system's memory is written
 * by whoever syncs next, and that would be the server: its commits would wait for hundreds of megabytes.
 */
const PAGES_PER_STEP = 128;
/** Time given back for each moment's work: the disk and the processor belong to the server. */
const REST = 1.5;
const LEAST_REST_MS = 4;

export interface CopyOptions {
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
  const file = openSync(target, 'r+');
  let worked = performance.now();
  const copied = source.backup(target, {
    progress: ({ totalPages, remainingPages }) => {
      options.checkpoint?.();
      fdatasyncSync(file);
      options.onProgress?.(totalPages - remainingPages, totalPages);
      rest(Math.max(LEAST_REST_MS, (performance.now() - worked) * REST));
      worked = performance.now();
      return PAGES_PER_STEP;
    },
  });
  await copied.finally(() => closeSync(file));
}

const NEVER = new Int32Array(new SharedArrayBuffer(4));

function rest(milliseconds: number): void {
  Atomics.wait(NEVER, 0, 0, milliseconds);
}

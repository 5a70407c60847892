import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;
/** Of the words of the first line of /proc/stat, the name of the line included. */
const STEAL = 8;

/**
 * Milliseconds in which a processor of ours had something to do and the host let somebody else do theirs, of all
 * processors and since the start; 0 where the system does not say (proc_stat(5), `steal`).
 */
export function stolenMs(): number {
  try {
    const [all = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
    return Number(all.split(/\s+/)[STEAL] ?? 0) * TICK_MS;
  } catch {
    return 0;
  }
}

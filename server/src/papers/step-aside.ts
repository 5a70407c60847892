import { constants, setPriority } from 'node:os';

/**
 * Lets the thread that asks give way to others: where there are two cores, who draws a long paper takes what the boards
 * leave. On Linux alone, where each thread has a priority of its own; elsewhere it would be the whole server's.
 */
export function stepAside(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // where the machine does not allow it, the paper is drawn all the same
  }
}

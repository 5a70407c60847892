import type { Commit } from '../event-store.ts';

export interface CommitListeners {
  add: (listener: (commit: Commit) => void) => () => void;
  tell: (commit: Commit) => void;
}

/** Tells every listener of every commit, in commit order, also when a listener itself commits. */
export function createCommitListeners(): CommitListeners {
  const listeners = new Set<(commit: Commit) => void>();
  const waiting: Commit[] = [];
  let isTelling = false;

  return {
    add: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: (commit) => {
      waiting.push(commit);
      if (isTelling) return;
      isTelling = true;
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        for (const listener of listeners) call(listener, next);
      }
      isTelling = false;
    },
  };
}

/** The commit stands whatever a listener does: its failure is a warning to the log, never a failed append. */
function call(listener: (commit: Commit) => void, commit: Commit): void {
  try {
    listener(commit);
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
}

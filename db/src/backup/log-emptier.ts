import { statSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Of the log, as large as the server lets it grow before a commit of its own moves it: less is not worth the while. */
const WORTH_BYTES = 16_000_000;

/**
 * While a copy reads one state, what the server commits stays in the log beside the database, and the first commit after
 * it would move all of it: everybody would wait for the whole of it at once. Whoever made it grow moves it, from a process
 * of its own: a passive checkpoint holds up no commit. Opened before the reader lets go, and called right after, before
 * the server's next commit comes.
 */
export function openLogEmptier(path: string): { empty: () => void; close: () => void } {
  const size = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const db = size < WORTH_BYTES ? null : openForWriting(path);
  if (!db) return { empty: () => {}, close: () => {} };
  return {
    // one that the server has begun is as good
    empty: () => void db.pragma('wal_checkpoint(PASSIVE)'),
    close: () => void db.close(),
  };
}

/** Null for one who may only read: then the server moves it. */
function openForWriting(path: string): Database.Database | null {
  try {
    const db = new Database(path, { fileMustExist: true, timeout: 0 });
    // reads the file now, so that nothing else is left to be done before the checkpoint
    db.pragma('user_version');
    return db;
  } catch {
    return null;
  }
}

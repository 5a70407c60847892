import type Database from 'better-sqlite3';

/** Milliseconds between attempts while a reader in another process holds the WAL. */
const RETRY = 500;
/** Milliseconds to wait for such a reader: not worth keeping everyone waiting for, the next attempt comes soon. */
const PATIENCE = 20;

export interface WalWiper {
  wipe: () => void;
  stop: () => void;
}

/**
 * After a removal has been committed: moves the WAL into the database and truncates it, for the removed bytes live on in
 * the WAL until then. Tried again until it succeeds; a crash in between is made good when the store is next opened.
 */
export function createWalWiper(db: Database.Database): WalWiper {
  let retry: NodeJS.Timeout | undefined;

  function wipe(): void {
    clearTimeout(retry);
    if (!db.open || truncateWal(db)) return;
    retry = setTimeout(wipe, RETRY);
    retry.unref();
  }
  return { wipe, stop: () => clearTimeout(retry) };
}

/** True when nothing of the old WAL is left on disk. */
function truncateWal(db: Database.Database): boolean {
  const timeout = db.pragma('busy_timeout', { simple: true });
  db.pragma(`busy_timeout = ${PATIENCE}`);
  try {
    return db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
  } catch {
    // The commit itself stands, and must be answered so; a disk that fails here fails the next append loudly.
    return false;
  } finally {
    db.pragma(`busy_timeout = ${timeout}`);
  }
}

import Database from 'better-sqlite3';
import { CannotOpenStore } from './store-errors.ts';

/**
 * Holds `path` for this process alone until `release`; throws `CannotOpenStore` (`in_use`) when another has it.
 *
 * Node has no file locks, but SQLite has: an exclusive transaction on an empty file beside the database. The system
 * lets go of it when the process dies, however it dies, so a crash leaves nothing to clean up. The database itself
 * stays unlocked so that `verify` and backups can read beside the server.
 */
export function lockForThisProcess(path: string): { release: () => void } {
  const lock = new Database(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    const isTaken = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
    throw isTaken ? new CannotOpenStore('in_use', path, error) : error;
  }
  return {
    release: () => {
      lock.close();
    },
  };
}

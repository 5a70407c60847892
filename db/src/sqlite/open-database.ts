import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { checkOwnership, migrate } from './migrate.ts';
import { lockForThisProcess } from './process-lock.ts';
import { asStoreError, CannotOpenStore } from './store-errors.ts';

export interface OpenDatabase {
  db: Database.Database;
  /** Checkpoints, closes and lets another process in. */
  close: () => void;
}

/** Milliseconds to wait for a reader in another process (verify, a backup) before `busy`. */
const BUSY_TIMEOUT = 1_000;
/** Milliseconds for one who has no screen waiting: longer than any commit of the server's. */
const PATIENCE_BESIDE = 10_000;
/** Pages kept in memory, in KiB: the indexes of a year of incidents. */
const CACHE_KIB = 65_536;
/** Pages in the WAL before a commit moves them into the database: the pauses come a fourth as often as by default. */
const CHECKPOINT_PAGES = 4_000;

/**
 * Opens (or creates) the server's database for writing and brings it to the current schema. The directory is made
 * readable by its owner alone. Throws `CannotOpenStore` (`in_use`, `damaged`, `newer`, `foreign`, `no_access`), or
 * `StoreUnavailable` when the disk is full.
 */
export function openDatabase(path: string): OpenDatabase {
  const lock = preparePlace(path);
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: BUSY_TIMEOUT });
    configure(db);
    migrate(db, (version) => freePath(`${path}.before-migration-${version}`));
    // A crash between a removal and the wiping of the WAL leaves the removed bytes there until now [LG10].
    db.pragma('wal_checkpoint(TRUNCATE)');
    // Reads a page of the oldest tables, so that a file cut short or overwritten is found now and not in the crisis.
    db.prepare('SELECT count(*) FROM (SELECT 1 FROM streams LIMIT 1)').get();
    db.prepare('SELECT max(position) FROM events').get();
  } catch (error) {
    db?.close();
    lock.release();
    throw asOpenError(error, path);
  }
  const opened = db;
  return {
    db: opened,
    close: () => {
      opened.close();
      lock.release();
    },
  };
}

/** Opens the database for reading beside a running server. Throws `CannotOpenStore`. */
export function openDatabaseForReading(path: string): Database.Database {
  if (!existsSync(path)) throw new CannotOpenStore('no_access', path);
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
    if (checkOwnership(db) === 0) throw new CannotOpenStore('foreign', path);
    return db;
  } catch (error) {
    db?.close();
    throw asOpenError(error, path);
  }
}

/**
 * Opens the database for a single write beside a running server, which goes on as it is: no lock, no migration, and what
 * is written stays in the WAL for the server to move. Throws `CannotOpenStore`.
 */
export function openDatabaseBeside(path: string): Database.Database {
  openDatabaseForReading(path).close();
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { fileMustExist: true, timeout: PATIENCE_BESIDE });
    configure(db);
    db.pragma('wal_autocheckpoint = 0');
    return db;
  } catch (error) {
    db?.close();
    throw asOpenError(error, path);
  }
}

function preparePlace(path: string): { release: () => void } {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // SQLite gives the -wal and -shm files the mode of the database, which therefore is created first, by us.
    closeSync(openSync(path, 'a', 0o600));
    chmodSync(path, 0o600);
    return lockForThisProcess(`${path}-lock`);
  } catch (error) {
    throw asOpenError(error, path);
  }
}

function configure(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  // better-sqlite3 is built to open an existing WAL file with NORMAL, which may lose acknowledged commits with the power.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // Removed content is overwritten with zeros, not just unlinked [LG10].
  db.pragma('secure_delete = ON');
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  db.pragma('temp_store = MEMORY');
}

/** A backup never overwrites another: the second attempt at a failed migration gets a number. */
function freePath(wanted: string): string {
  for (let attempt = 1; ; attempt += 1) {
    const path = attempt === 1 ? `${wanted}.sqlite` : `${wanted}-${attempt}.sqlite`;
    if (existsSync(path)) continue;
    closeSync(openSync(path, 'wx', 0o600));
    return path;
  }
}

function asOpenError(error: unknown, path: string): unknown {
  if (error instanceof CannotOpenStore) return error;
  if (error instanceof Database.SqliteError) {
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(error.code))
      return new CannotOpenStore('damaged', path, error);
    if (/^SQLITE_(CANTOPEN|READONLY|PERM|AUTH)/.test(error.code)) return new CannotOpenStore('no_access', path, error);
    if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) return new CannotOpenStore('in_use', path, error);
    return asStoreError(error);
  }
  const code = (error as NodeJS.ErrnoException).code;
  if (
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS' ||
    code === 'ENOTDIR' ||
    code === 'EISDIR' ||
    code === 'EEXIST'
  ) {
    return new CannotOpenStore('no_access', path, error);
  }
  return error;
}

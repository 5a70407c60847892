import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabaseForReading } from '../sqlite/open-database.ts';
import { lockForThisProcess } from '../sqlite/process-lock.ts';
import { readRemovals, removalListPath, syncDirectory } from '../sqlite/removal-list.ts';
import { CannotOpenStore } from '../sqlite/store-errors.ts';
import { asBackupFault, BackupFault } from './backup-fault.ts';
import { newBackupPath, removeUnfinished } from './backup-files.ts';
import { checkCopy, sha256OfFile } from './check-copy.ts';
import { copyDatabase } from './copy-database.ts';
import { backupKeyPath, keySha256, readSecretKey } from './key-file.ts';
import { openLogEmptier } from './log-emptier.ts';
import { type Manifest, manifestPath, type StreamHead } from './manifest.ts';

export interface BackupOptions {
  /** The database's file; a server may be writing to it. */
  database: string;
  /** Where the backup goes; created where it is missing. */
  directory: string;
  /** The product's version, for the manifest. */
  version: string;
  /** UTC milliseconds. */
  now: () => number;
  /** Bytes free where a directory is; the system is asked where it is left out. */
  freeBytes?: (directory: string) => Promise<number>;
  onProgress?: (step: BackupStep, done: number, total: number) => void;
}

/** `done` and `total` count pages, then events. */
export type BackupStep = 'copying' | 'checking';

export interface Backup {
  path: string;
  manifest: Manifest;
}

/** Copies begun at most because of removals: each takes seconds, and removals come one at a time. */
const ATTEMPTS = 5;
/** What the copy may need beyond the database's size: the manifest, and what is written meanwhile. */
const SPARE_BYTES = 16_000_000;

/**
 * Makes a backup of a database in use: copied under another name, verified, synced and only then given its name, with its
 * manifest and the key of the second factors beside it. Whatever stops it on the way leaves no file that looks like a backup. What was removed before it
 * was finished is in none of its bytes [LG10].
 * Throws `BackupFault` (`no_space`, `no_access`, `busy`, `removals`, `not_sound`) and `CannotOpenStore`.
 */
export async function makeBackup(options: BackupOptions): Promise<Backup> {
  const { directory } = options;
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const lock = lockDirectory(directory);
    try {
      removeUnfinished(directory);
      await checkSpace(options);
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const made = await attemptBackup(options);
        if (made) return made;
      }
      throw new BackupFault('removals', directory);
    } finally {
      removeUnfinished(directory);
      lock.release();
    }
  } catch (error) {
    throw asBackupFault(error, directory);
  }
}

function lockDirectory(directory: string): { release: () => void } {
  try {
    return lockForThisProcess(join(directory, 'ledningsplats-backup.lock'));
  } catch (error) {
    throw error instanceof CannotOpenStore ? new BackupFault('busy', directory, error) : error;
  }
}

async function checkSpace({ database, directory, freeBytes = askFreeBytes }: BackupOptions): Promise<void> {
  if (!(statSync(database, { throwIfNoEntry: false })?.isFile() ?? false)) {
    throw new CannotOpenStore('no_access', database);
  }
  const needed = sizeOf(database) + sizeOf(`${database}-wal`) + SPARE_BYTES;
  if ((await freeBytes(directory)) < needed) throw new BackupFault('no_space', directory);
}

async function askFreeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}

/** Null when something was removed meanwhile: the copy may hold it and is thrown away. */
async function attemptBackup({ database, directory, version, now, onProgress }: BackupOptions): Promise<Backup | null> {
  const list = removalListPath(database);
  const listed = sizeOf(list);
  const checkRemovals = () => {
    if (sizeOf(list) !== listed) throw new RemovedMeanwhile();
  };
  try {
    // 1. Copy what the database holds at this moment.
    const at = now();
    const removals = readRemovals(list);
    const path = newBackupPath(directory, at);
    const partial = `${path}.partial`;
    const { heads, schema } = await copyState(database, partial, {
      checkpoint: checkRemovals,
      onProgress: (done, total) => onProgress?.('copying', done, total),
    });

    // 2. Read the copy back.
    const report = await checkCopy(partial, heads, (done, total) => onProgress?.('checking', done, total));
    const { size: bytes } = statSync(partial);
    const key = readSecretKey(database);
    const manifest: Manifest = {
      format: 1,
      at,
      made: new Date(at).toISOString(),
      version,
      schema,
      bytes,
      sha256: await sha256OfFile(partial),
      key: key && keySha256(key),
      events: report.events,
      heads,
      removals,
    };

    // 3. Names, the database's last: whatever is named as a backup then has its manifest and its key.
    const beside: [path: string, bytes: string | Buffer][] = [
      [manifestPath(path), `${JSON.stringify(manifest, null, 1)}\n`],
      ...(key ? [[backupKeyPath(path), key] as [string, Buffer]] : []),
    ];
    for (const [name, text] of beside) writeFileSync(`${name}.partial`, text, { mode: 0o600, flush: true });
    checkRemovals();
    for (const [name] of beside) renameSync(`${name}.partial`, name);
    renameSync(partial, path);
    syncDirectory(dirname(path));
    return { path, manifest };
  } catch (error) {
    if (!(error instanceof RemovedMeanwhile)) throw error;
    removeUnfinished(directory);
    return null;
  }
}

/** Ends a copy that text was removed from the database meanwhile, and lets go of what it reads [LG10]. */
class RemovedMeanwhile extends Error {
  override name = 'RemovedMeanwhile';
}

async function copyState(
  database: string,
  target: string,
  options: Parameters<typeof copyDatabase>[2],
): Promise<{ heads: StreamHead[]; schema: number }> {
  const source = openDatabaseForReading(database);
  try {
    // One transaction for heads and pages: they are of the same moment.
    source.exec('BEGIN');
    const heads = source.prepare<[], StreamHead>('SELECT name AS stream, seq, hash FROM streams ORDER BY name').all();
    const schema = source.pragma('user_version', { simple: true }) as number;
    closeSync(openSync(target, 'wx', 0o600));
    await copyDatabase(source, target, options);
    letGo(source, database);
    standAlone(target);
    return { heads, schema };
  } finally {
    source.close();
  }
}

/** Of the state that was copied, and moves what the server has written since. */
function letGo(source: Database.Database, database: string): void {
  const log = openLogEmptier(database);
  try {
    source.close();
    log.empty();
  } finally {
    log.close();
  }
}

/** One file without a log beside it, on the disk. */
function standAlone(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  chmodSync(path, 0o600);
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asBackupFault, BackupFault } from '@ledningsplats/db/backup/backup-fault.ts';
import { listBackups } from '@ledningsplats/db/backup/backup-files.ts';
import { readManifest } from '@ledningsplats/db/backup/manifest.ts';
import { openStoredEvents } from '@ledningsplats/db/backup/stored-events.ts';
import type { Head } from '@ledningsplats/db/event-store.ts';
import { databasePath } from '@ledningsplats/db/open-store.ts';
import { openDatabaseForReading } from '@ledningsplats/db/sqlite/open-database.ts';
import { lockForThisProcess } from '@ledningsplats/db/sqlite/process-lock.ts';
import {
  joinRemovals,
  type ListedRemoval,
  readRemovals,
  removalListPath,
  syncDirectory,
} from '@ledningsplats/db/sqlite/removal-list.ts';
import { type KeyPlace, type StagedKey, stageKey } from './place-key.ts';
import { type Staged, stageRestore } from './stage-restore.ts';

export interface RestoreOptions {
  /** The backup's file, with its manifest beside it. */
  backup: string;
  dataDir: string;
  now: () => number;
  onProgress?: (done: number, total: number) => void;
}

export interface Restored extends Staged {
  /** Where the database that was there lies now; null where there was none. */
  keptAs: string | null;
  /** What the database that was there held beyond the backup; null when it could not be read. */
  lost: LostEvents[] | null;
  key: KeyPlace;
}

export interface LostEvents {
  stream: string;
  /** The last event that both have. */
  kept: number;
  /** The last event of the database that was there. */
  had: number;
}

/** Staging needs a copy and what its migration takes. */
const COPIES = 2;

/**
 * Puts a backup in the database's place. Everything is prepared beside it first: whatever goes wrong before the very last
 * renaming leaves the present database as it was. It is never deleted but gets another name, and so does a key of second
 * factors that the backup was not made with. What was removed since the
 * backup is removed again; the lists of all newer backups in the same directory are heeded with the database's own.
 * Throws `CannotOpenStore` (`in_use`: a server is running) and what `stageRestore` throws.
 */
export async function restoreBackup({ backup, dataDir, now, onProgress }: RestoreOptions): Promise<Restored> {
  const path = databasePath(dataDir);
  const directory = join(dataDir, 'restoring');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockForThisProcess(`${path}-lock`);
  let key: StagedKey | null = null;
  try {
    // 1. What is there, and all that is known to have been removed.
    const removals = knownRemovals(path, backup);
    await checkSpace(backup, dataDir);

    // 2. The database to be, beside.
    rmSync(directory, { recursive: true, force: true });
    const staged = await stageRestore({ backup, directory, removals, now, onProgress });
    const lost = existsSync(path) ? lostBeyond(path, databasePath(directory)) : [];
    key = stageKey(backup, staged.manifest, dataDir);

    // 3. In its place, the list first: nothing may come back by a restore that was cut short.
    writeRemovals(
      removalListPath(path),
      joinRemovals(removals, readRemovals(removalListPath(databasePath(directory)))),
    );
    const stamp = stampOf(now());
    const keptAs = moveAside(path, stamp);
    renameSync(databasePath(directory), path);
    const placed = key.place(stamp);
    syncDirectory(dataDir);
    return { ...staged, keptAs, lost, key: placed };
  } catch (error) {
    throw asBackupFault(error, dataDir);
  } finally {
    key?.discard();
    rmSync(directory, { recursive: true, force: true });
    lock.release();
  }
}

function knownRemovals(path: string, backup: string): ListedRemoval[] {
  const beside = listBackups(dirname(backup)).map(removalsOf);
  return joinRemovals(readRemovals(removalListPath(path)), readManifest(backup).removals, ...beside);
}

/** Of another backup, which need not be whole for this one to be restored. */
function removalsOf(backup: string): ListedRemoval[] {
  try {
    return readManifest(backup).removals;
  } catch {
    return [];
  }
}

async function checkSpace(backup: string, dataDir: string): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir);
  const size = statSync(backup, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new BackupFault('no_access', backup);
  if (bavail * bsize < size * COPIES) throw new BackupFault('no_space', dataDir);
}

/** Null when the present database is too damaged to be compared with. */
function lostBeyond(present: string, restored: string): LostEvents[] | null {
  const heads = readHeads(present);
  if (!heads) return null;
  const was = openStoredEvents(present);
  const is = openStoredEvents(restored);
  try {
    return [...heads].flatMap(([stream, { seq, hash }]) => {
      if (is.hashAt(stream, seq) === hash) return [];
      let kept = seq;
      while (kept > 0 && is.hashAt(stream, kept) !== was.hashAt(stream, kept)) kept -= 1;
      return [{ stream, kept, had: seq }];
    });
  } catch {
    return null;
  } finally {
    was.close();
    is.close();
  }
}

function readHeads(path: string): Map<string, Head> | null {
  try {
    const db = openDatabaseForReading(path);
    const heads = db.prepare<[], Head & { stream: string }>('SELECT name AS stream, seq, hash FROM streams').all();
    db.close();
    return new Map(heads.map(({ stream, ...head }) => [stream, head]));
  } catch {
    return null;
  }
}

function writeRemovals(path: string, removals: readonly ListedRemoval[]): void {
  if (removals.length === 0) return;
  const next = `${path}.next`;
  writeFileSync(next, removals.map((removal) => `${JSON.stringify(removal)}\n`).join(''), { mode: 0o600, flush: true });
  renameSync(next, path);
}

function stampOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** The database, with its log where that holds commits of its own; the index of the log can be made anew. */
function moveAside(path: string, stamp: string): string | null {
  if (!existsSync(path)) return null;
  const name = `${path}.before-restore-${stamp}.sqlite`;
  renameSync(path, name);
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (log && log.size > 0) renameSync(`${path}-wal`, `${name}-wal`);
  for (const part of ['-wal', '-shm']) rmSync(path + part, { force: true });
  return name;
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { asBackupFault, BackupFault } from '@ledningsplats/db/backup/backup-fault.ts';
import { rotateBackups } from '@ledningsplats/db/backup/backup-files.ts';
import { backupKeyPath, readBackupKey } from '@ledningsplats/db/backup/key-file.ts';
import { makeBackup } from '@ledningsplats/db/backup/make-backup.ts';
import { readRemovals, removalListPath } from '@ledningsplats/db/sqlite/removal-list.ts';
import type { BackupProgress } from '@ledningsplats/shared/core/administration.ts';
import { type BackupOutcome, faultOf } from './backup-outcome.ts';
import { stageRestore } from './stage-restore.ts';

export interface BackupJob {
  /** The database's file. */
  database: string;
  /** Where backups go; this server's alone. */
  directory: string;
  /** Backups left when the oldest have gone. */
  keep: number;
  version: string;
  /** What the server's clock showed, UTC milliseconds. */
  at: number;
}

/**
 * A backup that the server makes: made, restored on trial in a directory of its own, and only then are the oldest removed. Never
 * throws. Takes seconds of processor time: not for the server's own process.
 */
export async function backUpAndTry(
  { database, directory, keep, version, at }: BackupJob,
  onProgress: (progress: BackupProgress) => void = () => {},
): Promise<BackupOutcome> {
  try {
    const { path, manifest } = await makeBackup({
      database,
      directory,
      version,
      now: () => at,
      onProgress: (step, done, total) => onProgress({ step, done, total }),
    });
    onProgress({ step: 'trying', done: 0, total: 0 });
    await tryRestore(path, database, directory, at);
    rotateBackups(directory, keep);
    const { bytes, events } = manifest;
    return { ok: true, at, file: path, bytes, events };
  } catch (error) {
    return { ok: false, at, fault: faultOf(asBackupFault(error, directory)) };
  }
}

/** In the backups' directory: a trial must not fill the disk that the server writes to. */
async function tryRestore(backup: string, database: string, directory: string, at: number): Promise<void> {
  const trial = join(directory, 'ledningsplats-trial');
  rmSync(trial, { recursive: true, force: true });
  try {
    const removals = readRemovals(removalListPath(database));
    const { manifest } = await stageRestore({ backup, directory: trial, removals, now: () => at });
    if (manifest.key && !readBackupKey(backup, manifest)) throw new BackupFault('other_file', backupKeyPath(backup));
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

import { mkdir, writeFile } from 'node:fs/promises';
import { BackupFault } from '@ledningsplats/db/backup/backup-fault.ts';
import { checkCopy, sha256OfFile } from '@ledningsplats/db/backup/check-copy.ts';
import { type CopyOptions, copyDatabase } from '@ledningsplats/db/backup/copy-database.ts';
import { type Manifest, readManifest } from '@ledningsplats/db/backup/manifest.ts';
import type { Head } from '@ledningsplats/db/event-store.ts';
import type { LinkKind } from '@ledningsplats/db/one-time-links.ts';
import { databasePath, openStore } from '@ledningsplats/db/open-store.ts';
import { openDatabaseForReading } from '@ledningsplats/db/sqlite/open-database.ts';
import type { ListedRemoval } from '@ledningsplats/db/sqlite/removal-list.ts';
import { checkEventTypes } from '../boot/check-event-types.ts';
import { reapplyRemovals } from './reapply-removals.ts';

/** A link to answer for a decision stands: it lets nobody in, and what it answered is undone too. */
const WAYS_IN = ['first-admin', 'invitation', 'new-password'] as const satisfies LinkKind[];

export interface StageOptions {
  /** The backup's file. */
  backup: string;
  /** An empty directory, or none yet. */
  directory: string;
  /** Everything known to have been removed. */
  removals: readonly ListedRemoval[];
  now: () => number;
  /** A trial goes on `beside` the server; a real restore is `alone`, and every minute counts. */
  pace: CopyOptions['pace'];
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Staged {
  manifest: Manifest;
  heads: Map<string, Head>;
  events: number;
  /** Removals that had to be made again. */
  removedAgain: number;
}

/**
 * Makes a database out of a backup, in a directory of its own: verified as it is, brought to this version, emptied of
 * sessions, of links that let somebody in and of what was removed since, and verified again, through the backup's heads. The real restore and the trial
 * are this. Throws `BackupFault` (`no_manifest`, `other_file`, `not_sound`, `no_space`), `CannotOpenStore`.
 */
export async function stageRestore({
  backup,
  directory,
  removals,
  now,
  pace,
  onProgress,
}: StageOptions): Promise<Staged> {
  // 1. The very file that was made.
  const manifest = readManifest(backup);
  if ((await sha256OfFile(backup)) !== manifest.sha256) throw new BackupFault('other_file', backup);

  // 2. A copy of it, sound.
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = databasePath(directory);
  await copyFrom(backup, path, pace);
  await checkCopy(path, manifest.heads, onProgress);

  const store = await openStore({ directory, now });
  try {
    // 3. As this version wants it.
    await checkEventTypes(store.events);
    // 4. Nobody is signed in: a session that was ended since would live again.
    await store.sessions.sweep(Number.MAX_SAFE_INTEGER);
    // Nor does anybody come in by a link that was used or taken back since.
    for (const kind of WAYS_IN) await store.links.discard(kind);
    // Nor is anybody called out again: what waited when the backup was made has been sent since, or is too late.
    await store.messages.doubtQueued();
    // 5. Nothing that was removed.
    const removedAgain = await reapplyRemovals(store, removals, now);
    // 6. The same history, and no more than the removals after it.
    const report = await store.events.verify({ heads: manifest.heads });
    if (!report.ok) throw new BackupFault('not_sound', path);
    return { manifest, heads: await store.events.heads(), events: report.events, removedAgain };
  } finally {
    await store.close();
  }
}

async function copyFrom(backup: string, path: string, pace: CopyOptions['pace']): Promise<void> {
  await writeFile(path, '', { flag: 'wx', mode: 0o600 });
  const source = openDatabaseForReading(backup);
  try {
    source.exec('BEGIN');
    await copyDatabase(source, path, { pace });
  } finally {
    source.close();
  }
}

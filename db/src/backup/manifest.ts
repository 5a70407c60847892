import { readFileSync } from 'node:fs';
import type { Head } from '../event-store.ts';
import type { ListedRemoval } from '../sqlite/removal-list.ts';
import { BackupFault } from './backup-fault.ts';

export interface StreamHead extends Head {
  stream: string;
}

/** What stands beside a backup: what it holds, and how to know that it is the one. */
export interface Manifest {
  format: 1;
  /** When the copied state held, UTC milliseconds and as ISO 8601. */
  at: number;
  made: string;
  /** The product's version. */
  version: string;
  /** The schema's version. */
  schema: number;
  bytes: number;
  /** Of the file, lower-case hex. */
  sha256: string;
  /** SHA-256 of the key beside it, lower-case hex; null where there was none, absent in backups from before it came along. */
  key?: string | null;
  events: number;
  heads: StreamHead[];
  /** All that had been removed so far. */
  removals: ListedRemoval[];
}

/** The manifest's place beside a backup. */
export function manifestPath(backup: string): string {
  return `${backup}.json`;
}

/** Throws `BackupFault` (`no_manifest`) where there is none, or where it is not one. */
export function readManifest(backup: string): Manifest {
  try {
    const manifest = JSON.parse(readFileSync(manifestPath(backup), 'utf8')) as Manifest;
    const isOne = manifest.format === 1 && Array.isArray(manifest.heads) && Array.isArray(manifest.removals);
    if (isOne && typeof manifest.sha256 === 'string') return manifest;
  } catch (error) {
    throw new BackupFault('no_manifest', backup, error);
  }
  throw new BackupFault('no_manifest', backup);
}

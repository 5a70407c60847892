import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from './manifest.ts';

/** The key in a data directory that opens the code apps' secrets [SE2]; the database holds them sealed. */
export function secretKeyPath(dataDir: string): string {
  return join(dataDir, 'second-factor.key');
}

/** The key's place beside a backup. */
export function backupKeyPath(backup: string): string {
  return `${backup}.key`;
}

/** Of the database's own directory; null where no key has been made. */
export function readSecretKey(database: string): Buffer | null {
  return readIfThere(secretKeyPath(dirname(database)));
}

/** The key that a backup was made with; null where there is none beside it, or another's. */
export function readBackupKey(backup: string, { key }: Pick<Manifest, 'key'>): Buffer | null {
  const found = readIfThere(backupKeyPath(backup));
  return found && isKeyOf(found, key) ? found : null;
}

/** Whether it is the very key that a manifest names. */
export function isKeyOf(found: Buffer, named: string | null | undefined): boolean {
  return keySha256(found) === named;
}

/** SHA-256, lower-case hex: tells two keys apart and opens nothing. */
export function keySha256(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex');
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

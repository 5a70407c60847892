import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { VerifyReport } from '../event-store.ts';
import { openDatabaseForReading } from '../sqlite/open-database.ts';
import { verifyChains } from '../sqlite/verify-chains.ts';
import { BackupFault } from './backup-fault.ts';
import type { StreamHead } from './manifest.ts';

/**
 * Walks a copy: the file's structure, every chain, and that each goes through the heads. Throws `BackupFault`
 * (`not_sound`) with the first fault in its message.
 */
export async function checkCopy(
  path: string,
  heads: readonly StreamHead[],
  onProgress?: (done: number, total: number) => void,
): Promise<VerifyReport> {
  const db = openDatabaseForReading(path);
  try {
    const structure = db.pragma('quick_check(1)', { simple: true });
    if (structure !== 'ok') throw new BackupFault('not_sound', path, new Error(String(structure)));
    const report = await verifyChains(db, { heads, ...(onProgress ? { onProgress } : {}) });
    const [fault] = report.faults;
    if (fault) throw new BackupFault('not_sound', path, new Error(`${fault.stream}, ${fault.seq}: ${fault.what}`));
    return report;
  } finally {
    db.close();
  }
}

/** SHA-256 of a file, lower-case hex. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

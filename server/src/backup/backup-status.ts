import { basename } from 'node:path';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { backupRecord, readBackupRecord } from './backup-outcome.ts';
import { nextBackupAt } from './scheduled-backups.ts';

/**
 * How it is with the scheduled backups, for who looks after the server. Files are named without their directory. What to
 * be warned of: `off` none are scheduled, `late` the last good one is older than twice the interval, `failed` the last
 * attempt was none.
 */
export const backupStatus = z.object({
  schedule: z.object({ everyMs: z.number(), keep: z.number(), nextAt: z.number() }).nullable(),
  last: backupRecord.shape.last,
  lastGood: backupRecord.shape.lastGood,
  warning: z.enum(['off', 'late', 'failed']).nullable(),
});
export type BackupStatus = z.output<typeof backupStatus>;

const LATE_AFTER_INTERVALS = 2;

export async function readBackupStatus({ config, store, now }: Services): Promise<BackupStatus> {
  const at = now();
  const record = (await readBackupRecord(store)) ?? { since: at, last: null, lastGood: null };
  const last = record.last?.ok ? { ...record.last, file: basename(record.last.file) } : record.last;
  const lastGood = record.lastGood && { ...record.lastGood, file: basename(record.lastGood.file) };
  if (!config.backup) return { schedule: null, last, lastGood, warning: 'off' };

  const { everyMs, keep } = config.backup;
  const isLate = at - (lastGood?.at ?? record.since) > everyMs * LATE_AFTER_INTERVALS;
  const hasFailed = last !== null && !last.ok;
  const schedule = { everyMs, keep, nextAt: Math.max(at, nextBackupAt(record, everyMs)) };
  if (isLate) return { schedule, last, lastGood, warning: 'late' };
  return { schedule, last, lastGood, warning: hasFailed ? 'failed' : null };
}

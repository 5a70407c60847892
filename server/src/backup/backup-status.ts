import { basename } from 'node:path';
import { listBackups } from '@ledningsplats/db/backup/backup-files.ts';
import type { BackupsReading } from '@ledningsplats/shared/core/administration.ts';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { backupRecord, readBackupRecord } from './backup-outcome.ts';
import { nextBackupAt } from './backups.ts';

/** How it is with the backups, for who looks after the server; see `BackupsReading`. Files are named without their directory. */
export const backupStatus = z.object({
  now: z.number(),
  schedule: z.object({ everyMs: z.number(), keep: z.number(), nextAt: z.number() }).nullable(),
  running: z
    .object({ step: z.enum(['copying', 'checking', 'trying']), done: z.number(), total: z.number() })
    .nullable(),
  last: backupRecord.shape.last,
  lastGood: backupRecord.shape.lastGood,
  kept: z.number().nullable(),
  warning: z.enum(['off', 'late', 'failed']).nullable(),
}) satisfies z.ZodType<BackupsReading>;

const LATE_AFTER_INTERVALS = 2;

type Asked = Pick<Services, 'config' | 'store' | 'now' | 'backups'>;

export async function readBackupStatus({ config, store, now, backups }: Asked): Promise<BackupsReading> {
  const at = now();
  const record = (await readBackupRecord(store)) ?? { since: at, last: null, lastGood: null };
  const last = record.last?.ok ? { ...record.last, file: basename(record.last.file) } : record.last;
  const lastGood = record.lastGood && { ...record.lastGood, file: basename(record.lastGood.file) };
  const { running } = backups;
  const told = { now: at, running, last, lastGood };
  if (!config.backup) return { ...told, schedule: null, kept: null, warning: 'off' };

  const { directory, everyMs, keep } = config.backup;
  const schedule = { everyMs, keep, nextAt: Math.max(at, nextBackupAt(record, everyMs)) };
  const isLate = at - (lastGood?.at ?? record.since) > everyMs * LATE_AFTER_INTERVALS;
  const hasFailed = last !== null && !last.ok;
  const kept = countKept(directory);
  if (isLate) return { ...told, schedule, kept, warning: 'late' };
  return { ...told, schedule, kept, warning: hasFailed ? 'failed' : null };
}

function countKept(directory: string): number | null {
  try {
    return listBackups(directory).length;
  } catch {
    return null;
  }
}

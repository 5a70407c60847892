import { BackupFault } from '@ledningsplats/db/backup/backup-fault.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import { CannotOpenStore } from '@ledningsplats/db/sqlite/store-errors.ts';
import { BACKUP_FAULTS, type BackupFaultCode } from '@ledningsplats/shared/core/administration.ts';
import { z } from 'zod';
import { WrittenByNewerVersion } from '../core/read-events.ts';

/** A backup that was made and then restored on trial. Times are UTC milliseconds. */
const goodBackup = z.object({ at: z.number(), file: z.string(), bytes: z.number(), events: z.number() });
const outcome = z.discriminatedUnion('ok', [
  goodBackup.extend({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), at: z.number(), fault: z.enum(BACKUP_FAULTS) }),
]);

/** What is kept about the scheduled backups, in the settings. */
export const backupRecord = z.object({
  /** Since when they are scheduled. */
  since: z.number(),
  last: outcome.nullable(),
  lastGood: goodBackup.nullable(),
});

export type BackupOutcome = z.output<typeof outcome>;
export type BackupRecord = z.output<typeof backupRecord>;

const SETTING = 'backups';

/** Null where none has ever been scheduled. */
export async function readBackupRecord({ settings }: Store): Promise<BackupRecord | null> {
  const kept = await settings.get(SETTING);
  return kept === undefined ? null : backupRecord.parse(kept);
}

export async function writeBackupRecord({ settings }: Store, record: BackupRecord): Promise<void> {
  await settings.set(SETTING, record);
}

/** What went wrong, as a code that a screen has words for. */
export function faultOf(error: unknown): BackupFaultCode {
  if (error instanceof BackupFault) return error.kind;
  if (error instanceof CannotOpenStore) return error.fault;
  if (error instanceof WrittenByNewerVersion) return 'newer';
  return 'failed';
}

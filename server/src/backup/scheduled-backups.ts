import { VERSION } from '../http/health.ts';
import type { Services } from '../services.ts';
import type { BackupJob } from './backup-and-try.ts';
import { type BackupOutcome, type BackupRecord, readBackupRecord, writeBackupRecord } from './backup-outcome.ts';
import { runBackupProcess } from './run-backup-process.ts';

/** When the server has come up and its screens have come back. */
const FIRST_AFTER_MS = 5_000;
const LOOK_EVERY_MS = 60_000;
const RETRY_AFTER_MS = 3_600_000;

type Run = (job: BackupJob, signal: AbortSignal) => Promise<BackupOutcome>;

/** Makes backups when they are due, where they are configured. Answers what stops it, and the one under way. */
export function scheduleBackups(services: Services): () => Promise<void> {
  if (!services.config.backup) return async () => {};
  const stopping = new AbortController();
  let working: Promise<void> | null = null;
  const look = () => {
    working ??= backUpWhenDue(services, stopping.signal)
      .catch((error) => services.log.error({ err: error }, 'no backup'))
      .then(() => {
        working = null;
      });
  };
  const first = setTimeout(look, FIRST_AFTER_MS).unref();
  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  return async () => {
    clearTimeout(first);
    clearInterval(timer);
    stopping.abort();
    await working;
  };
}

/** Makes one if it is due, tries it, and keeps the outcome. */
export async function backUpWhenDue(
  { config, store, now, log, metrics }: Services,
  signal: AbortSignal,
  run: Run = runBackupProcess,
): Promise<void> {
  if (!config.backup) return;
  const { directory, everyMs, keep } = config.backup;
  const at = now();
  const record = (await readBackupRecord(store)) ?? { since: at, last: null, lastGood: null };
  if (record.lastGood) metrics.lastGoodBackup.set(record.lastGood.at / 1_000);
  if (at < nextBackupAt(record, everyMs)) return;

  const outcome = await run({ database: store.path, directory, keep, version: VERSION, at }, signal);
  if (signal.aborted) return;
  if (outcome.ok) {
    const { ok: _, ...good } = outcome;
    await writeBackupRecord(store, { ...record, last: outcome, lastGood: good });
    metrics.lastGoodBackup.set(at / 1_000);
    log.info({ file: good.file, bytes: good.bytes, events: good.events }, 'backup made and restored on trial');
  } else {
    await writeBackupRecord(store, { ...record, last: outcome });
    log.error({ fault: outcome.fault }, 'no backup');
  }
}

/** UTC milliseconds. What failed is tried again sooner. */
export function nextBackupAt({ since, last }: BackupRecord, everyMs: number): number {
  if (!last) return since;
  return last.at + (last.ok ? everyMs : Math.min(everyMs, RETRY_AFTER_MS));
}

import type { BackupProgress } from '@ledningsplats/shared/core/administration.ts';
import { VERSION } from '../http/health.ts';
import type { Services } from '../services.ts';
import type { BackupJob } from './backup-and-try.ts';
import { type BackupOutcome, type BackupRecord, readBackupRecord, writeBackupRecord } from './backup-outcome.ts';
import { runBackupProcess } from './run-backup-process.ts';

/** When the server has come up and its screens have come back. */
const FIRST_AFTER_MS = 5_000;
const LOOK_EVERY_MS = 60_000;
const RETRY_AFTER_MS = 3_600_000;

type Run = (
  job: BackupJob,
  signal: AbortSignal,
  onProgress: (progress: BackupProgress) => void,
) => Promise<BackupOutcome>;

type Parts = Pick<Services, 'config' | 'store' | 'now' | 'log' | 'metrics'>;

/** The backups that the server makes, on schedule and when somebody asks for one: never two at a time. */
export class Backups {
  readonly #parts: Parts;
  readonly #run: Run;
  readonly #stopping = new AbortController();
  #working: Promise<void> | null = null;
  #progress: BackupProgress | null = null;
  #timers: NodeJS.Timeout[] = [];

  constructor(parts: Parts, run: Run = runBackupProcess) {
    this.#parts = parts;
    this.#run = run;
  }

  /** How far the one under way has come; null when none is. */
  get running(): BackupProgress | null {
    return this.#progress;
  }

  /** Makes them when they are due from now on, where they are configured. */
  schedule(): void {
    if (!this.#parts.config.backup) return;
    const look = () => void this.whenDue();
    this.#timers = [setTimeout(look, FIRST_AFTER_MS).unref(), setInterval(look, LOOK_EVERY_MS).unref()];
  }

  /** Makes one if it is due and none is under way, tries it, and keeps the outcome. */
  async whenDue(): Promise<void> {
    const { config, store, now, metrics } = this.#parts;
    if (!config.backup || this.#working !== null) return;
    const record = await readBackupRecord(store);
    if (record?.lastGood) metrics.lastGoodBackup.set(record.lastGood.at / 1_000);
    if (record && now() < nextBackupAt(record, config.backup.everyMs)) return;
    await this.#begin(null);
  }

  /**
   * Begins one for an account that asks for it, unless one is under way; written down as theirs when it is made [SE6].
   * False where no directory for them is configured.
   */
  ask(by: string): boolean {
    if (!this.#parts.config.backup) return false;
    void this.#begin(by);
    return true;
  }

  /** Takes the one under way with it. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#stopping.abort();
    await this.#working;
  }

  #begin(by: string | null): Promise<void> {
    this.#working ??= this.#make(by)
      .catch((error) => this.#parts.log.error({ err: error }, 'no backup'))
      .then(() => {
        this.#working = null;
        this.#progress = null;
      });
    return this.#working;
  }

  async #make(by: string | null): Promise<void> {
    const { config, store, now, log, metrics } = this.#parts;
    if (!config.backup || this.#stopping.signal.aborted) return;
    const { directory, keep } = config.backup;
    const at = now();
    this.#progress = { step: 'copying', done: 0, total: 0 };
    const job = { database: store.path, directory, keep, version: VERSION, at };
    const outcome = await this.#run(job, this.#stopping.signal, (progress) => {
      this.#progress = progress;
    });
    if (this.#stopping.signal.aborted) return;

    const record = (await readBackupRecord(store)) ?? { since: at, last: null, lastGood: null };
    if (!outcome.ok) {
      await writeBackupRecord(store, { ...record, last: outcome });
      log.error({ fault: outcome.fault }, 'no backup');
      return;
    }
    const { ok: _, ...good } = outcome;
    await writeBackupRecord(store, { ...record, last: outcome, lastGood: good });
    if (by !== null) store.audit.record({ at: now(), by, what: 'backup_made', about: null, details: {} });
    metrics.lastGoodBackup.set(at / 1_000);
    log.info({ file: good.file, bytes: good.bytes, events: good.events }, 'backup made and restored on trial');
  }
}

/** UTC milliseconds. What failed is tried again sooner. */
export function nextBackupAt({ since, last }: BackupRecord, everyMs: number): number {
  if (!last) return since;
  return last.at + (last.ok ? everyMs : Math.min(everyMs, RETRY_AFTER_MS));
}

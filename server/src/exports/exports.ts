import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamHead } from '@ledningsplats/db/export/incident-snapshot.ts';
import type { StreamErased } from '@ledningsplats/shared/access/audit-events.ts';
import { parseStream, type StreamKind } from '@ledningsplats/shared/core/stream-name.ts';
import type { ExportReading, ExportState } from '@ledningsplats/shared/exports/export-readings.ts';
import type { Services } from '../services.ts';
import type { ExportJob } from './export-job.ts';
import { type MakeExport, makeExport } from './make-export.ts';

/** How long a finished file lies waiting for whoever asked for it. */
const KEPT_MS = 3_600_000;
const SWEEP_MS = 60_000;
/** Beside boards that go on: a process each, on a machine that may have two cores. */
const AT_ONCE = 1;
/** Of one account, whatever has come of them. */
const PER_ACCOUNT = 6;

type Parts = Pick<Services, 'config' | 'store' | 'now' | 'log'>;

/** What is asked for, beside what every export is told. */
export interface Asked {
  job: Omit<ExportJob, 'path' | 'database' | 'at'>;
  account: string;
  stream: string;
  /** As `2026-014`. */
  number: string;
  fileName: string;
  maskedCopy: string | null;
}

interface Kept {
  id: string;
  asked: Asked;
  askedAt: number;
  state: ExportState;
  path: string;
  /** How far the history went that it copied; null until it is made. */
  heads: StreamHead[] | null;
  stopping: AbortController;
}

/** Too many of the account's are waiting or kept. */
export class TooManyExports extends Error {
  override name = 'TooManyExports';
}

/**
 * The exports that are being made and those that wait to be fetched: one at a time, in the order in which they were asked
 * for, each kept for an hour in the data directory for its owner's account alone [EX1]. Each is written down before it can
 * be fetched [SE6]; when content of an incident is removed, its exports go with it [LG10].
 */
export class Exports {
  readonly #parts: Parts;
  readonly #make: MakeExport;
  readonly #directory: string;
  readonly #kept = new Map<string, Kept>();
  readonly #sweeping: NodeJS.Timeout;
  readonly #stopListening: () => void;
  #working = 0;

  constructor(parts: Parts, make: MakeExport = makeExport) {
    this.#parts = parts;
    this.#make = make;
    this.#directory = join(parts.config.dataDir, 'exports');
    // what was being made when the server went down is nobody's any more
    rmSync(this.#directory, { recursive: true, force: true });
    this.#sweeping = setInterval(() => this.#sweep(), SWEEP_MS).unref();
    this.#stopListening = parts.store.events.committed(({ events }) => {
      for (const { type, stream, data } of events) {
        if (type === 'ContentRedacted') this.#dropAllOf(stream);
        if (type === 'StreamErased') {
          for (const erased of (data as StreamErased['data']).streams) this.#dropAllOf(erased.stream);
        }
      }
    });
  }

  /** Throws `TooManyExports`. */
  ask(asked: Asked): ExportReading {
    this.#sweep();
    if (this.of(asked.account, null).length >= PER_ACCOUNT) throw new TooManyExports();
    const id = randomUUID();
    const kept: Kept = {
      id,
      asked,
      askedAt: this.#parts.now(),
      state: { state: 'waiting' },
      path: join(this.#directory, id),
      heads: null,
      stopping: new AbortController(),
    };
    this.#kept.set(id, kept);
    this.#next();
    return readingOf(kept);
  }

  /** An account's own, of one incident's open stream or of all, the newest first. */
  of(account: string, stream: string | null): ExportReading[] {
    return [...this.#kept.values()]
      .filter(({ asked }) => asked.account === account && (stream === null || asked.stream === stream))
      .map(readingOf)
      .toReversed();
  }

  /** One that is ready, and the account's own; null for any other. */
  ready(
    account: string,
    stream: string,
    id: string,
  ): { reading: ExportReading; path: string; heads: StreamHead[] } | null {
    this.#sweep();
    const kept = this.#kept.get(id);
    if (kept?.asked.account !== account || kept.asked.stream !== stream) return null;
    if (kept.state.state !== 'ready' || kept.heads === null) return null;
    return { reading: readingOf(kept), path: kept.path, heads: kept.heads };
  }

  /** Ends it, or throws its file away; nothing where it is not the account's. */
  drop(account: string, id: string): void {
    const kept = this.#kept.get(id);
    if (kept?.asked.account === account) this.#remove(kept);
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeping);
    this.#stopListening();
    for (const kept of [...this.#kept.values()]) this.#remove(kept);
  }

  #next(): void {
    if (this.#working >= AT_ONCE) return;
    const waiting = [...this.#kept.values()].find(({ state }) => state.state === 'waiting');
    if (!waiting) return;
    this.#working += 1;
    waiting.state = { state: 'working', done: 0, of: 0 };
    void this.#makeAndKeep(waiting)
      .catch((error: unknown) => {
        if (waiting.stopping.signal.aborted) return;
        this.#parts.log.error({ err: error, kind: waiting.asked.job.kind }, 'no export was made');
        waiting.state = { state: 'failed', why: isFull(error) ? 'full' : 'broken' };
      })
      .then(() => {
        this.#working -= 1;
        this.#next();
      });
  }

  async #makeAndKeep(kept: Kept): Promise<void> {
    const { store, now } = this.#parts;
    mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
    const made = await this.#make(
      { ...kept.asked.job, path: kept.path, database: store.path, at: kept.askedAt },
      kept.stopping.signal,
      (done, of) => {
        kept.state = { state: 'working', done, of };
      },
    );
    this.#writeDown(kept, made.heads);
    kept.heads = made.heads;
    kept.state = { state: 'ready', size: made.size, keptUntil: now() + KEPT_MS };
  }

  /** Who took what out, when, how far it went and how much of it was masked. */
  #writeDown({ asked, path }: Kept, heads: readonly StreamHead[]): void {
    const headOf = (kind: StreamKind) => {
      const head = heads.find(({ stream }) => parseStream(stream)?.kind === kind);
      return head ? `${head.seq}:${head.hash}` : null;
    };
    const details = {
      kind: asked.job.kind,
      incident: asked.number,
      head: headOf('incident'),
      secretHead: headOf('secret'),
      krisstodHead: headOf('krisstod'),
      continuityHead: headOf('continuity'),
      masked: asked.job.masked?.masks.length ?? 0,
      maskedCopy: asked.maskedCopy,
    };
    try {
      this.#parts.store.audit.record({
        at: this.#parts.now(),
        by: asked.account,
        what: 'exported',
        about: null,
        details,
      });
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    }
  }

  #dropAllOf(stream: string): void {
    const incident = parseStream(stream)?.incident;
    for (const kept of [...this.#kept.values()]) if (kept.asked.job.incident === incident) this.#remove(kept);
  }

  #sweep(): void {
    const now = this.#parts.now();
    for (const kept of [...this.#kept.values()]) {
      const { state } = kept;
      const isOver = state.state === 'ready' ? state.keptUntil <= now : kept.askedAt + 2 * KEPT_MS <= now;
      if (isOver) this.#remove(kept);
    }
  }

  #remove(kept: Kept): void {
    this.#kept.delete(kept.id);
    kept.stopping.abort();
    rmSync(kept.path, { force: true });
  }
}

function readingOf({ id, asked, askedAt, state }: Kept): ExportReading {
  const { job, maskedCopy, fileName } = asked;
  return { id, kind: job.kind, ...job.parts, maskedCopy, askedAt, fileName, ...state };
}

function isFull(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOSPC';
}

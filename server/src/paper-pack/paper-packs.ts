import type { IncidentMode } from '@ledningsplats/shared/incident/events.ts';
import { stateAfter } from '../core/state-after.ts';
import { makePaper } from '../papers/make-paper.ts';
import type { Services } from '../services.ts';
import { blankForms } from './blank-forms.ts';
import { packDocument } from './pack-document.ts';
import { FORMS_FILE, packName, prepareFolder, prune, writeWhole } from './pack-files.ts';
import { readPackGround } from './pack-ground.ts';
import { faultOf, type PackRecord, readPackRecord, writePackRecord } from './pack-record.ts';

export interface PackPace {
  /** After the last change, so that ten quick ones are one pack. */
  quietMs: number;
  /** Changes that never pause are waited out no longer than this. */
  longestMs: number;
  /** A pack is never older. */
  everyMs: number;
}

const EVERY_MS = 3_600_000;

/** Changes that never pause are waited out six times as long as one that nothing follows; an hour is an hour. */
export function packPace(afterMs: number): PackPace {
  return { quietMs: afterMs, longestMs: 6 * afterMs, everyMs: EVERY_MS };
}

/** When the server has come up and its screens have come back. */
const FIRST_AFTER_MS = 5_000;
/** What failed is tried again: a folder comes back, a disk is freed. */
const RETRY_MS = 60_000;

/** The process's own time, which nobody sets: milliseconds from when it began, and what is done after so many. */
export interface PackClock {
  now: () => number;
  /** Answers how it is called off. */
  after: (ms: number, run: () => void) => () => void;
}

const PROCESS_CLOCK: PackClock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};

type Parts = Pick<Services, 'config' | 'store' | 'states' | 'plans' | 'directory' | 'now' | 'log' | 'metrics'>;
type Draw = typeof makePaper;

/**
 * Ledningsplats on paper, always there and never old [ST10]: written anew when something that stands on it has changed, and each
 * hour. Gathered between commands, drawn in a thread of its own, one at a time.
 */
export class PaperPacks {
  readonly #parts: Parts;
  readonly #pace: PackPace;
  readonly #draw: Draw;
  readonly #clock: PackClock;
  #callOff: (() => void) | null = null;
  /** When what is waited for is due at the latest, UTC milliseconds of the process's own clock; null: nothing has changed. */
  #dueBy: number | null = null;
  #stop: (() => void) | null = null;
  #isClosed = false;
  #writing: Promise<void> = Promise.resolve();
  /** Asked for and not begun. */
  #next: Promise<void> | null = null;
  /**
   * Whether something has been taken away by decision since the newest pack was gathered, so that none older may remain [LG10].
   * `perhaps`: the server has been down, and goes by what it finds when a new one stands there.
   */
  #taken: 'yes' | 'perhaps' | 'no' = 'perhaps';
  #erased = 0;
  /** How far each stream has come: a commit is told before the states have been swapped. */
  readonly #heard = new Map<string, number>();

  constructor(parts: Parts, pace: PackPace, draw: Draw = makePaper, clock: PackClock = PROCESS_CLOCK) {
    this.#parts = parts;
    this.#pace = pace;
    this.#draw = draw;
    this.#clock = clock;
  }

  /** Writes from now on, where there is a folder for it. */
  schedule(): void {
    const { config, store, directory } = this.#parts;
    if (config.papers === null) return;
    this.#erased = erasedOf(this.#parts);
    const stopListening = store.events.committed(({ events, heads }) => {
      for (const [stream, { seq }] of heads) if (isOnPaper(stream)) this.#heard.set(stream, seq);
      if (events.some(({ type }) => type === 'ContentRedacted' || type === 'StreamErased')) this.#take();
      else if (events.some(({ stream }) => isOnPaper(stream))) this.#changed();
    });
    directory.changed(({ what }) => {
      if (what !== 'people') return;
      const erased = erasedOf(this.#parts);
      if (erased > this.#erased) this.#take();
      else this.#changed();
      this.#erased = erased;
    });
    this.#stop = stopListening;
    this.#wait(FIRST_AFTER_MS);
  }

  /**
   * Writes one now, after the one that is being written: a hundred who ask meanwhile are answered by the next. Never rejects: how
   * it went is in the record.
   */
  write(): Promise<void> {
    if (this.#next !== null) return this.#next;
    this.#next = this.#writing.then(() => {
      this.#next = null;
      return this.#write();
    });
    this.#writing = this.#next;
    return this.#writing;
  }

  /** How often, for who reads how old the newest may be. */
  get everyMs(): number {
    return this.#pace.everyMs;
  }

  /** Finishes what is being written. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stop?.();
    this.#callOff?.();
    await this.#writing;
  }

  #changed(): void {
    const now = this.#clock.now();
    this.#dueBy ??= now + this.#pace.longestMs;
    this.#wait(Math.max(0, Math.min(this.#pace.quietMs, this.#dueBy - now)));
  }

  /** Text that has been removed lies in every older pack: those go at once, with the new one or without it. */
  #take(): void {
    this.#taken = 'yes';
    if (!this.#isClosed) void this.write();
  }

  #wait(ms: number): void {
    if (this.#isClosed) return;
    this.#callOff?.();
    this.#callOff = this.#clock.after(ms, () => void this.write());
  }

  async #write(): Promise<void> {
    const { config, now, log, metrics, store } = this.#parts;
    if (config.papers === null || this.#isClosed) return;
    const at = now();
    this.#dueBy = null;
    const taken = this.#taken;
    this.#taken = 'no';
    const before = await readPackRecord(store).catch(() => null);
    const record: PackRecord = before ?? { since: at, last: null, lastGood: null };
    try {
      const { folder, isOwn, keep } = config.papers;
      await prepareFolder(folder, isOwn);
      await this.#catchUp();
      const name = await this.#writeMode('live', at, taken === 'no' ? keep : 1);
      await this.#writeMode('exercise', at, taken === 'no' ? keep : 1);
      if (name !== null) {
        const good = { at, name };
        await writePackRecord(store, { ...record, last: { ok: true, ...good }, lastGood: good });
        metrics.lastPaper.set(at / 1_000);
        if (record.last?.ok === false) log.info({ name }, 'papers are written again');
      }
      this.#afterwards(this.#pace.everyMs);
    } catch (error) {
      log.error({ err: error }, 'no papers');
      if (taken !== 'no' && this.#taken === 'no') this.#taken = taken;
      if (taken === 'yes') await this.#removeAll();
      await writePackRecord(store, { ...record, last: { ok: false, at, fault: faultOf(error) } }).catch(() => {});
      this.#afterwards(RETRY_MS);
    }
  }

  async #catchUp(): Promise<void> {
    for (const [stream, seq] of [...this.#heard]) {
      await stateAfter(this.#parts.states, stream, () => (this.#isClosed ? 0 : seq));
      if (this.#heard.get(stream) === seq) this.#heard.delete(stream);
    }
  }

  /** Null: there is nothing to write. Of exercises that are over the last packs are pruned with time. */
  async #writeMode(mode: IncidentMode, at: number, keep: number): Promise<string | null> {
    const { config, directory } = this.#parts;
    if (config.papers === null) return null;
    const { folder } = config.papers;
    const ground = await readPackGround(this.#parts, mode, { madeAt: at, nextBy: at + this.#pace.everyMs });
    if (!ground) {
      // before there is a plan there is nothing; of exercises that are over nothing that was taken away remains
      if (keep === 1 && directory.plan) await prune(folder, mode, 0);
      return null;
    }
    const name = packName(mode, at, ground.plan.municipality.timeZone);
    await writeWhole(folder, name, await this.#draw({ paper: packDocument(ground), format: 'pdf' }));
    if (mode === 'live') {
      await writeWhole(folder, FORMS_FILE, await this.#draw({ paper: blankForms(ground.plan), format: 'pdf' }));
    }
    await prune(folder, mode, keep);
    return name;
  }

  async #removeAll(): Promise<void> {
    const { config, log } = this.#parts;
    if (config.papers === null) return;
    for (const mode of ['live', 'exercise'] as const) {
      await prune(config.papers.folder, mode, 0).catch((error) => log.error({ err: error }, 'older papers remain'));
    }
  }

  /** Unless a change has asked for one sooner. */
  #afterwards(ms: number): void {
    if (this.#dueBy === null) this.#wait(ms);
  }
}

/** Secret streams, krisstöd's own and what only machines read are on no paper, and change none. */
function isOnPaper(stream: string): boolean {
  return /^(incident\/[^/]+|roster|places|plan)$/.test(stream);
}

function erasedOf({ directory }: Pick<Services, 'directory'>): number {
  return [...directory.people()].filter(({ isErased }) => isErased).length;
}

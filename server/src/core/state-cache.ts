import type { EventStore } from '@ledningsplats/db/event-store.ts';
import { reallyRecordedAt } from '@ledningsplats/shared/core/exercise-time.ts';
import { foldStream, type StreamStates } from '@ledningsplats/shared/core/fold.ts';
import { STATE_VERSION } from '@ledningsplats/shared/core/incident-state.ts';
import { parseStream, type StreamKind } from '@ledningsplats/shared/core/stream-name.ts';
import type { FastifyBaseLogger } from 'fastify';
import { readEvents } from './read-events.ts';

export type StreamState = StreamStates[StreamKind] | null;

/** A stream's bounded state at a seq. Immutable: a commit puts a new one in its place. */
export interface StateAt {
  stream: string;
  seq: number;
  /** The chain's hash at `seq`. */
  hash: string;
  state: StreamState;
  /** The newest `recordedAt` up to `seq`; 0 for an empty stream. */
  recordedAt: number;
}

/** Events read at a time while folding a stream that has no usable snapshot. */
const FOLD_CHUNK = 2_000;
/** A stream is never more than this many events from its snapshot, so that loading it stays in milliseconds. */
const SNAPSHOT_EVERY = 200;
/** Open incidents in one municipality are tens; this many states weigh some tens of megabytes at most. */
const DEFAULT_CAPACITY = 256;

/**
 * Bounded states by stream: loaded from the newest snapshot and the events after it, least recently used dropped first.
 * Whoever holds a `StateAt` may go on using it after it was dropped here.
 */
export class StateCache {
  readonly #store: EventStore;
  readonly #log: FastifyBaseLogger;
  readonly #capacity: number;
  readonly #states = new Map<string, StateAt>();
  readonly #loading = new Map<string, Promise<StateAt>>();
  readonly #savedSeq = new Map<string, number>();

  constructor(store: EventStore, log: FastifyBaseLogger, capacity = DEFAULT_CAPACITY) {
    this.#store = store;
    this.#log = log;
    this.#capacity = capacity;
  }

  async get(stream: string): Promise<StateAt> {
    const cached = this.#states.get(stream);
    if (cached) {
      this.#states.delete(stream);
      this.#states.set(stream, cached);
      return cached;
    }
    const underWay = this.#loading.get(stream);
    if (underWay !== undefined) return underWay;
    const loading = this.#load(stream).finally(() => {
      if (this.#loading.get(stream) === loading) this.#loading.delete(stream);
    });
    this.#loading.set(stream, loading);
    return loading;
  }

  /** As `get`, for whoever goes through many that are over: what is not kept is read and let go of, and pushes nothing out. */
  async peek(stream: string): Promise<StateAt> {
    return this.#states.get(stream) ?? this.#loading.get(stream) ?? this.#read(stream);
  }

  holds(stream: string): boolean {
    return this.#states.has(stream);
  }

  /** After a commit. */
  put(next: StateAt): void {
    this.#keep(next);
    if (next.seq - (this.#savedSeq.get(next.stream) ?? 0) >= SNAPSHOT_EVERY) this.#saveSoon(next);
  }

  /** Somebody else has written to the stream: the next `get` reads it again. */
  drop(stream: string): void {
    this.#states.delete(stream);
    this.#loading.delete(stream);
  }

  /** A commit failed: every state is read again, in case the store knows better. */
  clear(): void {
    this.#states.clear();
    this.#loading.clear();
  }

  /** At shutdown, so that the next start folds nothing. */
  async saveAll(): Promise<void> {
    for (const at of this.#states.values()) {
      if (at.seq > (this.#savedSeq.get(at.stream) ?? 0)) await this.#save(at);
    }
  }

  async #load(stream: string): Promise<StateAt> {
    return this.#loaded(await this.#read(stream));
  }

  async #read(stream: string): Promise<StateAt> {
    const snapshot = await this.#store.snapshot(stream, STATE_VERSION);
    let state: StreamState = snapshot ? JSON.parse(snapshot.state) : null;
    let seq = snapshot?.seq ?? 0;
    let recordedAt = 0;
    const kind = parseStream(stream)?.kind;
    if (!kind) throw new Error(`not a stream: ${stream}`);
    if (snapshot) {
      this.#savedSeq.set(stream, snapshot.seq);
      recordedAt = (await this.#store.readAt(stream, [snapshot.seq]))[0]?.meta.recordedAt ?? 0;
    }
    for (;;) {
      const events = await readEvents(this.#store, stream, seq, FOLD_CHUNK);
      for (const event of events) {
        state = foldStream(kind, state ?? undefined, event);
        seq = event.seq;
        recordedAt = Math.max(recordedAt, reallyRecordedAt(event.meta));
      }
      if (events.length === FOLD_CHUNK) continue;
      // a commit may have come between the two readings
      const head = await this.#store.head(stream);
      if (head.seq === seq) return { stream, ...head, state, recordedAt };
    }
  }

  #loaded(loaded: StateAt): StateAt {
    // a commit may have put a newer one here while this was read
    const newer = this.#states.get(loaded.stream);
    if (newer && newer.seq >= loaded.seq) return newer;
    // streams that are not there are without number, and would push out those that are
    if (loaded.seq > 0) this.#keep(loaded);
    return loaded;
  }

  #keep(at: StateAt): void {
    this.#states.delete(at.stream);
    this.#states.set(at.stream, at);
    if (this.#states.size <= this.#capacity) return;
    const oldest = this.#states.keys().next().value;
    if (oldest !== undefined) this.#states.delete(oldest);
  }

  /** Off the command's path: acks do not wait for it. */
  #saveSoon(at: StateAt): void {
    this.#savedSeq.set(at.stream, at.seq);
    setImmediate(() => void this.#save(at));
  }

  async #save({ stream, seq, state }: StateAt): Promise<void> {
    try {
      await this.#store.saveSnapshot({ stream, seq, stateVersion: STATE_VERSION, state: JSON.stringify(state) });
      this.#savedSeq.set(stream, seq);
    } catch (error) {
      // a snapshot is a convenience: the history is whole without it
      this.#log.warn({ err: error, stream }, 'snapshot not saved');
    }
  }
}

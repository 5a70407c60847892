import type { EventStore } from '@ledningsplats/db/event-store.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import type { FastifyBaseLogger } from 'fastify';

/**
 * Each write is a sync to disk that commands wait for: often enough that a killed server forgets little (screens that come
 * back are recorded again), seldom enough that not one command in a hundred meets it. A question flushes first.
 */
const FLUSH_MS = 15_000;

/** Who has been given which stream's events, and how far: gathered here, written in one commit now and then [SE6] [LG10]. */
export class ReaderLog {
  readonly #store: Store;
  readonly #log: FastifyBaseLogger;
  readonly #now: () => number;
  /** Open subscriptions: stream → user → how many. */
  readonly #watching = new Map<string, Map<string, number>>();
  /** Watched streams that have moved since the last flush, and how far. */
  readonly #moved = new Map<string, number>();
  readonly #due = new Map<string, { stream: string; user: string; seq: number; at: number }>();
  readonly #timer: NodeJS.Timeout;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: { store: Store; now: () => number; log: FastifyBaseLogger }) {
    this.#store = options.store;
    this.#now = options.now;
    this.#log = options.log;
    this.#follow(options.store.events);
    this.#timer = setInterval(() => void this.flush(), FLUSH_MS).unref();
  }

  /** The user was given the stream up to `seq`: a snapshot, a page, a catch-up. */
  given(stream: string, user: string, seq: number): void {
    // nothing was there to read: whoever asks for what does not exist leaves no row behind
    if (seq === 0) return;
    const key = `${stream} ${user}`;
    const known = this.#due.get(key);
    this.#due.set(key, { stream, user, seq: Math.max(seq, known?.seq ?? 0), at: this.#now() });
  }

  watch(stream: string, user: string): void {
    const users = this.#watching.get(stream) ?? new Map<string, number>();
    this.#watching.set(stream, users.set(user, (users.get(user) ?? 0) + 1));
  }

  unwatch(stream: string, user: string): void {
    const users = this.#watching.get(stream);
    const moved = this.#moved.get(stream);
    if (moved !== undefined) this.given(stream, user, moved);
    const left = (users?.get(user) ?? 0) - 1;
    if (left > 0) users?.set(user, left);
    else users?.delete(user);
    if (users?.size === 0) this.#watching.delete(stream);
  }

  /** Resolves when all that was given before it was asked for is written, or could not be and waits for the next. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    for (const [stream, seq] of this.#moved) {
      for (const user of this.#watching.get(stream)?.keys() ?? []) this.given(stream, user, seq);
    }
    this.#moved.clear();
    if (this.#due.size === 0) return;
    const due = [...this.#due.values()];
    this.#due.clear();
    try {
      await this.#store.readers.record(due);
    } catch (error) {
      this.#log.warn({ err: error }, 'readers not recorded');
      for (const { stream, user, seq } of due) this.given(stream, user, seq);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  #follow(events: EventStore): void {
    events.committed((commit) => {
      for (const [stream, { seq }] of commit.heads) {
        if (this.#watching.has(stream)) this.#moved.set(stream, seq);
      }
    });
  }
}

import type { Store } from '@ledningsplats/db/open-store.ts';
import type { MovedMark } from '@ledningsplats/db/reader-marks.ts';
import type { ReaderMark } from '@ledningsplats/shared/core/protocol.ts';
import type { FastifyBaseLogger } from 'fastify';

/** As for the readers of streams: each write is a sync to disk that commands wait for, and a lost quarter of a minute harms nobody. */
const FLUSH_MS = 15_000;

/** How far each reader has looked [LG8]: gathered here, written in one commit now and then. Told to nobody but the reader. */
export class MarkLog {
  readonly #store: Store;
  readonly #log: FastifyBaseLogger;
  readonly #due = new Map<string, MovedMark>();
  readonly #timer: NodeJS.Timeout;

  constructor(options: { store: Store; log: FastifyBaseLogger }) {
    this.#store = options.store;
    this.#log = options.log;
    this.#timer = setInterval(() => void this.flush(), FLUSH_MS).unref();
  }

  move(mark: MovedMark): void {
    const key = `${mark.user} ${mark.stream}`;
    const { lines = 0, seenAt = 0 } = this.#due.get(key) ?? {};
    this.#due.set(key, { ...mark, lines: Math.max(lines, mark.lines), seenAt: Math.max(seenAt, mark.seenAt) });
  }

  /** The reader's own marks, by stream; what is not written yet included. */
  async of(user: string): Promise<Record<string, ReaderMark>> {
    await this.flush();
    return this.#store.marks.of(user);
  }

  async flush(): Promise<void> {
    if (this.#due.size === 0) return;
    const due = [...this.#due.values()];
    this.#due.clear();
    try {
      await this.#store.marks.move(due);
    } catch (error) {
      this.#log.warn({ err: error }, 'marks of readers not written');
      const newer = [...this.#due.values()];
      for (const mark of [...due, ...newer]) this.move(mark);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}

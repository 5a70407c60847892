import type { Store } from '@ledningsplats/db/open-store.ts';
import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';

const SETTING = 'chainCheck';

const result = z.object({
  at: z.number(),
  /** Account of the one who asked for it. */
  by: z.string(),
  events: z.number(),
  streams: z.number(),
  faults: z.number(),
});
export type CheckResult = z.infer<typeof result>;

/** Walks every chain of the history when somebody asks for it [LG9], one walk at a time, while the server goes on working. */
export class ChainCheckJob {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #log: FastifyBaseLogger;
  #running: { done: number; total: number } | null = null;
  #isOver = false;

  constructor({ store, now, log }: { store: Store; now: () => number; log: FastifyBaseLogger }) {
    this.#store = store;
    this.#now = now;
    this.#log = log;
  }

  /** Events walked, of how many; null when none is under way. */
  get running(): { done: number; total: number } | null {
    return this.#running;
  }

  /** The last that came to its end; null where there is none. */
  async last(): Promise<CheckResult | null> {
    const kept = result.safeParse(await this.#store.settings.get(SETTING));
    return kept.success ? kept.data : null;
  }

  /** Begins one unless one is under way. */
  start(by: string): void {
    if (this.#running) return;
    this.#running = { done: 0, total: 0 };
    this.#walk(by)
      .catch((error) => this.#log.warn({ err: error }, 'the history was not verified'))
      .finally(() => {
        this.#running = null;
      });
  }

  /** What is under way is not kept: it would find a store that is closed. */
  close(): void {
    this.#isOver = true;
  }

  async #walk(by: string): Promise<void> {
    const { events, streams, faults } = await this.#store.events.verify({
      onProgress: (done, total) => {
        this.#running = { done, total };
      },
    });
    if (this.#isOver) return;
    if (faults.length > 0) this.#log.error({ faults: faults.slice(0, 10) }, 'the history does not verify');
    await this.#store.settings.set(SETTING, { at: this.#now(), by, events, streams, faults: faults.length });
  }
}

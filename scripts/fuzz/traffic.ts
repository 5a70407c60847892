import { setImmediate as nextTurn } from 'node:timers/promises';

/** Anything that is real and takes real time, such as a request that the server is working on. */
export class Traffic {
  #underway = 0;
  #last: Promise<unknown> = Promise.resolve();
  /** Something was asked since everyone was last waited for that may have been told to others. */
  #isStirred = false;
  #barriers = new Set<() => Promise<unknown>>();

  /** Counts the work until it has ended, however it ends. `isQuiet`: nobody else hears of it. */
  async follow<Value>(work: Promise<Value>, isQuiet = false): Promise<Value> {
    this.#underway += 1;
    this.#isStirred ||= !isQuiet;
    try {
      return await work;
    } finally {
      this.#underway -= 1;
    }
  }

  /** The same, one after the other in the order of asking: what the server hears first is the schedule's to say. */
  async inTurn<Value>(work: () => Promise<Value>, isQuiet = false): Promise<Value> {
    const before = this.#last;
    const done = this.follow(before.then(work, work), isQuiet);
    this.#last = done.catch(() => {});
    return done;
  }

  /** A question whose answer comes after all that the server has sent before it. */
  addBarrier(ask: () => Promise<unknown>): () => void {
    this.#barriers.add(ask);
    return () => this.#barriers.delete(ask);
  }

  /**
   * Resolves when nothing real is underway and every frame that the server had sent is here, so that what happens next
   * depends on the schedule and not on the machine.
   */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      await nextTurn();
      quiet = this.#underway === 0 ? quiet + 1 : 0;
    }
    if (!this.#isStirred) return;
    this.#isStirred = false;
    await Promise.all([...this.#barriers].map((ask) => ask().catch(() => {})));
    await this.settle();
  }
}

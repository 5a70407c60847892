interface Timer {
  at: number;
  order: number;
  run: () => void;
}

/** Time that passes only when it is told to: a schedule of hours plays in seconds, and timers fire in one order. */
export class VirtualClock {
  #now: number;
  #order = 0;
  #timers: Timer[] = [];

  constructor(start: number) {
    this.#now = start;
  }

  /** UTC milliseconds. */
  get now(): number {
    return this.#now;
  }

  /** Runs later; the answer calls it off. */
  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), order: this.#order++, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** When the next timer is due; null when there is none. */
  next(): number | null {
    return this.#timers.length === 0 ? null : Math.min(...this.#timers.map((timer) => timer.at));
  }

  /** Moves to `time` and runs what is due by then, in order of time and then of asking. Not what they ask for in turn. */
  advance(time: number): void {
    this.#now = Math.max(this.#now, time);
    const due = this.#timers.filter((timer) => timer.at <= this.#now);
    this.#timers = this.#timers.filter((timer) => timer.at > this.#now);
    for (const { run } of due.sort((a, b) => a.at - b.at || a.order - b.order)) run();
  }
}

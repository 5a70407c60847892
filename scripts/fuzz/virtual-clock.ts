interface Timer {
  at: number;
  owner: string;
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

  /** UTC milliseconds, whole ones as any clock's; timers may fire between two. */
  get now(): number {
    return Math.floor(this.#now);
  }

  /**
   * Runs later; the answer calls it off. Of timers due at one moment those of one owner run in the order of asking, and
   * owners in the order of their names: what came first over the real network is not ours to say.
   */
  after(ms: number, run: () => void, owner = ''): () => void {
    const timer = { at: this.#now + Math.max(0, ms), owner, order: this.#order++, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** When the next timer is due; null when there is none. */
  next(): number | null {
    return this.#timers.length === 0 ? null : Math.min(...this.#timers.map((timer) => timer.at));
  }

  /** Moves to `time` and runs what is due by then, in order of time, owner and asking. Not what they ask for in turn. */
  advance(time: number): void {
    this.#now = Math.max(this.#now, time);
    const due = this.#timers.filter((timer) => timer.at <= this.#now);
    this.#timers = this.#timers.filter((timer) => timer.at > this.#now);
    for (const { run } of due.sort(inTurn)) run();
  }
}

function inTurn(one: Timer, other: Timer): number {
  if (one.at !== other.at) return one.at - other.at;
  if (one.owner !== other.owner) return one.owner < other.owner ? -1 : 1;
  return one.order - other.order;
}

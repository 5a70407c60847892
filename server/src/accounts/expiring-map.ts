/** Entries kept at most; the oldest go first. Far more than are under way at once in any municipality. */
const ENTRIES = 10_000;

/** What is remembered for a few minutes in memory alone: after a restart one begins again. */
export class ExpiringMap<Value> {
  readonly #ttlMs: number;
  readonly #now: () => number;
  readonly #entries = new Map<string, { value: Value; until: number }>();

  constructor({ ttlMs, now }: { ttlMs: number; now: () => number }) {
    this.#ttlMs = ttlMs;
    this.#now = now;
  }

  put(key: string, value: Value): void {
    this.#entries.set(key, { value, until: this.#now() + this.#ttlMs });
    const oldest = this.#entries.keys().next().value;
    if (this.#entries.size > ENTRIES && oldest !== undefined) this.#entries.delete(oldest);
  }

  get(key: string): Value | null {
    const entry = this.#entries.get(key);
    if (entry && entry.until > this.#now()) return entry.value;
    this.#entries.delete(key);
    return null;
  }

  /** Forgets those that `isOver` says. */
  drop(isOver: (value: Value) => boolean): void {
    for (const [key, { value }] of this.#entries) if (isOver(value)) this.#entries.delete(key);
  }

  /** Works once. */
  take(key: string): Value | null {
    const value = this.get(key);
    this.#entries.delete(key);
    return value;
  }
}

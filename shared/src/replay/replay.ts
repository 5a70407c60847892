import { foldStream, type StreamStates } from '../core/fold.ts';
import { type EntryKind, indexRowsOf } from '../core/index-rows.ts';
import type { KnownEvent } from '../core/known-event.ts';
import { parseStream, type StreamKind } from '../core/stream-name.ts';

/** Events between two states that are kept: few enough to fold again within a frame, and they share what did not change. */
const CHECKPOINT = 250;

/**
 * The history of one stream, kept so that its state at any moment is near [OV5]: a plain fold of the events up to it, from the
 * state that was kept last before. A moment is a seq; 0 is before the first event. What one command brought about happened at
 * once, so `next` and `previous` go by commands: no screen has ever shown half of one.
 */
export class Replay<Kind extends StreamKind = StreamKind> {
  readonly stream: string;
  readonly #kind: Kind;
  readonly #events: KnownEvent[] = [];
  /** When each was recorded, never behind the one before. */
  readonly #times: number[] = [];
  /** After every `CHECKPOINT` events, as far as has been folded. */
  readonly #kept: StreamStates[Kind][] = [];
  readonly #entries = new Map<string, number[]>();
  #latest: { seq: number; state: StreamStates[Kind] | null } = { seq: 0, state: null };

  constructor(stream: string) {
    const address = parseStream(stream);
    if (address === null) throw new Error(`not a stream: ${stream}`);
    this.stream = stream;
    this.#kind = address.kind as Kind;
  }

  get length(): number {
    return this.#events.length;
  }

  /** Every event so far, in order; the same array as it grows. */
  get events(): readonly KnownEvent[] {
    return this.#events;
  }

  /** The next events in order. What one of them removes is gone from what is already here, at every moment [LG10]. */
  append(events: readonly KnownEvent[]): void {
    for (const event of events) {
      if (event.seq !== this.length + 1) throw new Error(`${this.stream}: ${event.seq} after ${this.length}`);
      this.#events.push(event);
      this.#times.push(Math.max(this.#times.at(-1) ?? 0, event.meta.recordedAt));
      for (const { kind, key, seq } of indexRowsOf(event, this.stream)) {
        const own = this.#entries.get(`${kind} ${key}`);
        if (own) own.push(seq);
        else this.#entries.set(`${kind} ${key}`, [seq]);
      }
      if (event.type === 'ContentRedacted') this.#empty(event.data.seq);
    }
  }

  /** The state as it was when the event `seq` had been recorded; null before the first. */
  stateAt(seq: number): StreamStates[Kind] | null {
    const wanted = this.#within(seq);
    const kept = Math.min(Math.floor(wanted / CHECKPOINT), this.#kept.length);
    const isNearer = this.#latest.seq <= wanted && this.#latest.seq >= kept * CHECKPOINT;
    let at = isNearer ? this.#latest.seq : kept * CHECKPOINT;
    let state = isNearer ? this.#latest.state : (this.#kept[kept - 1] ?? null);
    for (; at < wanted; at += 1) {
      state = foldStream(this.#kind, state ?? undefined, this.#events[at] as KnownEvent);
      if ((at + 1) / CHECKPOINT === this.#kept.length + 1) this.#kept.push(state);
    }
    this.#latest = { seq: wanted, state };
    return state;
  }

  /** When the moment began, UTC milliseconds; 0 before the first event. */
  timeOf(seq: number): number {
    return this.#times[this.#within(seq) - 1] ?? 0;
  }

  /** The last moment that had begun at a time. */
  seqAt(time: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#times[middle] ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The moment at which all that the event's command brought about had happened. */
  momentOf(seq: number): number {
    let at = Math.max(1, this.#within(seq));
    while (at < this.length && this.#command(at) === this.#command(at + 1)) at += 1;
    return Math.min(at, this.length);
  }

  next(seq: number): number {
    return this.momentOf(seq + 1);
  }

  /** The first moment is the earliest there is. */
  previous(seq: number): number {
    let at = this.#within(seq);
    while (at > 1 && this.#command(at - 1) === this.#command(this.#within(seq))) at -= 1;
    return this.momentOf(at - 1);
  }

  /** What a register's entry is folded of as it stood at a moment, in order; the whole of it where nothing else is said. */
  entry(kind: EntryKind, key: string, upTo = this.length): readonly KnownEvent[] {
    const seqs = this.#entries.get(`${kind} ${key}`) ?? [];
    return seqs.flatMap((seq) => (seq <= upTo ? (this.#events[seq - 1] ?? []) : []));
  }

  /** The keys of a register's entries that were there at a moment, the one that was made last first. */
  keys(kind: EntryKind, upTo: number): string[] {
    const own = [...this.#entries].filter(([name, seqs]) => name.startsWith(`${kind} `) && (seqs[0] ?? 0) <= upTo);
    return own
      .sort(([, one], [, other]) => (other[0] ?? 0) - (one[0] ?? 0))
      .map(([name]) => name.slice(kind.length + 1));
  }

  #empty(seq: number): void {
    const event = this.#events[seq - 1];
    // one that was fetched after it was removed comes without its words
    if (!event || event.content === null) return;
    this.#events[seq - 1] = { ...event, content: null } as KnownEvent;
    this.#kept.length = Math.min(this.#kept.length, Math.floor((seq - 1) / CHECKPOINT));
    if (this.#latest.seq >= seq) this.#latest = { seq: 0, state: null };
  }

  #within(seq: number): number {
    return Math.min(Math.max(0, seq), this.length);
  }

  #command(seq: number): string | undefined {
    return this.#events[seq - 1]?.meta.command;
  }
}

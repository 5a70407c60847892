import type { EventStore, Head, StoreEvent } from '@ledningsplats/db/event-store.ts';
import { CATCH_UP_LIMIT, type EventsFrame } from '@ledningsplats/shared/core/protocol.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { erasedIn } from './erased-streams.ts';

/** What a board lacks of a stream, and the head it then stands on. */
export interface CatchUp {
  events: AnyEvent[];
  head: Head;
}

/** Sends a frame to a part of its audience at each step, until all have it. */
export type SendFrame = (frame: EventsFrame) => Iterator<void>;

/** Turns commits into frames, one per stream, and joins readers to them without a gap and without a repeat. */
export class LiveFrames {
  readonly #store: EventStore;
  readonly #emit: SendFrame;
  /** Readers that are being brought up to date, by stream: frames are kept for them until they have joined. */
  readonly #joining = new Map<string, Set<EventsFrame[]>>();
  /** Committed and not sent yet: those who gave the commands get their acks first. */
  readonly #waiting: EventsFrame[] = [];
  /** The frame that some of its audience has and others have not. */
  #underway: { frame: EventsFrame; parts: Iterator<void> } | null = null;
  #isSending = false;

  #lastRead: { stream: string; after: number; head: Head; events: AnyEvent[] } | null = null;

  constructor(store: EventStore, emit: SendFrame) {
    this.#store = store;
    this.#emit = emit;
    store.committed((commit) => {
      // nothing that was removed may linger here
      this.#lastRead = null;
      for (const stream of erasedIn(commit)) this.#joining.delete(stream);
      for (const [stream, events] of byStream(commit.events)) {
        const head = commit.heads.get(stream);
        if (!head) continue;
        const frame = { stream, events, head };
        this.#withhold(frame);
        for (const kept of this.#joining.get(stream) ?? []) kept.push(frame);
        this.#send(frame);
      }
    });
  }

  /**
   * Reads what comes after `after` and calls `join` with it, in the moment when nothing more is missing: what is
   * committed before that moment is in the answer, what is committed later goes to the audience. `null`: too far behind,
   * or ahead of the store (a restored backup); the board fetches a snapshot instead.
   */
  async catchUp(stream: string, after: number, join: (caughtUp: CatchUp | null) => void): Promise<void> {
    const kept: EventsFrame[] = [];
    const joining = this.#joining.get(stream) ?? new Set();
    this.#joining.set(stream, joining.add(kept));
    try {
      const head = await this.#store.head(stream);
      const isNear = after <= head.seq && head.seq - after <= CATCH_UP_LIMIT;
      const events = isNear ? await this.#missing(stream, after, head) : [];
      // no await from here: no commit can come between what was kept and joining
      this.flush();
      const isErased = this.#joining.get(stream) !== joining;
      if (!isNear || isErased) {
        join(null);
        return;
      }
      const last = events.at(-1)?.seq ?? after;
      const rest = kept.flatMap((frame) => frame.events.filter((event) => event.seq > last));
      const upTo = Math.max(head.seq, last);
      withoutRemoved([...events, ...rest]);
      join({ events: [...events, ...rest], head: headAfter(kept, head, upTo) });
    } finally {
      joining.delete(kept);
      if (joining.size === 0 && this.#joining.get(stream) === joining) this.#joining.delete(stream);
    }
  }

  /** Two hundred boards that return at once lack the same: it is read once, until something more is committed. */
  async #missing(stream: string, after: number, head: Head): Promise<AnyEvent[]> {
    if (after === head.seq) return [];
    const known = this.#lastRead;
    if (known?.stream === stream && known.after === after && known.head.hash === head.hash) return known.events;
    const events = await this.#store.read(stream, after, CATCH_UP_LIMIT);
    this.#lastRead = events.at(-1)?.seq === head.seq ? { stream, after, head, events } : null;
    return events;
  }

  /** What a frame removes goes from those of its stream that some have not been sent yet [LG10]. */
  #withhold({ stream, events }: EventsFrame): void {
    if (!events.some(({ type }) => type === 'ContentRedacted')) return;
    const unsent = [...(this.#underway ? [this.#underway.frame] : []), ...this.#waiting];
    const frames = [...unsent, ...[...(this.#joining.get(stream) ?? [])].flat()];
    const earlier = frames.filter((one) => one.stream === stream).flatMap((one) => one.events);
    withoutRemoved([...earlier, ...events]);
  }

  #send(frame: EventsFrame): void {
    this.#waiting.push(frame);
    if (this.#isSending) return;
    this.#isSending = true;
    setImmediate(() => this.#sendOn());
  }

  /**
   * One part in each turn of the loop: to send to two hundred boards takes longer than to decide and store, and whoever
   * gives a command meanwhile is answered between two parts. No more than one commit comes between: were there one for
   * each part, as on a slow disk or after a pause of the machine, the boards would fall seconds behind.
   */
  #sendOn(): void {
    while (this.#sendPart()) {
      if (this.#waiting.length > 0) continue;
      setImmediate(() => this.#sendOn());
      return;
    }
    this.#isSending = false;
  }

  /** Each frame to all before the next one to anybody. False: nothing was left to send. */
  #sendPart(): boolean {
    for (;;) {
      const frame = this.#underway ? null : this.#waiting.shift();
      if (frame) this.#underway = { frame, parts: this.#emit(frame) };
      if (!this.#underway) return false;
      if (!this.#underway.parts.next().done) return true;
      this.#underway = null;
    }
  }

  /** Sends what waits, now. */
  flush(): void {
    while (this.#sendPart());
  }
}

function headAfter(kept: readonly EventsFrame[], head: Head, seq: number): Head {
  const newest = kept.at(-1)?.head;
  return newest && newest.seq >= seq ? newest : head;
}

function byStream(events: readonly StoreEvent[]): Map<string, AnyEvent[]> {
  const streams = new Map<string, AnyEvent[]>();
  for (const { stream, seq, type, version, data, content, meta } of events) {
    const event = { seq, type, version, data, content, meta };
    const own = streams.get(stream);
    if (own) own.push(event);
    else streams.set(stream, [event]);
  }
  return streams;
}

/** What is removed by one of them is not sent at all. */
function withoutRemoved(events: readonly AnyEvent[]): void {
  for (const { type, data } of events) {
    if (type !== 'ContentRedacted') continue;
    const removed = events.find(({ seq }) => seq === (data as { seq: number }).seq);
    if (removed) removed.content = null;
  }
}

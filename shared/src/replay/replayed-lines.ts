import type { KnownEvent } from '../core/known-event.ts';
import type { LineOrder } from '../log/line-window.ts';
import { foldLine, type LineFront, type LogLine, lineFrontOf } from '../log/log-line.ts';
import type { Replay } from './replay.ts';

export interface ReplayedLines {
  /** Newest first by the order, as many as were asked for. */
  lines: readonly LogLine[];
  /** Lines in the whole log at the moment. */
  total: number;
}

/** What takes a line's words away does so at every moment: what has been removed by decision is not played back [LG10]. */
const TAKES_AWAY: readonly KnownEvent['type'][] = ['ContentRedacted', 'ContentRemoved', 'LineMadeSecret'];

type Front = Pick<LineFront, 'occurredAt' | 'recordedAt'> & { seq: number };

/** The log of a stream as it stood at any moment; a line that has not changed is the same object, so that its row stays as drawn. */
export class LineReplay {
  readonly #replay: Replay;
  readonly #fronts: Front[] = [];
  readonly #byOccurred: Front[] = [];
  readonly #folded = new Map<number, { events: number; line: LogLine | null }>();
  #read = 0;

  constructor(replay: Replay) {
    this.#replay = replay;
  }

  at(seq: number, order: LineOrder, limit: number): ReplayedLines {
    this.#catchUp();
    const sorted = order === 'occurred' ? this.#byOccurred : this.#fronts;
    const lines: LogLine[] = [];
    let total = 0;
    for (const front of sorted) {
      if (front.seq > seq) continue;
      total += 1;
      const line = lines.length < limit ? this.lineAt(front.seq, seq) : null;
      if (line !== null) lines.push(line);
    }
    return { lines, total };
  }

  /** One line as it was read then; null when there was none. */
  lineAt(line: number, seq: number): LogLine | null {
    if (line > seq) return null;
    const events = this.#replay
      .entry('line', String(line))
      .filter((one) => one.seq <= seq || TAKES_AWAY.includes(one.type));
    const known = this.#folded.get(line);
    // by how many have touched it: those that count at every moment are the same for all that is kept here
    if (known?.events === events.length) return known.line;
    const folded = foldLine(events, this.#replay.stream);
    this.#folded.set(line, { events: events.length, line: folded });
    return folded;
  }

  #catchUp(): void {
    const { events } = this.#replay;
    if (this.#read === events.length) return;
    for (const event of events.slice(this.#read)) {
      // it counts at every moment from now on, as an event more: what was folded without it is another line
      if (TAKES_AWAY.includes(event.type)) this.#folded.clear();
      const front = lineFrontOf(event);
      if (front) this.#fronts.push({ seq: event.seq, occurredAt: front.occurredAt, recordedAt: front.recordedAt });
    }
    this.#read = events.length;
    this.#fronts.sort((one, other) => other.recordedAt - one.recordedAt || other.seq - one.seq);
    this.#byOccurred.length = 0;
    this.#byOccurred.push(...this.#fronts);
    this.#byOccurred.sort((one, other) => other.occurredAt - one.occurredAt || other.seq - one.seq);
  }
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownEvent } from '../core/known-event.ts';
import { PLAIN_TASK } from '../tasks/events.ts';
import { foldWindow, insertIntoWindow, type LineOrder, reviseWindow } from './line-window.ts';
import { foldLine, type LogLine, lineOf, touchesOf } from './log-line.ts';
import { MINUTE, NOON, OPEN, recorded, written } from './testing/log-events.ts';

const orders: LineOrder[] = ['occurred', 'recorded'];

/** A history: each step writes a line at some time, or does something to an earlier event; 0 is none. */
const histories = fc
  .array(fc.record({ what: fc.integer({ min: 0, max: 6 }), at: fc.integer({ min: -90, max: 5 }), of: fc.nat() }), {
    maxLength: 25,
  })
  .map((steps) => steps.map(({ what, at, of }, index) => eventOf(index + 1, what, at, of % (index + 1))));

function eventOf(seq: number, what: number, minutes: number, line: number): KnownEvent {
  switch (what) {
    case 0:
      return recorded(seq, 'LineCorrected', { line, quotedIn: [] }, { text: `Rättelse ${seq}` });
    case 1:
      return recorded(seq, 'LineMadeSecret', { line });
    case 2:
      return recorded(seq, 'ContentRedacted', { seq: line, why: 'gallring', kind: 'LineWritten' });
    case 3: {
      const data = { task: `t${seq}`, number: seq, function: 'stab', due: null, ...PLAIN_TASK, fromLine: line };
      return recorded(seq, 'TaskCreated', data, { title: 'Ring' });
    }
    case 4:
      return recorded(seq, 'LeaderLeft', { person: null, capacity: 'tib' });
    default:
      return written(seq, `Rad ${seq}`, { occurredAt: NOON + minutes * MINUTE });
  }
}

/** Every line, each folded of its own events alone: what the server's register of lines answers. */
function allLines(events: readonly KnownEvent[]): LogLine[] {
  return events.flatMap((event) => {
    const own = events.filter((other) => other.seq === event.seq || touchesOf(other).includes(event.seq));
    const line = lineOf(event, OPEN) && foldLine(own, OPEN);
    return line ? [line] : [];
  });
}

function sorted(lines: readonly LogLine[], order: LineOrder): LogLine[] {
  const time = (line: LogLine) => (order === 'occurred' ? line.occurredAt : line.recordedAt);
  return [...lines].sort((one, other) => time(other) - time(one) || other.seq - one.seq);
}

/** Removals of a correction name no line, so only a fold that sees every event can follow them. */
function isLineRemoval(event: KnownEvent, events: readonly KnownEvent[]): boolean {
  return event.type !== 'ContentRedacted' || events[event.data.seq - 1]?.type !== 'LineCorrected';
}

describe('[LG2] the window of lines', () => {
  test.each(orders)('is sorted newest first by %s and bounded, whatever is put into it', (order) => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 12 }), (events, limit) => {
        const lines = allLines(events);
        const window = lines.reduce<readonly LogLine[]>((rest, line) => insertIntoWindow(rest, line, order, limit), []);
        expect(window).toEqual(sorted(lines, order).slice(0, limit));
      }),
    );
  });

  test.each(orders)('[LG1] folded of every event by %s holds the same lines as each folded of its own', (order) => {
    fc.assert(
      fc.property(histories, (all) => {
        const events = all.filter((event) => isLineRemoval(event, all));
        const options = { stream: OPEN, order, limit: 1_000 };
        const window = events.reduce<readonly LogLine[]>((lines, event) => foldWindow(lines, event, options), []);
        expect(window).toEqual(sorted(allLines(events), order));
      }),
    );
  });

  test('a page that was read at any moment, and every event told again from any earlier one, end in the same lines', () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.nat(), (all, readAt, toldFrom) => {
        const events = all.filter((event) => isLineRemoval(event, all));
        const at = readAt % (events.length + 1);
        const from = toldFrom % (at + 1);
        const options = { stream: OPEN, order: 'occurred' as const, limit: 1_000 };
        const page: readonly LogLine[] = sorted(allLines(events.slice(0, at)), 'occurred');
        const after = events.slice(from).reduce((lines, event) => foldWindow(lines, event, options), page);
        expect(after).toEqual(sorted(allLines(events), 'occurred'));
      }),
    );
  });

  test('[LG1] a line told again as made secret keeps the correction that followed', () => {
    const events = [
      written(1, 'Första'),
      recorded(2, 'LineMadeSecret', { line: 1 }),
      recorded(3, 'LineCorrected', { line: 1, quotedIn: [] }, { text: 'Andra' }),
    ];
    const options = { stream: OPEN, order: 'occurred' as const, limit: 10 };
    const page: readonly LogLine[] = allLines(events);
    expect(events.slice(1).reduce((lines, event) => foldWindow(lines, event, options), page)).toEqual(page);
  });

  test('is the same array when an event touches nothing in it', () => {
    const window = [written(1), written(2)].reduce<readonly LogLine[]>(
      (lines, event) => foldWindow(lines, event, { stream: OPEN, order: 'occurred', limit: 10 }),
      [],
    );
    expect(reviseWindow(window, recorded(3, 'LineCorrected', { line: 9, quotedIn: [] }, { text: 'x' }))).toBe(window);
  });

  test('[LG10] a removal of a correction empties it and leaves the other wordings', () => {
    const events = [
      written(1, 'Första'),
      recorded(2, 'LineCorrected', { line: 1, quotedIn: [] }, { text: 'Andra', why: 'Fel' }),
      recorded(3, 'LineCorrected', { line: 1, quotedIn: [] }, { text: 'Tredje' }),
      recorded(4, 'ContentRedacted', { seq: 2, why: 'gdpr', kind: 'LineCorrected' }),
    ];
    const [line] = events.reduce<readonly LogLine[]>(
      (lines, event) => foldWindow(lines, event, { stream: OPEN, order: 'occurred', limit: 10 }),
      [],
    );
    expect(line).toMatchObject({
      content: { text: 'Första' },
      corrections: [
        { text: null, why: null },
        { text: 'Tredje', why: null },
      ],
      secrecy: { state: 'open' },
    });
  });
});

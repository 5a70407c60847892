import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { foldLine, type LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { MARK, OPEN, recorded, SECRET, written } from '@ledningsplats/shared/log/testing/log-events.ts';
import { describe, expect, it } from 'vitest';
import { mergeAround } from './around.ts';
import { mergeHits } from './merge-hits.ts';

function lineOf(event: KnownEvent, stream: string): LogLine {
  const line = foldLine([event], stream);
  if (!line) throw new Error('no line');
  return line;
}

const open = (seq: number, at: number) => lineOf(written(seq, `öppen ${at}`, { occurredAt: at }), OPEN);
const note = (seq: number, at: number, command: string) =>
  lineOf(recorded(seq, 'SecretLineNoted', { kind: 'handelse' }, null, { occurredAt: at, command }), OPEN);
const secret = (seq: number, at: number, command = `command-${seq}`) => {
  const data = {
    kind: 'handelse',
    important: false,
    about: null,
    verification: null,
    mark: MARK,
    openLine: null,
  } as const;
  return lineOf(
    recorded(seq, 'SecretLineWritten', data, { text: `skyddad ${at}` }, { occurredAt: at, command }),
    SECRET,
  );
};
const texts = (shown: readonly { line: LogLine }[]) => shown.map(({ line }) => line.content?.text);

describe('[SE3] hits of the cleared', () => {
  it('are one list by time, no longer than asked for', () => {
    const parts = [
      [open(3, 30), open(1, 10)],
      [secret(2, 40), secret(1, 20)],
    ];
    expect(texts(mergeHits(parts, 3))).toEqual(['skyddad 40', 'öppen 30', 'skyddad 20']);
  });

  it('of the same number in both parts are not taken for one another', () => {
    const keys = mergeHits([[open(1, 10)], [secret(1, 10)]], 9).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('the log around a line', () => {
  const many = (from: number, count: number) => Array.from({ length: count }, (_, nth) => open(from - nth, from - nth));

  it('stands as it was fetched where there is one part', () => {
    expect(texts(mergeAround({ newer: [open(3, 30)], older: [open(2, 20)] }, null))).toEqual(['öppen 30', 'öppen 20']);
  });

  it('has the secret line in place of its note, and what no note has been fetched of by its time', () => {
    const around = { newer: [note(4, 40, 'hemlig')], older: [open(1, 10)] };
    const hidden = { newer: [secret(2, 40, 'hemlig')], older: [secret(1, 5)] };
    expect(texts(mergeAround(around, hidden))).toEqual(['skyddad 40', 'öppen 10', 'skyddad 5']);
  });

  it('leaves out what is secret beyond the fetched lines: between the two stands what was not fetched', () => {
    const around = { newer: many(141, 20), older: many(121, 21) };
    const hidden = { newer: [secret(9, 500), secret(8, 130)], older: [secret(1, 5)] };
    const shown = texts(mergeAround(around, hidden)).filter((text) => text?.startsWith('skyddad'));
    expect(shown).toEqual(['skyddad 130']);
  });
});

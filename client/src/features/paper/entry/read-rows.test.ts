import { describe, expect, test } from 'vitest';
import { type EntryRow, emptyRow } from './entry-row.ts';
import { readRows } from './read-rows.ts';

/** Sunday 22 November 2026, 09:00 in Sweden. */
const MORNING = Date.parse('2026-11-22T09:00:00+01:00');
const at = (text: string) => Date.parse(text);
let key = 0;
const row = (part: Partial<EntryRow>): EntryRow => {
  key += 1;
  return { ...emptyRow(String(key)), text: 'Larm', ...part };
};
const times = (rows: EntryRow[], now = MORNING) => readRows(rows, now).map((one) => one.at);

describe('[ST10] what is left out is as in the row above', () => {
  test('the same sheet and hand, and the next row', () => {
    const read = readRows(
      [
        row({ sheet: '3', row: '7', clock: '0810', wroteBy: 'Karin' }),
        row({ clock: '0812' }),
        row({ sheet: 'B1', clock: '0815' }),
      ],
      MORNING,
    );
    expect(read.map(({ paper }) => paper)).toEqual([
      { sheet: '3', row: 7 },
      { sheet: '3', row: 8 },
      { sheet: 'B1', row: 1 },
    ]);
    expect(read.map(({ wroteBy }) => wroteBy)).toEqual(['Karin', 'Karin', 'Karin']);
    expect(read.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('rows that nobody has written in ask for nothing', () => {
    expect(readRows([emptyRow('a'), emptyRow('b')], MORNING)).toEqual([]);
  });
});

describe('[LG2] the time when it happened', () => {
  test('passes midnight with the clock, and a line out of its order stays on its day', () => {
    const rows = [
      row({ sheet: '1', date: '21/11', clock: '23.50' }),
      row({ clock: '00:10' }),
      row({ clock: '0205' }),
      row({ clock: '0155' }),
    ];
    expect(times(rows)).toEqual([
      at('2026-11-21T23:50:00+01:00'),
      at('2026-11-22T00:10:00+01:00'),
      at('2026-11-22T02:05:00+01:00'),
      at('2026-11-22T01:55:00+01:00'),
    ]);
  });

  test('a first row without a day is today, or yesterday where it has not been yet', () => {
    expect(times([row({ clock: '0830' })])).toEqual([at('2026-11-22T08:30:00+01:00')]);
    expect(times([row({ clock: '2330' })])).toEqual([at('2026-11-21T23:30:00+01:00')]);
  });

  test('is told by the order of the rows in the hour that comes twice, and by A and B', () => {
    const now = at('2026-10-25T12:00:00+01:00');
    const rows = [row({ date: '25/10', clock: '0250' }), row({ clock: '0210' }), row({ clock: '0230' })];
    expect(times(rows, now)).toEqual([
      at('2026-10-25T02:50:00+02:00'),
      at('2026-10-25T02:10:00+01:00'),
      at('2026-10-25T02:30:00+01:00'),
    ]);
    expect(times([row({ date: '25/10', clock: '02:30B' })], now)).toEqual([at('2026-10-25T02:30:00+01:00')]);
    expect(times([row({ date: '25/10', clock: '02:30a' })], now)).toEqual([at('2026-10-25T02:30:00+02:00')]);
  });

  test('passes midnight in the night when clocks go back, and when they go forward', () => {
    const back = [row({ sheet: '1', date: '24/10', clock: '2345' }), row({ clock: '0015' }), row({ clock: '0330' })];
    expect(times(back, at('2026-10-25T12:00:00+01:00'))).toEqual([
      at('2026-10-24T23:45:00+02:00'),
      at('2026-10-25T00:15:00+02:00'),
      at('2026-10-25T03:30:00+01:00'),
    ]);
    const forward = [row({ sheet: '1', date: '27/3', clock: '2345' }), row({ clock: '0155' }), row({ clock: '0305' })];
    expect(times(forward, at('2027-03-28T12:00:00+02:00'))).toEqual([
      at('2027-03-27T23:45:00+01:00'),
      at('2027-03-28T01:55:00+01:00'),
      at('2027-03-28T03:05:00+02:00'),
    ]);
  });

  test('never was in the hour that is left out', () => {
    const now = at('2027-03-28T12:00:00+02:00');
    expect(readRows([row({ sheet: '1', date: '28/3', clock: '0230' })], now)[0]?.faults).toEqual(['never']);
  });

  test('one that has not been yet is questioned, and New Year’s Eve was last year', () => {
    expect(readRows([row({ sheet: '1', date: '2026-11-22', clock: '1400' })], MORNING)[0]?.faults).toEqual(['future']);
    const newYear = at('2027-01-01T09:00:00+01:00');
    expect(times([row({ date: '31/12', clock: '2355' })], newYear)).toEqual([at('2026-12-31T23:55:00+01:00')]);
  });
});

describe('a row that cannot be sent says what is wrong', () => {
  test.each([
    ['sheet', row({ clock: '0810' })],
    ['row', row({ sheet: '1', row: 'sju', clock: '0810' })],
    ['date', row({ sheet: '1', date: '31/2', clock: '0810' })],
    ['clock', row({ sheet: '1', clock: '2575' })],
    ['text', row({ sheet: '1', clock: '0810', text: ' ' })],
  ])('%s', (fault, one) => {
    expect(readRows([one], MORNING)[0]?.faults).toEqual([fault]);
  });

  test('the same sheet and row twice, unless it is another', () => {
    const first = row({ sheet: 'b3', row: '1', clock: '0810' });
    const again = row({ sheet: 'B3', row: '1', clock: '0811' });
    expect(readRows([first, again], MORNING)[1]?.faults).toEqual(['twice']);
    expect(readRows([first, { ...again, isOther: true }], MORNING)[1]?.faults).toEqual([]);
  });
});

import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import { type KeptShift, NO_ROSTER } from '@ledningsplats/shared/roster/events.ts';
import { shiftsOf } from '@ledningsplats/shared/roster/rota.ts';
import { instantOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { expect, test } from 'vitest';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { readRosterCsv, writeRosterCsv } from './roster-csv.ts';

const timeZone = 'Europe/Stockholm';
const now = instantOf('2026-11-21T12:00', timeZone);
const person = (id: string, name: string): PersonReading => ({ id, name, title: '', function: null, capacities: [] });
const PEOPLE: PersonReading[] = [
  ...[person('a', 'Åsa Öberg'), person('b', 'Bo Ek'), person('c', 'Per Lind'), person('d', 'Per Lind')],
  { ...person('e', 'Granviks Elnät AB'), kind: 'organisation' },
];
const read = (text: string) => readRosterCsv(text, PEOPLE, { timeZone, now });
const HEAD = 'Från;Till;TiB;Ersättare\r\n';
const faultsOf = (row: string) => read(`${HEAD}${row}\r\n`)[0]?.faults;

test('[TB2] a year of weeks is the same when it has been out and in again', () => {
  const rota = shiftsOf({
    from: '2026-11-23',
    until: '2027-11-22',
    changeTime: '08:00',
    shiftDays: 7,
    order: ['a', 'b'],
    deputyOffset: 1,
  });
  const shifts = rota.map((shift, index): KeptShift => ({ ...shift, seq: index + 1, at: 0, origin: 'rota' }));
  const nameOf = (id: string) => PEOPLE.find((one) => one.id === id)?.name ?? '';
  const file = writeRosterCsv({ roster: { ...NO_ROSTER, shifts }, timeZone }, nameOf, now);
  expect(file.startsWith('\uFEFFFrån;Till;TiB;Ersättare\r\n2026-11-23 08:00;2026-11-30 08:00;Åsa Öberg;Bo Ek')).toBe(
    true,
  );
  expect(read(file).map(({ shift }) => shift)).toEqual(rota);
});

test('[TB2] each fault is named with its line, and the other rows can be taken in', () => {
  const rows = read(
    `TiB,Från,Till\nbo ek,2026-12-07 8.00,2026-12-14T08:00:00\n\nOkänd,2026-12-14 08:00,2026-12-21 08:00\nÅsa Öberg,2026-12-10 08:00,2026-12-11 08:00\n`,
  );
  expect(rows.map(({ line, faults }) => [line, faults])).toEqual([
    [2, []],
    [4, ['primary']],
    [5, ['overlap']],
  ]);
  // without a column for the deputy, who that is stays as it was
  expect(rows[0]?.shift).toEqual({ from: '2026-12-07T08:00', until: '2026-12-14T08:00', primary: 'b' });
});

test.each([
  ['i morgon;2026-12-14 08:00;Bo Ek;', ['from']],
  ['2026-02-30 08:00;2026-12-14 25:00;Bo Ek;', ['from', 'until']],
  ['2026-12-14 08:00;2026-12-07 08:00;Bo Ek;', ['span']],
  ['2026-11-02 08:00;2026-11-09 08:00;Bo Ek;', ['past']],
  ['2029-12-07 08:00;2029-12-14 08:00;Bo Ek;', ['far']],
  ['2026-12-07 08:00;2026-12-14 08:00;Per Lind;', ['same_name']],
  ['2026-12-07 08:00;2026-12-14 08:00;Bo Ek;Ingen Alls', ['deputy']],
  ['2026-12-07 08:00;2026-12-14 08:00;Granviks Elnät AB;', ['primary']],
  ['2026-12-07 08:00;2026-12-14 08:00;Bo Ek;Bo Ek', ['double']],
  ['2026-12-07 08:00;2026-12-14 08:00;Bo Ek', ['ragged']],
])('[TB2] %s', (row, faults) => {
  expect(faultsOf(row)).toEqual(faults);
});

test('[TB2] a file that is no roster is refused with why', () => {
  const why = (text: string) => {
    try {
      read(text);
      return null;
    } catch (error) {
      return error instanceof UnreadableFile ? error.why : error;
    }
  };
  expect(why('')).toBe('empty');
  expect(why('Namn;Adress\r\nx;y')).toBe('no_columns');
  expect(why(`${HEAD}"2026-12-07`)).toBe('quote_open');
});

import { type CalendarShift, calendarShifts } from '@ledningsplats/shared/roster/calendar.ts';
import { type KeptShift, NO_ROSTER } from '@ledningsplats/shared/roster/events.ts';
import { shiftsOf } from '@ledningsplats/shared/roster/rota.ts';
import { addDays, instantOf, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';
import { tellChanges } from './told-entries.ts';

const ZONE = 'Europe/Stockholm';
const START = '2026-11-30';
const NOW = instantOf(`${START}T07:00`, ZONE);
const NAMES: Readonly<Record<string, string>> = { a: 'Åsa Öberg, "TiB"; vikarie', b: 'Bo Ek', c: 'Cia Alm' };

function rosterOf(changeTime: string, shiftDays: number, timeZone = ZONE) {
  const shifts = shiftsOf({
    from: START,
    until: addDays(START, 371),
    changeTime,
    shiftDays,
    order: ['a', 'b', 'c'],
    deputyOffset: 1,
  });
  const kept = shifts.map((shift, index): KeptShift => ({ ...shift, seq: index + 1, at: 0, origin: 'rota' }));
  return { roster: { ...NO_ROSTER, shifts: kept }, timeZone };
}
const fileOf = (shifts: readonly CalendarShift[], timeZone = ZONE) =>
  calendarFile({
    name: 'Beredskap, Ekby',
    timeZone,
    entries: tellChanges(shifts, [], NOW, timeZone).entries,
    titleOf: ({ person }) => `TiB: ${NAMES[person]}`,
    url: 'https://lp.example/beredskap',
    host: 'all.9999.ledningsplats',
  });
const readByOther = (file: string) =>
  Object.values(nodeIcal.sync.parseICS(file)).filter((entry): entry is VEvent => entry?.type === 'VEVENT');

describe('[TB5] the calendar file, read by another library', () => {
  test.each([
    ['weeks from Monday 08:00', '08:00', 7],
    ['days that change while the clock is changed', '02:30', 1],
    ['days from midnight', '00:00', 1],
  ])('%s: each turn begins and ends when it does, for a year with both clock changes', (_, changeTime, shiftDays) => {
    const shifts = calendarShifts(rosterOf(changeTime, shiftDays), NOW);
    const events = readByOther(fileOf(shifts));
    expect(events).toHaveLength(shifts.length);
    expect(shifts.length).toBeGreaterThan(100);
    const read = events.map(({ start, end }) => [start?.getTime() ?? 0, end?.getTime()] as const);
    const truth = shifts.map(({ from, until }) => [instantOf(from, ZONE), instantOf(until, ZONE)] as const);
    const inOrder = (pairs: readonly (readonly unknown[])[]) => pairs.map(String).sort();
    expect(inOrder(read)).toEqual(inOrder(truth));
    // on both sides of both changes the wall shows what was agreed
    if (changeTime === '08:00')
      expect(new Set(read.map(([at]) => wallOf(at, ZONE).slice(11)))).toEqual(new Set(['08:00']));
  });

  test('names with commas, quotes and letters come through, and no line is longer than 75 octets', () => {
    const file = fileOf(calendarShifts(rosterOf('08:00', 7), NOW));
    expect(readByOther(file)[0]?.summary).toContain('TiB: ');
    expect(readByOther(file).some(({ summary }) => summary === `TiB: ${NAMES.a}`)).toBe(true);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = file.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
  });

  test('a long name is folded within 75 octets and between signs, and the calendar’s own name is escaped', () => {
    const long = `${'Åsa Öberg-Ängström 👩‍🚒 '.repeat(8)}, vikarie; \\`;
    const { entries } = tellChanges(calendarShifts(rosterOf('08:00', 7), NOW), [], NOW, ZONE);
    const name = 'Beredskap, Ekby; \\norr';
    const about = { timeZone: ZONE, entries, titleOf: () => long, url: 'https://lp.example', host: 'h' };
    const file = calendarFile({ name, ...about });
    expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file).not.toContain('\uFFFD');
    expect(readByOther(file)[0]?.summary).toBe(long);
    for (const property of ['NAME', 'X-WR-CALNAME']) {
      expect(file).toContain(`\r\n${property}:Beredskap\\, Ekby\\; \\\\norr\r\n`);
    }
  });

  test('an empty roster is a calendar without events, and what was written is read strictly', () => {
    expect(readByOther(fileOf([]))).toEqual([]);
    expect(() => ICAL.parse(fileOf([]))).not.toThrow();
    expect(() => ICAL.parse(fileOf(calendarShifts(rosterOf('08:00', 7), NOW)))).not.toThrow();
  });

  test('the time zone is told with its own rules, in any municipality’s zone', () => {
    for (const timeZone of ['Europe/Stockholm', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe']) {
      const { roster } = rosterOf('08:00', 7);
      const shifts = calendarShifts({ roster, timeZone }, NOW);
      const calendar = new ICAL.Component(ICAL.parse(fileOf(shifts, timeZone)));
      const told = calendar.getFirstSubcomponent('vtimezone');
      if (!told) throw new Error('no time zone');
      // by nothing but what the file says: the name is taken from it
      const zone = new ICAL.Timezone({ component: told, tzid: 'unknown' });
      const starts = calendar.getAllSubcomponents('vevent').map((event) => {
        const time = event.getFirstPropertyValue('dtstart') as ICAL.Time;
        time.zone = zone;
        return time.toUnixTime() * 1000;
      });
      const truth = shifts.map(({ from }) => instantOf(from, timeZone));
      expect([...starts].sort((one, other) => one - other)).toEqual([...truth].sort((one, other) => one - other));
    }
  });
});

describe('[TB5] updates and cancellations', () => {
  const shift = (from: string, until: string, person = 'a'): CalendarShift => ({
    role: 'primary',
    person,
    from,
    until,
  });
  const first = [shift('2026-12-07T08:00', '2026-12-14T08:00'), shift('2026-12-14T08:00', '2026-12-21T08:00', 'b')];
  const told = tellChanges(first, [], NOW, ZONE);

  test('what is the same is told the same, whenever it is asked for', () => {
    const again = tellChanges(first, told.entries, NOW + 9_000_000, ZONE);
    expect(again.entries).toEqual(told.entries);
    expect(again.changed).toEqual([]);
  });

  test('another person or another end keeps the uid and has the next number', () => {
    const swapped = tellChanges(
      [shift('2026-12-07T08:00', '2026-12-10T12:00'), { ...first[1], person: 'c' } as CalendarShift],
      told.entries,
      NOW + 60_000,
      ZONE,
    );
    expect(swapped.entries.map(({ uid, sequence }) => [uid, sequence])).toEqual(
      told.entries.map(({ uid }) => [uid, 1]),
    );
    expect(swapped.entries[0]?.changedAt).toBe(NOW + 60_000);
  });

  test('what is no longer there is cancelled for a month, and counts on if it comes back', () => {
    const [, second] = first as [CalendarShift, CalendarShift];
    const without = tellChanges([second], told.entries, NOW + 1, ZONE);
    expect(without.entries.map(({ isCancelled, sequence }) => [isCancelled, sequence])).toEqual([
      [true, 1],
      [false, 0],
    ]);
    const file = calendarFile({
      name: 'x',
      timeZone: ZONE,
      entries: without.entries,
      titleOf: () => 'TiB',
      url: 'https://lp.example/',
      host: 'x',
    });
    expect(readByOther(file).map(({ status }) => status)).toEqual(['CANCELLED', 'CONFIRMED']);
    const back = tellChanges(first, without.entries, NOW + 2, ZONE);
    expect(back.entries[0]).toMatchObject({ isCancelled: false, sequence: 2 });
    const later = tellChanges([second], without.entries, NOW + 40 * 86_400_000, ZONE);
    expect(later.gone).toEqual([told.entries[0]?.uid]);
  });

  test('what is long past leaves without being cancelled', () => {
    const later = tellChanges([], told.entries, instantOf('2027-03-01T08:00', ZONE), ZONE);
    expect(later).toMatchObject({ entries: [], changed: [], gone: told.entries.map(({ uid }) => uid) });
  });
});

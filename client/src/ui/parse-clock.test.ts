import { describe, expect, it } from 'vitest';
import { formatForTyping } from './format-time.ts';
import { parseClock } from './parse-clock.ts';

const ZONE = 'Europe/Stockholm';
const at = (iso: string) => Date.parse(iso);
const read = (text: string, now: string, direction?: 'past' | 'future') => {
  const time = parseClock(text, at(now), ZONE, direction);
  return time === null ? null : new Date(time).toISOString();
};

/** Friday 20 November 2026, 14:12 in Stockholm (winter time, UTC+1). */
const NOW = '2026-11-20T13:12:00Z';

describe('parseClock: how a time may be written', () => {
  it.each(['1412', '14:12', '14.12', ' 14:12 ', 'kl 14.12', 'kl. 1412', '14 12', 'idag 14:12', 'i dag 1412'])(
    'reads %j as today 14:12',
    (text) => expect(read(text, NOW)).toBe('2026-11-20T13:12:00.000Z'),
  );

  it.each(['912', '9:12', '0912', '09.12'])('reads %j as 09:12', (text) =>
    expect(read(text, NOW)).toBe('2026-11-20T08:12:00.000Z'),
  );

  it.each(['', '14', '2460', '24:00', '25:12', '14:1', '14:123', 'nu', '14:12 imorgon', '-1412', '1412a'])(
    'answers null for %j',
    (text) => expect(read(text, NOW)).toBeNull(),
  );

  it.each([
    ['igår 23:50', '2026-11-19T22:50:00.000Z'],
    ['i går 0800', '2026-11-19T07:00:00.000Z'],
    ['IGÅR 8.00', '2026-11-19T07:00:00.000Z'],
    ['imorgon 08:00', '2026-11-21T07:00:00.000Z'],
    ['18/11 14:12', '2026-11-18T13:12:00.000Z'],
    ['2026-07-01 14:12', '2026-07-01T12:12:00.000Z'],
  ])('reads the day in %j', (text, expected) => expect(read(text, NOW)).toBe(expected));

  it.each(['30/2 14:12', '1/13 14:12', '2026-02-30 14:12'])('answers null for the day that is not in %j', (text) =>
    expect(read(text, NOW)).toBeNull(),
  );
});

describe('parseClock: the day that a bare time leans to', () => {
  it('takes a time up to ten minutes ahead as today', () => {
    expect(read('1422', NOW)).toBe('2026-11-20T13:22:00.000Z');
  });

  it('takes a later time as yesterday', () => {
    expect(read('1423', NOW)).toBe('2026-11-19T13:23:00.000Z');
  });

  it('takes 23:50 typed just after midnight as the day before', () => {
    expect(read('2350', '2026-11-19T23:10:00Z')).toBe('2026-11-19T22:50:00.000Z');
  });

  it('counts the day in Stockholm, not in UTC', () => {
    // 00:30 on the 21st in Stockholm is still the 20th in UTC.
    expect(read('0020', '2026-11-20T23:30:00Z')).toBe('2026-11-20T23:20:00.000Z');
  });

  it('leans forward for a planned time', () => {
    expect(read('1430', NOW, 'future')).toBe('2026-11-20T13:30:00.000Z');
    expect(read('1402', NOW, 'future')).toBe('2026-11-20T13:02:00.000Z');
    expect(read('1401', NOW, 'future')).toBe('2026-11-21T13:01:00.000Z');
  });

  it('leans over the turn of the year for a day and month', () => {
    expect(read('31/12 23:00', '2027-01-02T08:00:00Z')).toBe('2026-12-31T22:00:00.000Z');
    expect(read('2/1 08:00', NOW, 'future')).toBe('2027-01-02T07:00:00.000Z');
  });
});

describe('parseClock: clock changes', () => {
  // 2026-03-29: 02:00 becomes 03:00. 2026-10-25: 03:00 becomes 02:00.
  it('answers null for a time that the clocks jumped over', () => {
    expect(read('0230', '2026-03-29T02:00:00Z')).toBeNull();
    expect(read('0200', '2026-03-29T02:00:00Z')).toBeNull();
    expect(read('0300', '2026-03-29T02:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
    expect(read('igår 0230', '2026-03-29T23:00:00Z')).toBeNull();
  });

  it('still finds yesterday before the gap comes', () => {
    expect(read('0230', '2026-03-29T00:00:00Z')).toBe('2026-03-28T01:30:00.000Z');
  });

  it('takes the latest of two equal clock times that is not ahead', () => {
    // 02:30 comes at 00:30Z and again at 01:30Z.
    expect(read('0230', '2026-10-25T00:45:00Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(read('0230', '2026-10-25T01:45:00Z')).toBe('2026-10-25T01:30:00.000Z');
    expect(read('0230', '2026-10-25T12:00:00Z')).toBe('2026-10-25T01:30:00.000Z');
  });

  it('takes the first of two equal clock times that is still to come', () => {
    expect(read('0230', '2026-10-25T00:00:00Z', 'future')).toBe('2026-10-25T00:30:00.000Z');
    expect(read('0230', '2026-10-25T00:45:00Z', 'future')).toBe('2026-10-25T01:30:00.000Z');
  });
});

describe('parseClock and formatForTyping', () => {
  it('reads back what a field shows, to the same clock time and day', () => {
    // Steps that share no factor with a day walk through every hour of three years, clock changes included.
    const start = at('2025-01-01T00:00:00Z');
    for (let step = 0; step < 3_000; step += 1) {
      const now = start + step * 523 * 60_000;
      const isAhead = step % 2 === 0;
      const time = now + (isAhead ? 1 : -1) * ((step * 7_919) % (3 * 24 * 60)) * 60_000;

      const shown = formatForTyping(time, now);
      const back = parseClock(shown, now, ZONE, isAhead ? 'future' : 'past');

      expect(back, shown).not.toBeNull();
      expect(formatForTyping(back ?? 0, now)).toBe(shown);
      // The hour that comes twice reads back as either of the two.
      expect(Math.abs((back ?? 0) - time), shown).toBeOneOf([0, 3_600_000]);
    }
  });
});

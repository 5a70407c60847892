import { describe, expect, it } from 'vitest';
import {
  formatAgo,
  formatClock,
  formatDate,
  formatDateClock,
  formatDuration,
  formatElapsed,
  formatForTyping,
  formatUntil,
  formatWhen,
} from './format-time.ts';

const at = (iso: string) => Date.parse(iso);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Friday 20 November 2026, 14:12:37 in Stockholm. */
const NOW = at('2026-11-20T13:12:37Z');

describe('clock and date', () => {
  it('shows Swedish local time, winter and summer', () => {
    expect(formatClock(NOW)).toBe('14:12');
    expect(formatClock(NOW, { withSeconds: true })).toBe('14:12:37');
    expect(formatClock(at('2026-07-01T22:05:00Z'))).toBe('00:05');
  });

  it('names the day, and the year only when it is another', () => {
    expect(formatDate(NOW, NOW)).toBe('fredag 20 nov');
    expect(formatDate(at('2025-12-31T12:00:00Z'), NOW)).toBe('onsdag 31 dec 2025');
    expect(formatDateClock(NOW, NOW)).toBe('fre 20 nov 14:12');
  });

  it('turns the year at midnight in Stockholm', () => {
    const justAfter = at('2026-12-31T23:30:00Z');
    expect(formatDate(justAfter, justAfter)).toBe('fredag 1 jan');
    expect(formatDate(justAfter, NOW)).toBe('fredag 1 jan 2027');
  });

  it('is as short as it can be without doubt', () => {
    expect(formatWhen(at('2026-11-19T23:00:00Z'), NOW)).toBe('00:00');
    expect(formatWhen(at('2026-11-19T22:50:00Z'), NOW)).toBe('igår 23:50');
    expect(formatWhen(at('2026-11-21T07:00:00Z'), NOW)).toBe('imorgon 08:00');
    expect(formatWhen(at('2026-11-18T13:00:00Z'), NOW)).toBe('ons 18 nov 14:00');
  });

  it('knows yesterday on the days of 23 and 25 hours', () => {
    expect(formatWhen(at('2026-03-28T23:30:00Z'), at('2026-03-29T22:30:00Z'))).toBe('igår 00:30');
    expect(formatWhen(at('2026-10-24T22:30:00Z'), at('2026-10-25T23:30:00Z'))).toBe('igår 00:30');
  });

  it('writes a far day in full where it is to be typed over', () => {
    expect(formatForTyping(at('2026-11-18T13:12:00Z'), NOW)).toBe('2026-11-18 14:12');
    expect(formatForTyping(NOW, NOW)).toBe('14:12');
  });
});

describe('spans', () => {
  it.each([
    [0, 'nyss'],
    [59_999, 'nyss'],
    [MINUTE, 'för 1 min sedan'],
    [5 * MINUTE, 'för 5 min sedan'],
    [59 * MINUTE + 59_999, 'för 59 min sedan'],
    [HOUR, 'för 1 h sedan'],
    [47 * HOUR, 'för 47 h sedan'],
    [48 * HOUR, 'för 2 dygn sedan'],
    [-2_000, 'nyss'],
  ])('%i ms ago is %j', (passed, text) => expect(formatAgo(NOW - passed, NOW)).toBe(text));

  it.each([
    [18 * MINUTE, 'om 18 min'],
    [17 * MINUTE + 1, 'om 18 min'],
    [31_000, 'om 1 min'],
    [30_000, 'nu'],
    [-HOUR, 'nu'],
    [65 * MINUTE, 'om 1 h 5 min'],
  ])('%i ms ahead is %j', (left, text) => expect(formatUntil(NOW + left, NOW)).toBe(text));

  it.each([
    [12 * MINUTE + 59_000, '12 min'],
    [0, '0 min'],
    [2 * HOUR, '2 h'],
    [2 * HOUR + 5 * MINUTE, '2 h 5 min'],
    [76 * HOUR, '3 dygn 4 h'],
    [72 * HOUR + 30 * MINUTE, '3 dygn'],
  ])('%i ms lasts %j', (duration, text) => expect(formatDuration(duration)).toBe(text));

  it.each([
    [8 * HOUR + 30 * MINUTE, 'T+08:30'],
    [0, 'T+00:00'],
    [76 * HOUR + 10 * MINUTE, 'T+3 d 04:10'],
    [-20 * MINUTE, 'T−00:20'],
  ])('%i ms since the start is %j', (elapsed, text) => expect(formatElapsed(NOW - elapsed, NOW)).toBe(text));
});

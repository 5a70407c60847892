import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PenHold } from './pen-hold.ts';

const MINUTE = 60_000;
let said: string[] = [];
const hold = () => new PenHold((what) => said.push(what), 10 * MINUTE);

beforeEach(() => {
  said = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('[ST6] a section that somebody has taken is let go after the plan’s minutes without a key, and taken again at the next', () => {
  const pen = hold();
  vi.advanceTimersByTime(9 * MINUTE);
  pen.touched();
  vi.advanceTimersByTime(9 * MINUTE);
  expect(said).toEqual(['take']);
  vi.advanceTimersByTime(MINUTE);
  expect(said).toEqual(['take', 'release']);
  // once, however long it stays silent
  vi.advanceTimersByTime(60 * MINUTE);
  expect(said).toEqual(['take', 'release']);
  pen.touched();
  expect(said).toEqual(['take', 'release', 'take']);
  vi.advanceTimersByTime(10 * MINUTE);
  expect(said.at(-1)).toBe('release');
});

test('[ST6] one that is left is let go at once, and nothing is said of it afterwards', () => {
  const pen = hold();
  pen.leave();
  vi.advanceTimersByTime(60 * MINUTE);
  expect(said).toEqual(['take', 'release']);
});

import { expect, test } from 'vitest';
import { readDate, readWall, typedWall } from './typed-wall.ts';

test.each([
  ['2026-11-23 08:00', '2026-11-23T08:00'],
  [' 2028-02-29 8.05 ', '2028-02-29T08:05'],
  ['2027-02-29 08:00', null],
  ['2026-11-23 24:00', null],
  ['2026-11-23', null],
  ['måndag 08:00', null],
])('[TB1] what is typed as %s is read as %s', (text, wall) => {
  expect(readWall(text)).toBe(wall);
  if (wall !== null) expect(readWall(typedWall(wall))).toBe(wall);
});

test('[TB1] a date that does not exist is none', () => {
  expect(readDate('2026-11-31')).toBeNull();
  expect(readDate('2026-11-30')).toBe('2026-11-30');
});

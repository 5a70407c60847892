import { expect, test } from 'vitest';
import { nextStop } from './next-stop.ts';

test('the arrows go through all of them and around, Home and End to the first and the last', () => {
  expect(['ArrowRight', 'ArrowDown'].map((key) => nextStop(key, 1, 3))).toEqual([2, 2]);
  expect(['ArrowLeft', 'ArrowUp'].map((key) => nextStop(key, 0, 3))).toEqual([2, 2]);
  expect(nextStop('ArrowRight', 2, 3)).toBe(0);
  expect([nextStop('Home', 2, 3), nextStop('End', 0, 3)]).toEqual([0, 2]);
  expect(nextStop('Tab', 0, 3)).toBeNull();
});

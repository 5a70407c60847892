import { expect, it } from 'vitest';
import { levelTone } from './level-tone.ts';

it.each([
  [2, [1, 3]],
  [3, [1, 2, 3]],
  [4, [1, 2, 2, 3]],
  [5, [1, 2, 2, 2, 3]],
])('spreads the tones over %i levels', (count, tones) => {
  expect(tones.map((_, index) => levelTone(index + 1, count))).toEqual(tones);
});

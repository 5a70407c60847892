import { expect, test } from 'vitest';
import { outlineWords } from './outline-words.ts';

const [one, two, three] = [
  { latitude: 62, longitude: 17 },
  { latitude: 62.01, longitude: 17 },
  { latitude: 62.01, longitude: 17.02 },
];

test('[PL9] a line is as long as it is and an area as large, with the way around it', () => {
  expect(outlineWords({ form: 'line', points: [one, two] })).toBe('1,11 km');
  expect(outlineWords({ form: 'area', points: [one, two, three] })).toBe('58,4 ha, 3,69 km runt om');
});

test('a point has no size, and neither has what is not yet a line or an area', () => {
  expect(outlineWords({ form: 'point', points: [one] })).toBeNull();
  expect(outlineWords({ form: 'line', points: [one] })).toBeNull();
  expect(outlineWords({ form: 'area', points: [one, two] })).toBeNull();
});

import { expect, test } from 'vitest';
import { isInSweden, positionText } from './position.ts';

test('[PL9] a position is shown in Swedish figures', () => {
  expect(positionText({ latitude: 59.12, longitude: 18 })).toBe('59,12 N, 18,00 Ö');
});

test.each([
  [55.34, 13.36],
  [69.06, 20.55],
  [58.99, 10.96],
  [65.77, 24.17],
])('the corner of the country at %f, %f is in it', (latitude, longitude) => {
  expect(isInSweden({ latitude, longitude })).toBe(true);
});

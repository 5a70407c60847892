import { expect, test } from 'vitest';
import { bytes } from './bytes.ts';

test.each([
  [0, '0 kB'],
  [4_096, '4 kB'],
  [999_400, '999 kB'],
  [999_600, '1 MB'],
  [1_840_000, '1,8 MB'],
  [9_960_000, '10 MB'],
  [96_000_000_000, '96 GB'],
  [2_500_000_000_000_000, '2\u00a0500 TB'],
])('%i bytes are %s', (count, words) => {
  expect(bytes(count)).toBe(words);
});

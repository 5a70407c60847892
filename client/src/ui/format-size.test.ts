import { expect, test } from 'vitest';
import { formatSize } from './format-size.ts';

test.each([
  [0, '0 kB'],
  [412, '0,4 kB'],
  [9_960, '10 kB'],
  [2_140_000, '2,1 MB'],
  [640_000_000, '640 MB'],
  [117_600_000_000, '118 GB'],
  [2_000_000_000_000, '2 000 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatSize(bytes).replaceAll(/\s/g, ' ')).toBe(words);
});

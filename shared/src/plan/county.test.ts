import { expect, test } from 'vitest';
import { countyOf } from './county.ts';

test.each([
  ['0138', 'Stockholms län'],
  ['1489', 'Västra Götalands län'],
  ['2584', 'Norrbottens län'],
  ['0280', null],
  ['9999', null],
  ['138', null],
  ['01380', null],
])('%s lies in %s', (code, county) => {
  expect(countyOf(code)).toBe(county);
});

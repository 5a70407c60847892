import { expect, test } from 'vitest';
import { faultWords } from './fault-words.ts';

test.each([
  [{ code: 'minute', line: 4, field: 'Minut', value: 'fem' }, 'Rad 4, Minut: ”fem” ska vara minuter från start'],
  [{ code: 'ragged', line: 7, field: null, value: null }, 'Rad 7: har inte lika många celler som rubrikraden'],
  [{ code: 'missing', line: null, field: 'injects.2.from', value: null }, 'Inspel 3, från: saknas'],
  [{ code: 'odd', line: null, field: 'startsAt', value: null }, 'När klockan börjar: är inte rätt ifyllt'],
  [{ code: 'unknown_field', line: null, field: 'injects.0', value: 'colour' }, 'Inspel 1: ”colour” känns inte igen'],
  [
    { code: 'position', line: null, field: 'injects.0.at.latitude', value: null },
    'Inspel 1, latituden: är ingen plats',
  ],
] as const)('[OV2] a fault of a file is told with its place, as people count: %o', (fault, words) => {
  expect(faultWords(fault)).toBe(words);
});

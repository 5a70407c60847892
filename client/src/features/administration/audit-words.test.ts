import { expect, test } from 'vitest';
import { detailWords } from './audit-words.ts';

test('details are said in words, and one without words stands as it is', () => {
  expect(detailWords({ roles: 'stab tib' })).toEqual(['roller: stab, tib']);
  expect(detailWords({ reason: 'asked', keepName: true })).toEqual(['på egen begäran', 'namnet står kvar']);
  expect(detailWords({ reason: 'left', keepName: false })).toEqual(['har slutat']);
  expect(detailWords({ address: '10.0.0.1', wave: 7, none: null })).toEqual(['från 10.0.0.1', 'wave: 7']);
});

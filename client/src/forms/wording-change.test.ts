import { expect, test } from 'vitest';
import { wordingChange } from './wording-change.ts';

test('[ST3] what changed between two directions is what was taken and what was put there, in reading order', () => {
  expect(wordingChange('Skolorna först och sedan vården', 'Vården först och sedan skolorna')).toEqual([
    { kind: 'gone', text: 'Skolorna' },
    { kind: 'new', text: 'Vården' },
    { kind: 'same', text: 'först och sedan' },
    { kind: 'gone', text: 'vården' },
    { kind: 'new', text: 'skolorna' },
  ]);
});

test('nothing changed, all new and all gone', () => {
  expect(wordingChange('Ingen ska  frysa', 'Ingen ska frysa')).toEqual([{ kind: 'same', text: 'Ingen ska frysa' }]);
  expect(wordingChange('', 'Ingen ska frysa')).toEqual([{ kind: 'new', text: 'Ingen ska frysa' }]);
  expect(wordingChange('Ingen ska frysa', '')).toEqual([{ kind: 'gone', text: 'Ingen ska frysa' }]);
});

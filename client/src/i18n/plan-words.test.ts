import { expect, it } from 'vitest';
import { inSentence } from './plan-words.ts';

it.each([
  ['Kommundirektör', 'kommundirektör'],
  ['Tjänsteman i beredskap (TiB)', 'tjänsteman i beredskap (TiB)'],
  ['Överförmyndare', 'överförmyndare'],
  ['TiB', 'TiB'],
  ['KLN aktiv', 'KLN aktiv'],
  ['stab', 'stab'],
])('%s stands as %s inside a sentence', (name, inside) => {
  expect(inSentence(name)).toBe(inside);
});

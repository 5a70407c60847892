import type { PictureSection } from '@ledningsplats/shared/pictures/published.ts';
import { describe, expect, it } from 'vitest';
import type { Fact } from './facts.ts';
import { draftOf, isAsItStands, saidIn, withFact, withoutQuote } from './section-draft.ts';

const fact = (words: string, more: Partial<Fact> = {}): Fact => ({
  kind: 'line',
  id: '4',
  seq: 4,
  at: 1_000,
  by: null,
  words,
  ...more,
});
const section: PictureSection = {
  heading: 'prognos',
  state: 'written',
  written: { seq: 9, at: 2_000, by: 'p', function: null },
  content: { text: 'Två dygn.', quotes: [{ ...fact('400 hushåll'), since: null }] },
};

describe('[ST6] a section that is being written', () => {
  it('begins as what stands, and is nobody’s draft until something is changed', () => {
    expect(draftOf(section)).toEqual({
      text: 'Två dygn.',
      notApplicable: false,
      quotes: [fact('400 hushåll')],
      from: 9,
    });
    expect(isAsItStands(draftOf(section), section)).toBe(true);
    expect(isAsItStands(draftOf(undefined), undefined)).toBe(true);
    expect(isAsItStands({ ...draftOf(section), text: 'Tre dygn.' }, section)).toBe(false);
    expect(isAsItStands(withoutQuote(draftOf(section), fact('400 hushåll')), section)).toBe(false);
  });

  it('takes newer words of the same thing in the place of the older, and others last', () => {
    const newer = withFact(draftOf(section), fact('4 000 hushåll', { seq: 12 }));
    expect(newer.quotes.map(({ words }) => words)).toEqual(['4 000 hushåll']);
    const other = withFact(newer, fact('Bussar', { kind: 'task', id: 't' }));
    expect(other.quotes.map(({ words }) => words)).toEqual(['4 000 hushåll', 'Bussar']);
  });

  it('[LG10] does not write down again what has been removed', () => {
    const emptied = { ...section, content: { text: '', quotes: [{ ...fact(''), words: null, since: null }] } };
    expect(draftOf(emptied).quotes).toEqual([]);
  });

  it('is said as structure and words, each quote beside its own', () => {
    expect(saidIn('prognos', draftOf(section), 9)).toEqual({
      data: {
        heading: 'prognos',
        from: 9,
        notApplicable: false,
        quotes: [{ kind: 'line', id: '4', seq: 4, at: 1_000, by: null }],
      },
      content: { text: 'Två dygn.', words: ['400 hushåll'] },
    });
    expect(saidIn('prognos', draftOf(undefined), null).content).toEqual({});
  });
});

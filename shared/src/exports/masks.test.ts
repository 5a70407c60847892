import { describe, expect, test } from 'vitest';
import { maskSchema } from './export-readings.ts';
import type { CopyEntry, HistoryCopy } from './history-copy.ts';
import { applyMasks, type Mask, sameWordsElsewhere, withoutMaskedWords } from './masks.ts';
import { suggestMasks } from './suggest-masks.ts';

const GROUND = 'OSL 21 kap. 1 §';
const MARK = `[maskat: ${GROUND}]`;

function line(seq: number, text: string, more: Record<string, string> = {}): CopyEntry {
  const texts = { text, ...more };
  return { id: `line/${seq}`, cells: Object.entries(texts).map(([name, said]) => ({ name, label: name, text: said })) };
}

function copyOf(...entries: CopyEntry[]): HistoryCopy {
  return { sections: [{ id: 'log', title: 'Händelselogg', entries }] };
}

function mask(entry: string, of: Partial<Mask> & { length: number }): Mask {
  return { entry, cell: 'text', from: null, until: null, everywhere: false, ground: GROUND, reason: 'skäl', ...of };
}

const textsOf = (copy: HistoryCopy) =>
  copy.sections.flatMap(({ entries }) => entries.flatMap(({ cells }) => cells.map(({ text }) => text)));

describe('[LG10] what is masked', () => {
  test('is a mark as long whatever it hides, and the copy that was given is as it was', () => {
    const copy = copyOf(line(2, 'Anna'), line(3, 'Maximiliana Ekströmsdotter'));
    const masked = applyMasks(copy, [mask('line/2', { length: 4 }), mask('line/3', { length: 26 })]);
    expect(textsOf(masked)).toEqual([MARK, MARK]);
    expect(textsOf(copy)).toEqual(['Anna', 'Maximiliana Ekströmsdotter']);
  });

  test('everywhere: however the words are written and wherever they stand, in every column', () => {
    const copy = copyOf(line(2, 'Ring Anna Ek.'), line(3, 'ANNA\nEK kom; anna  ek gick', { from: 'Anna Ek' }));
    const masked = applyMasks(copy, [mask('line/2', { from: 5, until: 12, length: 13, everywhere: true })]);
    expect(textsOf(masked)).toEqual([`Ring ${MARK}.`, `${MARK} kom; ${MARK} gick`, MARK]);
  });

  test('marks that overlap become one, with both grounds', () => {
    const other = 'OSL 18 kap. 13 §';
    const copy = copyOf(line(2, 'Ring Anna Ek nu'));
    const masks = [
      mask('line/2', { from: 5, until: 12, length: 15 }),
      mask('line/2', { from: 10, until: 15, length: 15, ground: other }),
    ];
    expect(textsOf(applyMasks(copy, masks))).toEqual([`Ring [maskat: ${GROUND}; ${other}]`]);
  });

  test('where the text has become another since, all of it is masked', () => {
    const copy = copyOf(line(2, 'Ring inte Anna'));
    expect(textsOf(applyMasks(copy, [mask('line/2', { from: 5, until: 9, length: 9 })]))).toEqual([MARK]);
  });

  test('signs that mean something in a pattern are words as others', () => {
    const copy = copyOf(line(2, '(a+b)* [c] \\d /x-y/ {1} ^$|?'), line(3, 'aab 7'));
    const masked = applyMasks(copy, [mask('line/2', { length: 28, everywhere: true })]);
    expect(textsOf(masked)).toEqual([MARK, 'aab 7']);
  });

  test.each([
    ['070-174 06 05', ['0701740605', '+46 70 174 06 05', '0046(0)70-1740605', '070\u2013174\u00A006 05']],
    ['+46 70 174 06 05', ['070-174 06 05', '+46701740605']],
    ['19800101-1231', ['800101-1231', '198001011231', '8001011231', '19800101 1231']],
  ])('everywhere: the number %s in whatever way it is written', (number, others) => {
    const copy = copyOf(line(2, number), ...others.map((other, index) => line(index + 3, `Nr ${other}.`)));
    const masked = applyMasks(copy, [mask('line/2', { length: number.length, everywhere: true })]);
    expect(textsOf(masked)).toEqual([MARK, ...others.map(() => `Nr ${MARK}.`)]);
  });

  test('a number is no part of another', () => {
    const copy = copyOf(line(2, '070-174 06 05'), line(3, 'kl. 06 05, 2026-11-20 14:12'));
    const masked = applyMasks(copy, [mask('line/2', { length: 13, everywhere: true })]);
    expect(textsOf(masked)).toEqual([MARK, 'kl. 06 05, 2026-11-20 14:12']);
  });

  test('whose place is not there makes no copy', () => {
    const copy = copyOf(line(2, 'Anna Ek'));
    expect(() => applyMasks(copy, [mask('line/3', { length: 7 })])).toThrow('no place');
    expect(() => applyMasks(copy, [mask('line/2', { length: 7, cell: 'from' })])).toThrow('no place');
  });

  test('what says the same words elsewhere is counted, beside its own place', () => {
    const copy = copyOf(
      line(2, 'Ring Anna Ek, anna ek'),
      line(3, 'ANNA EK kom', { from: 'Anna  Ek' }),
      line(4, 'Anna'),
    );
    expect(sameWordsElsewhere(copy, mask('line/2', { from: 5, until: 12, length: 21 }))).toBe(2);
    expect(sameWordsElsewhere(copy, mask('line/4', { length: 4 }))).toBe(3);
  });

  test('a reason that says it again says it no more', () => {
    const copy = copyOf(line(2, 'Anna Ek'));
    expect(withoutMaskedWords('Rör Anna Ek', copy, [mask('line/2', { length: 7 })])).toBe(`Rör ${MARK}`);
  });

  test('[EX1] a ground is a chapter and a paragraph of the law', () => {
    const given = (ground: string) => maskSchema.safeParse(mask('line/2', { length: 4, ground })).success;
    expect(['OSL 39 kap. 2 §', 'OSL 25 kap. 1 a §'].map(given)).toEqual([true, true]);
    expect(['', 'hemligt', 'OSL 39', 'OSL 39 kap. 2 § Anna'].map(given)).toEqual([false, false, false, false]);
  });
});

describe('[LG10] suggestions', () => {
  const whysIn = (text: string, more = {}) =>
    suggestMasks(line(2, text, more)).map(({ cell, from, until, why }) => [
      why,
      line(2, text, more)
        .cells.find(({ name }) => name === cell)
        ?.text.slice(from, until),
    ]);

  test('numbers and addresses of somebody’s, in every column but our own', () => {
    expect(whysIn('Ring 070-174 06 05 eller anna.ek@granvik.example')).toEqual([
      ['phone', '070-174 06 05'],
      ['email', 'anna.ek@granvik.example'],
    ]);
    expect(
      whysIn('Född 19800101-1231?', { from: '+46 8 123 456 78', number: '0701740605' }).map(([why]) => why),
    ).toEqual(expect.arrayContaining(['phone']));
    expect(whysIn('Elavbrott sedan 2026-11-20 14:12')).toEqual([]);
  });

  test('a line under a secrecy mark, whole', () => {
    expect(whysIn('Skyddat boende', { secrecy: 'Sekretess, OSL 21 kap. 1 §' })[0]).toEqual([
      'secret',
      'Skyddat boende',
    ]);
  });
});

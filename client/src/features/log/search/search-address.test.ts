import type { LineSearch } from '@ledningsplats/shared/log/line-search.ts';
import { describe, expect, it } from 'vitest';
import { addressOf, NO_SEARCH, placeIn, searchIn } from './search-address.ts';

const whole: LineSearch = {
  words: 'Åby & "bron"',
  kind: 'atgard',
  function: 'stab',
  importantOnly: true,
  verification: 'rumour',
  from: Date.UTC(2026, 9, 4, 12),
  to: Date.UTC(2026, 9, 4, 13, 0, 59, 999),
  place: 'Östra ängen',
};

describe('the address of a search', () => {
  it('is read as it was written, with the line that it points at', () => {
    const place = { part: 'secret', seq: 12, at: 1_763_712_000_000 } as const;
    expect(searchIn(addressOf(whole, place))).toEqual(whole);
    expect(placeIn(addressOf(whole, place))).toEqual(place);
    expect(placeIn(addressOf(whole))).toBeNull();
  });

  it('is empty where nothing is asked', () => {
    expect(addressOf({ ...NO_SEARCH, words: '  ' })).toBe('');
    expect(searchIn('')).toEqual(NO_SEARCH);
  });

  it('asks for nothing by what cannot be read', () => {
    expect(searchIn('slag=annat&fran=igar&viktiga=1&sakert=kanske')).toEqual(NO_SEARCH);
    for (const query of ['rad=12', 'rad=oppen.x.1', 'rad=annan.1.1']) expect(placeIn(query)).toBeNull();
  });
});

import { searchTerms } from '@ledningsplats/shared/log/search-words.ts';
import { describe, expect, it } from 'vitest';
import { parted } from './Marked.tsx';

/** The text with what was found in brackets. */
function marked(text: string, typed: string): string {
  return parted(text, searchTerms(typed))
    .map(({ part, isFound }) => (isFound ? `[${part}]` : part))
    .join('');
}

describe('[LG7] found words are marked', () => {
  it.each([
    ['Bron vid Åby är stängd.', 'åb stäng', 'Bron vid [Åby] är [stängd].'],
    ['Bro, bron och vägbron', 'BRO', '[Bro], [bron] och vägbron'],
    ['Uppgift U-12 och U-2', 'u-1', 'Uppgift [U-12] och U-2'],
    ['Aby är inte Åby', 'åby', 'Aby är inte [Åby]'],
    ['o\u0308ppet', 'öpp', '[öppet]'],
    ['Inget här', 'bron', 'Inget här'],
  ])('%s, %s', (text, typed, expected) => expect(marked(text, typed)).toBe(expected));

  it('a word that two searched words find is marked once, and no text is lost', () => {
    expect(marked('bro-vakt bron', 'bro bro-v')).toBe('[bro-vakt] [bron]');
  });
});

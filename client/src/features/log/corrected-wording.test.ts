import type { LineCorrection } from '@ledningsplats/shared/log/log-line.ts';
import { describe, expect, it } from 'vitest';
import { correctedWording } from './corrected-wording.ts';

const correction = (seq: number, text: string | null) => ({ seq, text }) as LineCorrection;
const content = { text: 'Två saknade' };

describe('[LG11] what was quoted and what stands now', () => {
  it('is the line’s own text and its correction', () => {
    const corrections = [correction(4, 'Tre saknade')];
    expect(correctedWording({ content, corrections }, { firstCorrection: 4 })).toEqual({
      before: 'Två saknade',
      after: 'Tre saknade',
    });
  });

  it('is the wording before the first correction that nobody has seen, and the last one', () => {
    const corrections = [correction(4, 'Tre saknade'), correction(6, 'Fyra saknade'), correction(7, 'Fem saknade')];
    expect(correctedWording({ content, corrections }, { firstCorrection: 6 })).toEqual({
      before: 'Tre saknade',
      after: 'Fem saknade',
    });
  });

  it('[LG10] is nothing where the words have been removed', () => {
    const corrections = [correction(4, null)];
    expect(correctedWording({ content: null, corrections }, { firstCorrection: 4 })).toEqual({
      before: null,
      after: null,
    });
  });
});

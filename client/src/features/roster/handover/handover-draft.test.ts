import { describe, expect, it } from 'vitest';
import { draftOf, mayAdd, readDraft } from './handover-draft.ts';

describe('[TB3] the note while it is typed', () => {
  const note = 'Lugnt.';

  it('is what was saved last, and says again the same', () => {
    const words = { note, expected: [{ when: 'tis 14', what: 'Prov' }], weather: 'Snö' };
    expect(readDraft(draftOf(words))).toEqual(words);
    expect(draftOf(null)).toEqual({ note: '', expected: [], weather: '' });
  });

  it('needs a word, leaves out empty rows, and does not take half a row', () => {
    expect(readDraft({ note: ' ', expected: [], weather: 'Snö' })).toBeNull();
    expect(readDraft({ note, expected: [{ when: ' ', what: '' }], weather: ' ' })).toEqual({ note, expected: [] });
    expect(readDraft({ note, expected: [{ when: 'tis', what: '' }], weather: '' })).toBeNull();
  });

  it('has no more rows than the server takes', () => {
    const row = { when: '', what: '' };
    expect(mayAdd({ note, expected: Array.from({ length: 19 }, () => row), weather: '' })).toBe(true);
    expect(mayAdd({ note, expected: Array.from({ length: 20 }, () => row), weather: '' })).toBe(false);
  });
});

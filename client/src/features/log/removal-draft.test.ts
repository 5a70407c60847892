import { describe, expect, it } from 'vitest';
import { goesAlong, isRepeating, type RemovalDraft, removalFaults } from './removal-draft.ts';
import type { ReadQuote } from './use-quotes.ts';

const whole: RemovalDraft = {
  why: 'gallring',
  decider: { id: 'p-1', text: 'Eva Ström' },
  capacity: 'arkivarie',
  at: { value: null, text: '' },
  reference: 'KS 2026/123',
  chosen: {},
};
const task: ReadQuote = { kind: 'task', id: 't-1', number: 1, text: 'Ring', state: 'read', isWordsAlone: true };
const level: ReadQuote = { kind: 'decision', id: '2', number: 2, text: 'x', state: 'read', isWordsAlone: false };

describe('[LG10] the decision to remove', () => {
  it('is sent when it says why, who, in which capacity and on what ground; now unless another time is said', () => {
    expect([...removalFaults(whole)]).toEqual([]);
    expect([...removalFaults({ ...whole, decider: { id: null, text: 'Eva Ström' } })]).toEqual([]);
    const empty = { why: null, decider: { id: null, text: ' ' }, capacity: '', reference: ' ' };
    expect([...removalFaults({ ...whole, ...empty, at: { value: null, text: 'igår' } })]).toEqual([
      'why',
      'decider',
      'capacity',
      'at',
      'reference',
    ]);
  });

  it('takes along what is nothing but its words, and the rest when it is chosen', () => {
    expect([task, level].map((quote) => goesAlong(quote, whole))).toEqual([true, false]);
    const chosen = { 'task t-1': false, 'decision 2': true };
    expect([task, level].map((quote) => goesAlong(quote, { chosen }))).toEqual([false, true]);
    expect(goesAlong({ ...task, state: 'empty' }, { chosen: { 'task t-1': true } })).toBe(false);
  });

  it('warns when its ground repeats two words in a row of what is to go', () => {
    expect(isRepeating('Begäran av Anna Ek', ['Eleven Anna Ek, klass 7B'])).toBe(true);
    expect(isRepeating('Begäran av anna ek', ['Eleven Anna Ek, klass 7B'])).toBe(true);
    expect(isRepeating('KS 2026/123, Anna', ['Eleven Anna Ek, klass 7B'])).toBe(false);
    expect(isRepeating('', [''])).toBe(false);
  });
});

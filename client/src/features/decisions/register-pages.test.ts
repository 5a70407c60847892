import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { expect, test } from 'vitest';
import { type RegisterRow, restingOn, withPage } from './register-pages.ts';

const rows = (...entries: [number: number, status: DecisionReading['status']][]) =>
  entries.map(([number, status]) => ({ number, status }) as DecisionReading);
const words = (known: readonly RegisterRow[]) => known.map((row) => `${row.number} ${(row as DecisionReading).status}`);

test('a fresh page replaces what it holds and keeps what is older, newest first', () => {
  const known = rows([3, 'unconfirmed'], [2, 'own'], [1, 'own']);
  const merged = withPage(known, { decisions: rows([4, 'own'], [3, 'confirmed']), proposals: [], from: 3 });
  expect(words(merged)).toEqual(['4 own', '3 confirmed', '2 own', '1 own']);
});

test('[ST2] one that is no longer at the stage asked for leaves, and an older page leaves the newer as they are', () => {
  const known = rows([9, 'own'], [7, 'own'], [4, 'own']);
  const fresh = withPage(known, { decisions: rows([9, 'own']), proposals: [], from: 5 });
  expect(words(fresh)).toEqual(['9 own', '4 own']);
  const older = withPage(fresh, { decisions: rows([2, 'own']), proposals: [], from: 1 }, 4);
  expect(words(older)).toEqual(['9 own', '4 own', '2 own']);
});

test('[ST2] what was taken under a decision that is gone says which, whether it was disowned or revoked', () => {
  const under = (number: number) => ({ consequences: [{ kind: 'decision', number }] });
  const known = [
    { number: 5, decider: {}, disowned: null, revoked: under(7) },
    { number: 3, decider: {}, disowned: under(7), revoked: null },
    { number: 2, decider: {}, disowned: null, revoked: null },
  ] as unknown as RegisterRow[];
  expect([...restingOn(known)]).toEqual([[7, [5, 3]]]);
});

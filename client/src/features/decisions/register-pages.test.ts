import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { expect, test } from 'vitest';
import { withFreshPage } from './register-pages.ts';

const page = (...entries: [number: number, status: DecisionReading['status']][]) =>
  entries.map(([number, status]) => ({ number, status }) as DecisionReading);

test('a fresh page replaces what it holds and keeps what is older, newest first', () => {
  const known = page([3, 'unconfirmed'], [2, 'own'], [1, 'own']);
  const merged = withFreshPage(known, page([4, 'own'], [3, 'confirmed']));
  expect(merged.map(({ number, status }) => `${number} ${status}`)).toEqual(['4 own', '3 confirmed', '2 own', '1 own']);
});

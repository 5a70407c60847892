import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';

/** A fresh first page laid over what was read before, newest first: what is older stays until it is read anew. */
export function withFreshPage(
  known: readonly DecisionReading[],
  fresh: readonly DecisionReading[],
): readonly DecisionReading[] {
  const numbers = new Set(fresh.map(({ number }) => number));
  return [...fresh, ...known.filter(({ number }) => !numbers.has(number))].toSorted((a, b) => b.number - a.number);
}

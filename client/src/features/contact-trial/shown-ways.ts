import type { TriedWay } from '@ledningsplats/shared/contact-trials/trial-readings.ts';
import { isProved, type WayState } from '@ledningsplats/shared/contact-trials/way-state.ts';

export type WayFilter = 'left' | 'proved' | 'all';
export type WayOrder = 'left' | 'proved' | 'name';

/** What one looks at, in the order one asked for; within a group by name, and each contact's in its own order. */
export function shownWays(ways: readonly TriedWay[], filter: WayFilter, order: WayOrder): TriedWay[] {
  return ways
    .filter(({ state }) => filter === 'all' || isProved(state) === (filter === 'proved'))
    .toSorted((one, other) => groupOf(one, order) - groupOf(other, order) || one.name.localeCompare(other.name, 'sv'));
}

export function countsOf(ways: readonly TriedWay[]): Record<WayFilter, number> {
  const proved = ways.filter(({ state }) => isProved(state)).length;
  return { proved, left: ways.length - proved, all: ways.length };
}

/** The whole in the parts that say what to do: nothing, wait, see to it, try it. */
export function partsOf(ways: readonly TriedWay[]): Record<'proved' | 'underway' | 'left' | 'untried', number> {
  const parts = { proved: 0, underway: 0, left: 0, untried: 0 };
  for (const { state } of ways) parts[PART[state]] += 1;
  return parts;
}

const PART: Readonly<Record<WayState, 'proved' | 'underway' | 'left' | 'untried'>> = {
  untried: 'untried',
  waiting: 'underway',
  sent: 'underway',
  arrived: 'underway',
  doubtful: 'left',
  failed: 'left',
  by_hand: 'left',
  rung_no_answer: 'left',
  wrong: 'left',
  answered: 'proved',
  rung_right: 'proved',
};

function groupOf({ state }: TriedWay, order: WayOrder): number {
  if (order === 'name') return 0;
  return isProved(state) === (order === 'proved') ? 0 : 1;
}

import type { Holder } from '@ledningsplats/shared/roster/on-duty.ts';
import { expect, test } from 'vitest';
import { primaryTurns } from './primary-turns.ts';

const by = (person: string): Holder => ({ person, gap: null });
const duties = [
  { from: 0, until: 10, primary: by('a'), deputy: by('b') },
  { from: 10, until: 20, primary: by('a'), deputy: by('c') },
  { from: 20, until: 30, primary: by('b'), deputy: by('c') },
  { from: 30, until: 40, primary: { person: 'b', gap: 'absent' as const }, deputy: by('c') },
];
const told = (from: number, until: number) =>
  primaryTurns(duties, from, until).map(({ from: at, primary }) => [at, primary.person, primary.gap]);

test('[TB1] a day or a month shows whoever has it when it begins, and who takes over within it', () => {
  expect(told(5, 25)).toEqual([
    [5, 'a', null],
    [20, 'b', null],
  ]);
  expect(told(10, 20)).toEqual([[10, 'a', null]]);
  expect(told(25, 40)).toEqual([
    [25, 'b', null],
    [30, 'b', 'absent'],
  ]);
});

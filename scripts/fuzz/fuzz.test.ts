import { COMMANDS } from '@ledningsplats/shared/core/registry.ts';
import { expect, test } from 'vitest';
import { GENERATORS, GIVEN_BY_SERVER } from './generators.ts';
import { KEPT_SEEDS } from './kept-seeds.ts';
import { runSchedule } from './run-schedule.ts';

test('every command that there is can be given', () => {
  expect([...Object.keys(GENERATORS), ...GIVEN_BY_SERVER].toSorted()).toEqual([...COMMANDS.keys()].toSorted());
});

const accepted = new Set<string>();

// `npm run fuzz` looks for new ones.
test.for(KEPT_SEEDS)('seed $seed: $why', { timeout: 240_000 }, async ({ seed, steps }) => {
  const report = await runSchedule(seed, steps);

  expect(report.faults).toEqual([]);
  // a schedule in which nothing is accepted proves nothing
  expect(report.accepted).toBeGreaterThan(10);
  for (const type of report.types) accepted.add(type);
});

test('between them most of what there is has been done', () => {
  // the rest are done in longer runs: each one asks for what few histories lead to
  expect(accepted.size).toBeGreaterThan(40);
});

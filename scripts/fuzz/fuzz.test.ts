import { expect, test } from 'vitest';
import { KEPT_SEEDS } from './kept-seeds.ts';
import { runSchedule } from './run-schedule.ts';

// `npm run fuzz` looks for new ones.
test.for(KEPT_SEEDS)('seed $seed: $why', { timeout: 60_000 }, async ({ seed, steps }) => {
  const report = await runSchedule(seed, steps);

  expect(report.faults).toEqual([]);
  // a schedule in which nothing is accepted proves nothing
  expect(report.accepted).toBeGreaterThan(10);
});

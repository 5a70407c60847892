import { expect, test } from 'vitest';
import { runChaos } from './run-chaos.ts';

/** A few rounds of `npm run chaos`, the same every time. */
const SEED = 20_261_120;

test('what was acknowledged is there once after the server was killed under load, and the papers on its disk are whole [ST10]', async () => {
  const report = await runChaos({ rounds: 3, seed: SEED, writers: 4, say: () => {} });

  expect(report.faults).toEqual([]);
  // a server that acknowledges nothing loses nothing
  expect(report.accepted).toBeGreaterThan(20);
  expect(report.refused).toBeGreaterThan(0);
  for (const done of report.besides.toSpliced(3, 1)) expect(done).not.toMatch(/^0 /);
});

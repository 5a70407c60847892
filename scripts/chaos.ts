import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runChaos } from './chaos/run-chaos.ts';
import { ensureBundle } from './house/bundle.mjs';
import { understood, wholeNumbers } from './house/understood.ts';

// `npm run chaos`: the built server killed with SIGKILL at random moments under load; every promise it made must hold.

const USAGE = `Usage: npm run chaos -- [--rounds 50] [--writers 6] [--seed N] [--as-built]

  --rounds    how many times the server is killed
  --writers   how many write to it meanwhile
  --seed      the same writings and moments again
  --as-built  what lies in dist, whatever has changed since`;

const asked = understood(USAGE, () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '50' },
      writers: { type: 'string', default: '6' },
      seed: { type: 'string' },
      'as-built': { type: 'boolean', default: false },
    },
  });
  const { rounds, writers, seed } = values;
  const numbers = { ...wholeNumbers({ rounds, writers }), ...(seed !== undefined && wholeNumbers({ seed })) };
  return { ...numbers, isAsBuilt: values['as-built'] };
});
const seed = asked.seed ?? randomInt(2 ** 32);

if (!asked.isAsBuilt) await ensureBundle(join(import.meta.dirname, '..'));
console.log(`seed ${seed}`);
const report = await runChaos({
  rounds: asked.rounds,
  writers: asked.writers,
  seed,
  say: (line) => console.log(line),
});
for (const fault of report.faults.slice(0, 20)) console.error(`✗ ${fault}`);
const verdict =
  report.faults.length === 0 ? 'every acknowledged command is there once' : `${report.faults.length} faults`;
console.log(
  `${report.rounds} rounds, ${report.accepted} accepted, ${report.refused} refused, ${report.besides.join(', ')}: ${verdict} (seed ${seed})`,
);
process.exitCode = report.faults.length === 0 ? 0 : 1;

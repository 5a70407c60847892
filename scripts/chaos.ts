import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runChaos } from './chaos/run-chaos.ts';
import { ensureBundle } from './house/bundle.mjs';

// `npm run chaos`: the built server killed with SIGKILL at random moments under load; every promise it made must hold.

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    writers: { type: 'string', default: '6' },
    seed: { type: 'string' },
    // what lies in dist, whatever has changed since
    'as-built': { type: 'boolean', default: false },
  },
});
const seed = values.seed === undefined ? randomInt(2 ** 32) : Number(values.seed);

if (!values['as-built']) await ensureBundle(join(import.meta.dirname, '..'));
console.log(`seed ${seed}`);
const report = await runChaos({
  rounds: Number(values.rounds),
  writers: Number(values.writers),
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

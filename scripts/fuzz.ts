import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { GENERATORS } from './fuzz/generators.ts';
import { runSchedule } from './fuzz/run-schedule.ts';
import { understood, wholeNumbers } from './house/understood.ts';

// `npm run fuzz`: seeded schedules of devices that drop, sleep, resend, reorder and lose their right to read, over the
// real server and the real sync layer. A seed that fails belongs in scripts/fuzz/kept-seeds.ts.

const USAGE = `Usage: npm run fuzz -- [--schedules 50] [--steps 120] [--seconds 600] [--seed N] [--sought A,B]

  --schedules  how many are played
  --steps      how long each is
  --seconds    no more are begun after so long
  --seed       one schedule, the same again
  --sought     commands to be given above all others, as DrawShape,RemoveShape`;

const asked = understood(USAGE, () => {
  const { values } = parseArgs({
    options: {
      schedules: { type: 'string', default: '50' },
      steps: { type: 'string', default: '120' },
      seconds: { type: 'string', default: '600' },
      seed: { type: 'string' },
      sought: { type: 'string', default: '' },
    },
  });
  const { seed, sought: names, ...numbers } = values;
  const sought = names.split(',').filter((name) => name !== '');
  const unknown = sought.find((name) => !Object.hasOwn(GENERATORS, name));
  if (unknown !== undefined) throw new Error(`There is no command ${unknown}.`);
  return { ...wholeNumbers(numbers), ...(seed !== undefined && wholeNumbers({ seed })), sought };
});
const schedules = asked.seed === undefined ? asked.schedules : 1;
const ends = performance.now() + asked.seconds * 1000;
const failed: number[] = [];
let played = 0;
const accepted = new Set<string>();
for (; played < schedules && performance.now() < ends; played++) {
  const seed = asked.seed ?? randomInt(2 ** 32);
  const report = await runSchedule(seed, asked.steps, asked.sought);
  console.log(`seed ${seed}: ${report.given} given, ${report.accepted} accepted, ${report.events} events`);
  for (const type of report.types) accepted.add(type);
  for (const fault of report.faults.slice(0, 20)) console.error(`  ✗ ${fault}`);
  if (report.faults.length > 0) failed.push(seed);
}
const never = Object.keys(GENERATORS).filter((type) => !accepted.has(type));
console.log(`never accepted: ${never.join(', ') || 'none'}`);
console.log(
  failed.length === 0
    ? `${played} schedules: every screen the same, nothing lost, nothing doubled`
    : `${failed.length} of ${played} schedules failed: seeds ${failed.join(', ')} (steps ${asked.steps}${asked.sought.length > 0 ? `, sought ${asked.sought.join(',')}` : ''})`,
);
process.exitCode = failed.length === 0 && played > 0 ? 0 : 1;

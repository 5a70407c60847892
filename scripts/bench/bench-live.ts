import { writeFileSync } from 'node:fs';
import { type LiveOptions, measureRound, type RoundMeasure, type Side } from './live.ts';
import { printTable } from './print-table.ts';
import { median } from './statistics.ts';
import { startBare, startOurs, type Target } from './target.ts';
import { faults, type Verdict, verdicts } from './verdict.ts';

/**
 * Our server beside the bare pipeline, alternating. Goes on beyond `rounds`, up to `maxRounds`, while the machine is too
 * noisy for a verdict. Answers the exit code: 0 when nothing was lost, whatever the figures say.
 */
export async function benchLive(
  options: LiveOptions & { rounds: number; maxRounds: number; json: string | null },
): Promise<number> {
  const start = (side: Side): Promise<Target> => (side === 'ours' ? startOurs(options.writers) : startBare());
  const rounds: RoundMeasure[] = [];
  let table: Verdict[] = [];
  let wrong: string[] = [];
  while (rounds.length < options.rounds || (rounds.length < options.maxRounds && isNoisy(table))) {
    console.log(`round ${rounds.length + 1} of ${options.rounds}`);
    rounds.push(await measureRound(start, options, rounds.length));
    table = verdicts(rounds);
    wrong = faults(rounds);
    // after each, so that what is stopped before its end has not been for nothing
    if (options.json) writeFileSync(options.json, JSON.stringify({ options, table, faults: wrong, rounds }, null, 2));
  }

  console.log(
    `\n${options.boards} boards, ${options.writers} writers, medians of ${rounds.length} alternating rounds\n`,
  );
  printTable(
    ['', 'unit', 'bare', 'ours', 'ours/bare', 'target', 'bare/bare', 'verdict'],
    table.map((row) => [
      row.what,
      row.unit,
      figure(row.bare),
      figure(row.ours),
      figure(row.ratio),
      row.target,
      figure(row.noise),
      row.verdict,
    ]),
  );
  const paced = rounds.flatMap((round) => Object.values(round)).map(({ phases }) => phases.busy ?? phases.calm);
  const share = Math.max(0, ...paced.map((phase) => phase?.generatorShare ?? 0));
  console.log(`\nload generator at an even pace: ${(share * 100).toFixed(0)} % of one core at most`);
  const measures = rounds.flatMap((round) => Object.values(round).flatMap(({ phases }) => Object.values(phases)));
  const stolen = median(measures.map(({ stolenShare }) => stolenShare));
  const setAside = measures.reduce((sum, measure) => sum + measure.setAside.length, 0);
  console.log(
    `taken by the host: ${(stolen * 100).toFixed(0)} % of one core; ${setAside} turns were run again for that`,
  );
  console.log(wrong.length === 0 ? 'lost 0, doubled 0, refused 0, dropped 0' : wrong.join('\n'));
  return wrong.length === 0 ? 0 : 1;
}

function isNoisy(table: readonly Verdict[]) {
  return table.some(({ verdict }) => verdict === 'machine too noisy');
}

function figure(value: number) {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

import type { Phase, PhaseMeasure, RoundMeasure, Side, SideMeasure } from './live.ts';
import type { PhaseResult } from './phase-result.ts';
import { median } from './statistics.ts';

/** One line of the table: medians over the rounds, ours against the bare pipeline, and the bare pipeline against itself. */
export interface Verdict {
  what: string;
  unit: string;
  bare: number;
  ours: number;
  ratio: number;
  target: string;
  /** How far the two bare pipelines are apart: 1.15 is 15 %. */
  noise: number;
  verdict: 'met' | 'missed' | 'machine too noisy' | 'for information';
}

interface Measure {
  what: string;
  unit: string;
  of: (side: SideMeasure) => number;
  /** Ours divided by bare. */
  atLeast?: number;
  atMost?: number;
}

/** Beyond this the machine says more about itself than about the servers. */
const NOISE_LIMIT = 1.15;

/** NaN where the phase was not run. */
const inPhase = (phase: Phase, of: (measure: PhaseMeasure) => number) => (side: SideMeasure) => {
  const measure = side.phases[phase];
  return measure ? of(measure) : Number.NaN;
};

const MEASURES: Measure[] = [
  { what: 'closed loop', unit: 'commands/s', of: inPhase('closed', (m) => m.perSecond), atLeast: 0.8 },
  { what: '20/s ack p50', unit: 'ms', of: inPhase('calm', (m) => m.ackP50) },
  { what: '20/s ack p99', unit: 'ms', of: inPhase('calm', (m) => m.ackP99), atMost: 1.2 },
  { what: '20/s seen by all p50', unit: 'ms', of: inPhase('calm', (m) => m.seenP50) },
  { what: '20/s seen by all p99', unit: 'ms', of: inPhase('calm', (m) => m.seenP99), atMost: 1.5 },
  { what: '100/s ack p50', unit: 'ms', of: inPhase('busy', (m) => m.ackP50) },
  { what: '100/s ack p99', unit: 'ms', of: inPhase('busy', (m) => m.ackP99), atMost: 1.2 },
  { what: '100/s seen by all p50', unit: 'ms', of: inPhase('busy', (m) => m.seenP50) },
  { what: '100/s seen by all p99', unit: 'ms', of: inPhase('busy', (m) => m.seenP99), atMost: 1.5 },
  { what: '100/s server CPU', unit: 'ms/command', of: inPhase('busy', (m) => m.cpuPerCommandMs), atMost: 2 },
  { what: 'closed loop server CPU', unit: 'ms/command', of: inPhase('closed', (m) => m.cpuPerCommandMs) },
  { what: 'memory, resident', unit: 'kB/board', of: (side) => side.memoryPerBoard.resident / 1000, atMost: 1.5 },
  { what: 'memory, alive', unit: 'kB/board', of: (side) => side.memoryPerBoard.live / 1000, atMost: 1.5 },
  { what: '100/s event bytes', unit: 'kB/command', of: inPhase('busy', (m) => m.delivery.eventBytes / 1000 / m.acked) },
  { what: '100/s other bytes', unit: 'kB/command', of: inPhase('busy', (m) => m.delivery.otherBytes / 1000 / m.acked) },
];

export function verdicts(rounds: readonly RoundMeasure[]): Verdict[] {
  const run = MEASURES.filter(({ of }) => rounds.every(({ ours }) => !Number.isNaN(of(ours))));
  return run.map(({ what, unit, of, atLeast, atMost }) => {
    const all = (...sides: Side[]) => rounds.flatMap((round) => sides.map((side) => of(round[side])));
    const bare = median(all('bare', 'bareAgain'));
    const ours = median(all('ours'));
    const ratio = ours / bare;
    const apart = median(all('bare')) / median(all('bareAgain'));
    const noise = Math.max(apart, 1 / apart);
    const target = [atLeast && `≥ ${atLeast} ×`, atMost && `≤ ${atMost} ×`].filter(Boolean).join(' ');
    return { what, unit, bare, ours, ratio, target, noise, verdict: judge() };

    function judge(): Verdict['verdict'] {
      if (atLeast === undefined && atMost === undefined) return 'for information';
      if (!(noise <= NOISE_LIMIT)) return 'machine too noisy';
      return ratio >= (atLeast ?? 0) && ratio <= (atMost ?? Number.POSITIVE_INFINITY) ? 'met' : 'missed';
    }
  });
}

/** Everything that must be none: lost, doubled, refused, dropped. Empty when all is well. */
export function faults(rounds: readonly RoundMeasure[]): string[] {
  return rounds.flatMap((round, index) =>
    Object.entries(round).flatMap(([side, { phases }]) =>
      Object.entries(phases).flatMap(([phase, measure]) =>
        [measure, ...measure.setAside]
          .flatMap(wrongIn)
          .map(([what, count]) => `round ${index + 1}, ${side}, ${phase}: ${count} ${what}`),
      ),
    ),
  );
}

function wrongIn({ sent, acked, refused, seenByAll, delivery }: PhaseResult) {
  const counts = { unacknowledged: sent - acked - refused, refused, unseen: acked - seenByAll, ...delivery };
  const { eventBytes: _, otherBytes: __, ...bad } = counts;
  return Object.entries(bad).filter(([, count]) => count !== 0);
}

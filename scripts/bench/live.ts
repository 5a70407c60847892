import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, startChild } from '../proof/child.ts';
import type { LoadAnswer, LoadRequest, LoadSlice } from './load-protocol.ts';
import { type PhaseResult, phaseResult } from './phase-result.ts';
import { stolenMs } from './stolen-time.ts';
import type { Memory, Target } from './target.ts';

/** The bare pipeline runs twice in every round: how far it is from itself is how much the machine disturbs. */
export const SIDES = ['bare', 'ours', 'bareAgain'] as const;
export type Side = (typeof SIDES)[number];

/** Commands a second, or as fast as the acks come. */
export const PHASES = [
  { name: 'calm', perSecond: 20 },
  { name: 'busy', perSecond: 100 },
  { name: 'closed', perSecond: null },
] as const;
export type Phase = (typeof PHASES)[number]['name'];

export interface LiveOptions {
  boards: number;
  writers: number;
  /** Length of each phase, for each side. */
  seconds: number;
  phases: readonly Phase[];
  /** A host that is never quiet shall not keep us for ever: so many times the turns that are wanted, and no more. */
  patience: number;
}

export type PhaseMeasure = PhaseResult & {
  cpuPerCommandMs: number;
  /** What the host took of the machine's processors meanwhile, as a share of one. */
  stolenShare: number;
  /** Turns in which the host took so much that others were run instead: no figure is theirs, but nothing may be lost in them. */
  setAside: PhaseResult[];
};

interface Turn {
  slice: LoadSlice;
  cpuMs: number;
  stolenMs: number;
}

export interface SideMeasure {
  memoryPerBoard: Memory;
  /** Those that were run. */
  phases: Partial<Record<Phase, PhaseMeasure>>;
}

export type RoundMeasure = Record<Side, SideMeasure>;

interface Running {
  side: Side;
  target: Target;
  load: Child;
  memoryPerBoard: Memory;
  phases: Partial<Record<Phase, PhaseMeasure>>;
}

/** Wakes what is only loaded or compiled at first use, so that it is not counted as the boards' memory. */
const WARM_UP = { boards: 20, writers: 4, perSecond: 20, seconds: 1 };
const SETTLE_MS = 500;
/** A phase is run in turns of about so long: a disk that is slow for half a minute is then slow for all of them. */
const SLICE_SECONDS = 5;
/** At an even pace no turn is shorter than so many commands: the first after a pause is slow, and shall not be the hundredth part. */
const SLICE_COMMANDS = 500;
/** Of one processor: fifty milliseconds in a turn, which hold up one command in a hundred at an even pace. */
const UNDISTURBED_SHARE = 0.01;

/**
 * One round: all three servers are started and idle, and take short turns under load, so that what is compared lies
 * seconds apart. `turn` shifts who goes first.
 */
export async function measureRound(
  start: (side: Side) => Promise<Target>,
  options: LiveOptions,
  turn: number,
): Promise<RoundMeasure> {
  const order = shifted(SIDES, turn);
  const running: Running[] = [];
  try {
    for (const side of order) running.push(await prepare(side, await start(side), options));
    for (const phase of PHASES.filter(({ name }) => options.phases.includes(name))) {
      await runPhase(running, phase, options);
    }
  } finally {
    await Promise.all(running.map(({ load, target }) => Promise.all([load.stop(), target.stop()])));
  }
  return Object.fromEntries(
    running.map(({ side, memoryPerBoard, phases }) => [side, { memoryPerBoard, phases }]),
  ) as RoundMeasure;
}

async function prepare(side: Side, target: Target, { boards }: LiveOptions): Promise<Running> {
  const load = startChild(new URL('load.ts', import.meta.url), [], { nodeFlags: ['--import', 'tsx'] });
  const { port, cookies, stream } = target;
  await ask(load, { do: 'open', port, cookies, stream, boards: WARM_UP.boards });
  await ask(load, { do: 'run', ...WARM_UP });
  await ask(load, { do: 'close' });
  await sleep(SETTLE_MS);
  const before = await target.memory();
  await ask(load, { do: 'open', port, cookies, stream, boards });
  await sleep(SETTLE_MS);
  const after = await target.memory();
  const memoryPerBoard = {
    resident: (after.resident - before.resident) / boards,
    live: (after.live - before.live) / boards,
  };
  return { side, target, load, memoryPerBoard, phases: {} };
}

/** Every side's turns of one phase; who goes first changes from turn to turn. */
async function runPhase(running: readonly Running[], phase: (typeof PHASES)[number], options: LiveOptions) {
  const slice = Math.max(SLICE_SECONDS, phase.perSecond === null ? 0 : SLICE_COMMANDS / phase.perSecond);
  const wanted = Math.max(1, Math.round(options.seconds / slice));
  const taken = new Map(running.map((one) => [one, [] as Turn[]]));
  for (let turn = 0; turn < wanted * options.patience; turn++) {
    for (const [one, turns] of shifted([...taken], turn)) {
      if (turns.filter(isUndisturbed).length >= wanted) continue;
      turns.push(await takeTurn(one, phase, options.seconds / wanted, options.writers));
      await sleep(SETTLE_MS);
    }
  }
  for (const [one, turns] of taken) one.phases[phase.name] = phaseMeasure(turns, wanted);
}

async function takeTurn(
  { target, load }: Running,
  { perSecond }: (typeof PHASES)[number],
  seconds: number,
  writers: number,
): Promise<Turn> {
  const cpuBefore = await target.cpuMs();
  const stolenBefore = stolenMs();
  const answer = await ask(load, { do: 'run', perSecond, seconds, writers });
  if (!('result' in answer)) throw new Error('the load generator measured nothing');
  const stolen = stolenMs() - stolenBefore;
  return { slice: answer.result, cpuMs: (await target.cpuMs()) - cpuBefore, stolenMs: stolen };
}

/** Of those `wanted` that the host disturbed least: chosen by that alone, and never by what was measured in them. */
function phaseMeasure(turns: readonly Turn[], wanted: number): PhaseMeasure {
  const byDisturbance = turns.toSorted((a, b) => stolenShare(a) - stolenShare(b));
  const kept = byDisturbance.slice(0, wanted);
  const result = phaseResult(kept.map(({ slice }) => slice));
  const sum = (of: (turn: Turn) => number) => kept.reduce((total, turn) => total + of(turn), 0);
  return {
    ...result,
    cpuPerCommandMs: sum(({ cpuMs }) => cpuMs) / result.acked,
    stolenShare: sum((turn) => turn.stolenMs) / sum(({ slice }) => slice.elapsedMs),
    setAside: byDisturbance.slice(wanted).map(({ slice }) => phaseResult([slice])),
  };
}

function stolenShare({ stolenMs, slice }: Turn) {
  return stolenMs / slice.elapsedMs;
}

function isUndisturbed(turn: Turn) {
  return stolenShare(turn) <= UNDISTURBED_SHARE;
}

function shifted<T>(all: readonly T[], by: number): T[] {
  const first = by % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

async function ask(load: Child, request: LoadRequest): Promise<LoadAnswer> {
  const answer = await load.ask<LoadAnswer>(request);
  if ('error' in answer) throw new Error(answer.error);
  return answer;
}

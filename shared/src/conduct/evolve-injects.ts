import { reallyRecordedAt } from '../core/exercise-time.ts';
import type { ExercisesOwnEvent } from '../core/incident-state.ts';
import type { Inject } from '../scenarios/scenario.ts';
import type { Script } from '../scenarios/script.ts';
import type { ConductSlice, ExtraInject, InjectProgress, PastProgress } from './events.ts';

/** Written on the spot: beside a whole script, more than anybody writes in a day. */
export const EXTRAS_LIMIT = 100;

/** Folds what becomes of the injects. */
export function evolveInjects(slice: ConductSlice, event: ExercisesOwnEvent): ConductSlice {
  const { meta, seq } = event;
  switch (event.type) {
    case 'InjectAdded': {
      const { inject: id, ...facts } = event.data;
      const { from, text, expected = null, at = null } = event.content ?? {};
      const words = from === undefined || text === undefined ? null : { from, text, expected, at };
      const extra: ExtraInject = { id, ...facts, words, seq };
      return { ...slice, extras: [...slice.extras, extra].slice(-EXTRAS_LIMIT) };
    }
    case 'InjectSent': {
      const sent = { state: 'sent' as const, at: event.data.at, by: meta.person, seq, said: null, judged: null };
      return withProgress(slice, event.data.inject, sent, seq);
    }
    case 'InjectSkipped': {
      const { inject, isSkipped } = event.data;
      if (isSkipped) {
        const skipped = { state: 'skipped' as const, at: null, by: meta.person, seq, said: null, judged: null };
        return withProgress(slice, inject, skipped, seq);
      }
      return withProgress(slice, inject, null, seq);
    }
    case 'InjectSaid': {
      const before = slice.injects[event.data.inject];
      const said = event.data.isSaid ? { by: meta.person, seq } : null;
      return before ? withProgress(slice, event.data.inject, { ...before, said }, seq) : slice;
    }
    case 'InjectJudged': {
      const { inject, outcome, line } = event.data;
      const before = slice.injects[inject];
      const judged = outcome && { outcome, line, by: meta.person, at: reallyRecordedAt(meta), seq };
      return before ? withProgress(slice, inject, { ...before, judged }, seq) : slice;
    }
    default:
      return slice;
  }
}

/**
 * What had become of the injects when an event of the same stream was written: what a copy from there goes on from. A judgement
 * that was there then is there again, also where it has been made anew or taken back since.
 */
export function injectsAt({ injects, past }: ConductSlice, seq: number): Pick<ConductSlice, 'injects' | 'past'> {
  const then: Record<string, InjectProgress> = {};
  const before: Record<string, PastProgress[]> = {};
  for (const id of new Set([...Object.keys(injects), ...Object.keys(past)])) {
    const own = past[id] ?? [];
    const held = own.find(({ until }) => until > seq);
    const progress = held ? held.progress : injects[id];
    if (progress) then[id] = progress;
    const earlier = own.filter(({ until }) => until <= seq);
    if (earlier.length > 0) before[id] = earlier;
  }
  return { injects: then, past: before };
}

/**
 * What was left out of a script is of that script: struck, or written as something else in a script that is taken, an inject of
 * the same id is another one, and is not left out.
 */
export function withoutOldSkips(
  slice: ConductSlice,
  { type, seq }: ExercisesOwnEvent,
  before: Script | null,
  after: Script | null,
): ConductSlice {
  if (type !== 'ScriptTaken' && type !== 'InjectStruck') return slice;
  const left = Object.keys(slice.injects).filter((id) => slice.injects[id]?.state === 'skipped');
  const isOfScript = (id: string) => injectOf(before, id) !== undefined;
  const isAnother = (id: string) => !isSame(injectOf(before, id), injectOf(after, id));
  return left
    .filter((id) => isOfScript(id) && isAnother(id))
    .reduce((next, id) => withProgress(next, id, null, seq), slice);
}

function injectOf(script: Script | null, id: string): Inject | undefined {
  return script?.injects.find((inject) => inject.id === id);
}

function isSame(one: Inject | undefined, other: Inject | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const keys = Object.keys(one) as (keyof Inject)[];
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}

/** What has become of it from now on; null: nothing. What a point holds of it is remembered until it is gone back to. */
function withProgress(slice: ConductSlice, inject: string, progress: InjectProgress | null, seq: number): ConductSlice {
  const { [inject]: was, ...others } = slice.injects;
  const own = slice.past[inject] ?? [];
  const since = own.at(-1)?.until ?? 0;
  const isKept = slice.points.some((point) => point.seq >= since);
  const past = isKept ? { ...slice.past, [inject]: [...own, { until: seq, progress: was ?? null }] } : slice.past;
  return { ...slice, past, injects: progress === null ? others : { ...others, [inject]: progress } };
}

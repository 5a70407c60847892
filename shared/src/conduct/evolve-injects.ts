import { reallyRecordedAt } from '../core/exercise-time.ts';
import type { ExercisesOwnEvent } from '../core/incident-state.ts';
import type { ConductSlice, ExtraInject, InjectProgress } from './events.ts';

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
      return withProgress(slice, event.data.inject, sent);
    }
    case 'InjectSkipped': {
      const { inject, isSkipped } = event.data;
      if (isSkipped) {
        const skipped = { state: 'skipped' as const, at: null, by: meta.person, seq, said: null, judged: null };
        return withProgress(slice, inject, skipped);
      }
      const { [inject]: _, ...injects } = slice.injects;
      return { ...slice, injects };
    }
    case 'InjectSaid': {
      const before = slice.injects[event.data.inject];
      const said = event.data.isSaid ? { by: meta.person, seq } : null;
      return before ? withProgress(slice, event.data.inject, { ...before, said }) : slice;
    }
    case 'InjectJudged': {
      const { inject, outcome, line } = event.data;
      const before = slice.injects[inject];
      const judged = outcome && { outcome, line, by: meta.person, at: reallyRecordedAt(meta), seq };
      return before ? withProgress(slice, inject, { ...before, judged }) : slice;
    }
    default:
      return slice;
  }
}

/** What had become of the injects when an event of the same stream was written: what a copy from there goes on from. */
export function injectsAt(
  injects: Readonly<Record<string, InjectProgress>>,
  seq: number,
): Readonly<Record<string, InjectProgress>> {
  const then = <Said extends { seq: number }>(said: Said | null) => (said !== null && said.seq < seq ? said : null);
  return Object.fromEntries(
    Object.entries(injects)
      .filter(([, progress]) => progress.seq < seq)
      .map(([id, progress]) => [id, { ...progress, said: then(progress.said), judged: then(progress.judged) }]),
  );
}

function withProgress(slice: ConductSlice, inject: string, progress: InjectProgress): ConductSlice {
  return { ...slice, injects: { ...slice.injects, [inject]: progress } };
}

import { reallyRecordedAt } from '../core/exercise-time.ts';
import type { ExercisesOwnEvent, OpenStreamEvent } from '../core/incident-state.ts';
import { evolveScript, NO_SCRIPT } from '../scenarios/evolve.ts';
import type { ExercisedSlice, ExerciseState, RunsSlice } from './events.ts';

/** More than anybody rewinds in a day; older runs stand in the history alone. */
export const RUNS_LIMIT = 30;

const NO_RUNS: RunsSlice = { runs: [] };

/** Folds `exercise/<id>`. */
export function evolveExercise(state: ExerciseState | undefined, event: ExercisesOwnEvent): ExerciseState {
  const conduct = evolveRuns(state?.conduct, event);
  const before = state ?? NO_SCRIPT;
  const written = evolveScript(before, event);
  if (state && state.conduct === conduct && written === before) return state;
  return { conduct, script: written.script, marks: written.marks };
}

function evolveRuns(slice: RunsSlice = NO_RUNS, event: ExercisesOwnEvent): RunsSlice {
  switch (event.type) {
    case 'ExerciseBegun': {
      const run = { ...event.data, begunAt: reallyRecordedAt(event.meta), begunBy: event.meta.person };
      return { runs: [...slice.runs, run].slice(-RUNS_LIMIT) };
    }
    default:
      return slice;
  }
}

/** Folds what an incident holds of the exercise that it is. */
export function evolveExercised(slice: ExercisedSlice = null, event: OpenStreamEvent): ExercisedSlice {
  return event.type === 'ExerciseClockSet' ? event.data : slice;
}

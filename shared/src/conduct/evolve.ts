import { reallyRecordedAt } from '../core/exercise-time.ts';
import type { ExercisesOwnEvent, OpenStreamEvent } from '../core/incident-state.ts';
import type { ExercisedSlice, ExerciseState, RunsSlice } from './events.ts';

/** More than anybody rewinds in a day; older runs stand in the history alone. */
export const RUNS_LIMIT = 30;

const NO_RUNS: RunsSlice = { runs: [] };

/** Folds `exercise/<id>`. */
export function evolveExercise(state: ExerciseState | undefined, event: ExercisesOwnEvent): ExerciseState {
  const conduct = evolveRuns(state?.conduct, event);
  return state && state.conduct === conduct ? state : { conduct };
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

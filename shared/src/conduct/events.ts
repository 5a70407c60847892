import type { ExerciseClock } from '../core/exercise-time.ts';
import type { Recorded } from '../core/recorded-event.ts';
import type { ScriptSlice } from '../scenarios/events.ts';

/** In the staff's own part: a run of the exercise has begun, in an incident of its own [OV1]. */
export type ExerciseBegun = Recorded<'ExerciseBegun', { incident: string; number: string }>;

export type ConductEvent = ExerciseBegun;

/** In the incident that is exercised, where everybody sees it: what its clock shows from now on, and how it goes [OV3]. */
export type ExerciseClockSet = Recorded<'ExerciseClockSet', { exercise: string; clock: ExerciseClock }>;

export type ExercisedEvent = ExerciseClockSet;

export const CONDUCT_EVENT_VERSIONS: Readonly<Record<(ConductEvent | ExercisedEvent)['type'], number>> = {
  ExerciseBegun: 1,
  ExerciseClockSet: 1,
};

export interface ExerciseRun {
  /** The incident's id. */
  incident: string;
  number: string;
  /** The world's time, UTC milliseconds. */
  begunAt: number;
  begunBy: string | null;
}

/** How the exercise has been run, oldest first; the last is the one that is. */
export interface RunsSlice {
  runs: readonly ExerciseRun[];
}

/** The bounded state of `exercise/<id>`. */
export interface ExerciseState extends ScriptSlice {
  conduct: RunsSlice;
}

/** What an incident holds of the exercise that it is. Null: a real one, or an exercise without a clock of its own. */
export type ExercisedSlice = { exercise: string; clock: ExerciseClock } | null;

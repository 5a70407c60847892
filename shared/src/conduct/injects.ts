import type { ExerciseClock } from '../core/exercise-time.ts';
import { shownTime } from '../core/exercise-time.ts';
import type { Inject } from '../scenarios/scenario.ts';
import type { ConductSlice, ExerciseRun, ExerciseState, InjectProgress } from './events.ts';

const MINUTE = 60_000;

/** An inject with when it is planned by the exercise's clock, and what has become of it in the run that is. */
export interface PlannedInject extends Inject {
  /** UTC milliseconds by the exercise's clock; null while it has not begun. */
  plannedAt: number | null;
  progress: InjectProgress | null;
  /** Written on the spot, and so in nobody's file. */
  isExtra: boolean;
}

/** All that is to reach the players, in the order of its time: what was planned, and what was written on the spot. */
export function plannedInjects(state: ExerciseState | null): PlannedInject[] {
  if (state === null) return [];
  const { conduct, script } = state;
  const run = conduct.runs.at(-1) ?? null;
  const own = (script?.injects ?? []).map((inject) => placed(inject, run, conduct, false));
  const extras = conduct.extras.flatMap(({ words, seq: _, ...facts }) =>
    words === null ? [] : [placed({ ...facts, ...words }, run, conduct, true)],
  );
  return [...own, ...extras].sort((one, other) => one.minute - other.minute);
}

/** An inject of the script or written on the spot. */
export function findInject(state: ExerciseState | null, id: string): PlannedInject | undefined {
  return plannedInjects(state).find((inject) => inject.id === id);
}

/** What its clock has come to and nobody has sent or left out, in order. */
export function dueInjects(state: ExerciseState | null, clock: ExerciseClock, now: number): PlannedInject[] {
  const shown = shownTime(clock, now);
  return plannedInjects(state).filter(
    ({ plannedAt, progress }) => progress === null && plannedAt !== null && plannedAt <= shown,
  );
}

/** The first that is still to come. */
export function nextInject(state: ExerciseState | null): PlannedInject | undefined {
  return plannedInjects(state).find(({ progress }) => progress === null);
}

function placed(inject: Inject, run: ExerciseRun | null, { injects }: ConductSlice, isExtra: boolean): PlannedInject {
  const plannedAt = run === null ? null : run.startsAt + inject.minute * MINUTE;
  return { ...inject, plannedAt, progress: injects[inject.id] ?? null, isExtra };
}

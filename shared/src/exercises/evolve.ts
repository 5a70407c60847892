import type { ContentRedacted } from '../incident/events.ts';
import {
  type Exercise,
  type ExerciseChanged,
  type ExerciseEvent,
  type ExerciseOutcome,
  type ExercisePlanned,
  type ExercisesState,
  NO_EXERCISES_YET,
} from './events.ts';

/** More than a municipality holds in five years, so that the longest cadence is reckoned; older ones stand in the history alone. */
export const PAST_LIMIT = 200;

/** Folds the standing stream `exercises`. */
export function evolveExercises(
  state: ExercisesState = NO_EXERCISES_YET,
  event: ExerciseEvent | ContentRedacted,
): ExercisesState {
  switch (event.type) {
    case 'ExercisePlanned': {
      const exercise: Exercise = { ...wholeOf(event), staff: {}, incident: null, outcome: null };
      return { exercises: { ...state.exercises, [exercise.id]: exercise } };
    }
    case 'ExerciseChanged':
      return touched(state, event, (exercise) => ({ ...exercise, ...wholeOf(event) }));
    case 'ExerciseStruck': {
      const { [event.data.exercise]: _struck, ...exercises } = state.exercises;
      return { exercises };
    }
    case 'ExerciseHeld': {
      const { participants } = event.data;
      const outcome: ExerciseOutcome = {
        kind: 'held',
        participants,
        note: event.content?.note ?? null,
        ...saidIn(event),
      };
      return withoutOldest(touched(state, event, (exercise) => ({ ...exercise, outcome })));
    }
    case 'ExerciseCalledOff': {
      const outcome: ExerciseOutcome = { kind: 'called_off', reason: event.content?.reason ?? null, ...saidIn(event) };
      return withoutOldest(touched(state, event, (exercise) => ({ ...exercise, outcome })));
    }
    case 'ExerciseReopened':
      return touched(state, event, (exercise) => ({ ...exercise, outcome: null }));
    case 'ExerciseStaffed':
      return touched(state, event, (exercise) => ({ ...exercise, staff: event.data.staff }));
    case 'ExerciseLinked':
      return touched(state, event, (exercise) => ({ ...exercise, incident: event.data.incident }));
    case 'ContentRedacted':
      return redacted(state, event.data.seq);
    default:
      throw new Error(event satisfies never);
  }
}

function wholeOf(event: ExercisePlanned | ExerciseChanged): Omit<Exercise, 'staff' | 'incident' | 'outcome'> {
  const { exercise: id, ...facts } = event.data;
  const { seq, meta } = event;
  return { id, ...facts, texts: event.content, textsIn: seq, seq, changedAt: meta.recordedAt, changedBy: meta.person };
}

function saidIn({ seq, meta }: ExerciseEvent) {
  return { at: meta.recordedAt, by: meta.person, seq };
}

function touched(
  state: ExercisesState,
  { data: { exercise: id }, seq, meta }: ExerciseEvent,
  change: (exercise: Exercise) => Exercise,
): ExercisesState {
  const exercise = state.exercises[id];
  if (!exercise) return state;
  const next = { ...change(exercise), seq, changedAt: meta.recordedAt, changedBy: meta.person };
  return { exercises: { ...state.exercises, [id]: next } };
}

function withoutOldest(state: ExercisesState): ExercisesState {
  const past = Object.values(state.exercises).filter(({ outcome }) => outcome !== null);
  if (past.length <= PAST_LIMIT) return state;
  const oldest = past.reduce((one, other) => (one.from <= other.from ? one : other));
  const { [oldest.id]: _gone, ...exercises } = state.exercises;
  return { exercises };
}

/** Without the content of an event [LG10]. */
function redacted(state: ExercisesState, seq: number): ExercisesState {
  for (const exercise of Object.values(state.exercises)) {
    const { id, outcome } = exercise;
    const put = (next: Exercise) => ({ exercises: { ...state.exercises, [id]: next } });
    if (exercise.textsIn === seq) return put({ ...exercise, texts: null });
    if (outcome?.seq !== seq) continue;
    const emptied: ExerciseOutcome =
      outcome.kind === 'held' ? { ...outcome, note: null } : { ...outcome, reason: null };
    return put({ ...exercise, outcome: emptied });
  }
  return state;
}

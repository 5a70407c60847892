import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ExerciseMarkSlice } from './events.ts';

export const NO_EXERCISE_MARK: ExerciseMarkSlice = { openedFor: [], openedSeq: null, broken: null };

/** The fold of what sets an exercise apart; every other event leaves the very same slice. */
export function evolveExerciseMark(
  slice: ExerciseMarkSlice = NO_EXERCISE_MARK,
  event: OpenStreamEvent,
): ExerciseMarkSlice {
  switch (event.type) {
    case 'ExerciseChannelsOpened':
      return { ...slice, openedFor: [...slice.openedFor, ...event.data.people], openedSeq: event.seq };
    case 'ExerciseChannelsClosed': {
      const closed = new Set(event.data.people);
      return { ...slice, openedFor: slice.openedFor.filter((id) => !closed.has(id)), openedSeq: event.seq };
    }
    case 'ExerciseBroken':
      return { ...slice, broken: { at: event.meta.recordedAt, by: event.meta.person, seq: event.seq } };
    case 'ExerciseResumed':
      return { ...slice, broken: null };
    default:
      return slice;
  }
}

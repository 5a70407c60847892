import { reallyRecordedAt } from '../core/exercise-time.ts';
import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ExercisedSlice } from './events.ts';

/** Ringing at once: more than a staff has hands for. What comes then is told in the log, so that none is lost. */
export const CALLS_LIMIT = 40;
/** Warnings in the play at once; so are those. */
export const WARNINGS_LIMIT = 20;

/** Folds what an incident holds of the exercise that it is. */
export function evolveExercised(slice: ExercisedSlice = null, event: OpenStreamEvent): ExercisedSlice {
  if (event.type === 'ExerciseClockSet') {
    const { begunAt = event.data.clock.real, calls = [], warnings = [], leftFor = null } = slice ?? {};
    return { ...event.data, begunAt, calls, warnings, leftFor };
  }
  return slice === null ? null : evolvePlay(slice, event);
}

function evolvePlay(slice: NonNullable<ExercisedSlice>, event: OpenStreamEvent): ExercisedSlice {
  const { meta, seq } = event;
  switch (event.type) {
    case 'ExerciseCallRang': {
      const { call: id, to } = event.data;
      const call = { id, to, words: event.content, rangAt: meta.recordedAt, answered: null, seq };
      return { ...slice, calls: [...slice.calls, call].slice(-CALLS_LIMIT) };
    }
    case 'ExerciseCallAnswered': {
      const answered = { by: meta.person, at: meta.recordedAt };
      return {
        ...slice,
        calls: slice.calls.map((call) => (call.id === event.data.call ? { ...call, answered } : call)),
      };
    }
    case 'ExerciseCallEnded':
      return { ...slice, calls: slice.calls.filter(({ id }) => id !== event.data.call) };
    case 'ExerciseWarningIssued': {
      const warning = { id: event.data.warning, words: event.content, at: meta.recordedAt, seq };
      return { ...slice, warnings: [...slice.warnings, warning].slice(-WARNINGS_LIMIT) };
    }
    case 'ExerciseWarningEnded':
      return { ...slice, warnings: slice.warnings.filter(({ id }) => id !== event.data.warning) };
    case 'IncidentClosed': {
      // who plays closes it as they would a real one: what nobody stopped is over all the same [OV1]
      if (!slice.clock.isRunning) return slice;
      const clock = { ...slice.clock, real: reallyRecordedAt(meta), shown: meta.recordedAt, isRunning: false };
      return { ...slice, clock };
    }
    case 'ExerciseRunLeft':
      return { ...slice, leftFor: event.data.to };
    case 'ContentRedacted': {
      const isWorded = [...slice.calls, ...slice.warnings].some((one) => one.seq === event.data.seq);
      if (!isWorded) return slice;
      const emptied = <One extends { seq: number }>(one: One) =>
        one.seq === event.data.seq ? { ...one, words: null } : one;
      return { ...slice, calls: slice.calls.map(emptied), warnings: slice.warnings.map(emptied) };
    }
    default:
      return slice;
  }
}

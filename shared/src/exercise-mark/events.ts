import type { Recorded } from '../core/recorded-event.ts';

/** The lead opened the outer channels for these, people ids: what the exercise sends reaches them from now on [OV1]. */
export type ExerciseChannelsOpened = Recorded<'ExerciseChannelsOpened', { people: string[] }>;
export type ExerciseChannelsClosed = Recorded<'ExerciseChannelsClosed', { people: string[] }>;
/** Somebody who takes part has broken the exercise: something real has come up [OV8]. */
export type ExerciseBroken = Recorded<'ExerciseBroken', Record<string, never>>;
export type ExerciseResumed = Recorded<'ExerciseResumed', Record<string, never>, { reason: string }>;

export type ExerciseMarkEvent = ExerciseChannelsOpened | ExerciseChannelsClosed | ExerciseBroken | ExerciseResumed;

export const EXERCISE_MARK_EVENT_VERSIONS = {
  ExerciseChannelsOpened: 1,
  ExerciseChannelsClosed: 1,
  ExerciseBroken: 1,
  ExerciseResumed: 1,
} as const;

/** What sets an exercise apart from what is real. Of a real incident: nothing, as it begins. */
export interface ExerciseMarkSlice {
  /** People ids, in the order that they were opened for; nobody from the start. */
  openedFor: string[];
  /** Seq of what last changed `openedFor`; null: nothing has. */
  openedSeq: number | null;
  /** Since when it is broken off, UTC milliseconds, by whom (people id) and in which event; null: it goes on. */
  broken: { at: number; by: string | null; seq: number } | null;
}

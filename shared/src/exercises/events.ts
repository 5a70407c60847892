import type { Recorded } from '../core/recorded-event.ts';
import type { Span } from '../roster/events.ts';
import type { ExerciseStaff } from './staff.ts';

/** Whose it is: our own, or another's that we take part in, as länsstyrelsen's at the test of the sirens [OV9]. */
export const ORGANISERS = ['own', 'other'] as const;
export type Organiser = (typeof ORGANISERS)[number];

/** What is planned of an exercise in ids and times; by the wall, since that is what is agreed. */
export interface ExerciseFacts extends Span {
  /** Plan id [OV2]. */
  kind: string;
  /** Plan ids: who is exercised. */
  groups: string[];
  organiser: Organiser;
  /** Who leads, of another's our lokal övningsledare [OV9]; people id. */
  lead: string | null;
}

export interface ExerciseTexts {
  title: string;
  /** Who, where it is another's. */
  organiser?: string;
  place?: string;
  note?: string;
}

type Whole = { exercise: string } & ExerciseFacts;

export type ExercisePlanned = Recorded<'ExercisePlanned', Whole, ExerciseTexts>;
/** The whole of it as it is planned from now on. */
export type ExerciseChanged = Recorded<'ExerciseChanged', Whole, ExerciseTexts>;
/** It should not have stood there. */
export type ExerciseStruck = Recorded<'ExerciseStruck', { exercise: string }>;
/** Held, with who took part, by people id [SE4]; said again it replaces what was said. */
export type ExerciseHeld = Recorded<'ExerciseHeld', { exercise: string; participants: string[] }, { note?: string }>;
/** Inställd: it was to be, and was not. */
export type ExerciseCalledOff = Recorded<'ExerciseCalledOff', { exercise: string }, { reason: string }>;
/** What was said of how it ended is taken back: it is planned as before. */
export type ExerciseReopened = Recorded<'ExerciseReopened', { exercise: string }>;
/** Who is of its staff from now on, beside its lead [OV2]. */
export type ExerciseStaffed = Recorded<'ExerciseStaffed', { exercise: string; staff: ExerciseStaff }>;
/** The exercise incident that it is run in; null: none any longer. */
export type ExerciseLinked = Recorded<
  'ExerciseLinked',
  { exercise: string; incident: { id: string; number: string } | null }
>;

export type ExerciseEvent =
  | ExercisePlanned
  | ExerciseChanged
  | ExerciseStruck
  | ExerciseHeld
  | ExerciseCalledOff
  | ExerciseReopened
  | ExerciseStaffed
  | ExerciseLinked;

export const EXERCISE_EVENT_VERSIONS: Readonly<Record<ExerciseEvent['type'], number>> = {
  ExercisePlanned: 1,
  ExerciseChanged: 1,
  ExerciseStruck: 1,
  ExerciseHeld: 1,
  ExerciseCalledOff: 1,
  ExerciseReopened: 1,
  ExerciseStaffed: 1,
  ExerciseLinked: 1,
};

export type ExerciseOutcome =
  | { kind: 'held'; participants: readonly string[]; note: string | null; at: number; by: string | null; seq: number }
  | { kind: 'called_off'; reason: string | null; at: number; by: string | null; seq: number };

export interface Exercise extends ExerciseFacts {
  id: string;
  /** Null: removed by decision [LG10]. */
  texts: ExerciseTexts | null;
  /** Seq of the event that its texts stand in. */
  textsIn: number;
  /** Seq of the last event that touched it: what a change is made from. */
  seq: number;
  changedAt: number;
  /** People id of who touched it last. */
  changedBy: string | null;
  /** Beside its lead [OV2]. */
  staff: ExerciseStaff;
  /** The exercise incident that it is run in. */
  incident: { id: string; number: string } | null;
  /** Null while it is planned, also when its day has passed and nobody has said how it went. */
  outcome: ExerciseOutcome | null;
}

/** The bounded state of the standing stream `exercises`: what is planned, and the last that were held or called off. */
export interface ExercisesState {
  exercises: Readonly<Record<string, Exercise>>;
}

export const NO_EXERCISES_YET: ExercisesState = { exercises: {} };

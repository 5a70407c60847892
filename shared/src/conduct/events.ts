import type { ExerciseClock } from '../core/exercise-time.ts';
import type { Recorded } from '../core/recorded-event.ts';
import type { RemovalWhy } from '../log/events.ts';
import type { ScriptSlice } from '../scenarios/events.ts';
import type { Inject } from '../scenarios/scenario.ts';

/** In the staff's own part: a run of the exercise has begun, in an incident of its own [OV1]. */
export type ExerciseBegun = Recorded<'ExerciseBegun', { incident: string; number: string; startsAt: number }>;
/**
 * A run is left and played again from a point that was kept, in a copy: an incident of its own with all that had happened
 * until then. What its clock shows until the copy is set going.
 */
export type ExerciseRewound = Recorded<
  'ExerciseRewound',
  { incident: string; from: string; point: string; shown: number }
>;
/** The staff say that it is over; what is open in the incident is closed by its own rules [LA9]. */
export type ExerciseRunEnded = Recorded<'ExerciseRunEnded', { incident: string }>;
/** Where one can go back to: `shown` is what the clock showed. */
export type ExercisePointKept = Recorded<
  'ExercisePointKept',
  { point: string; incident: string; shown: number },
  { name: string }
>;

/** Written on the spot, or entered by hand where the exercise is another's [OV9]. */
export type InjectAdded = Recorded<
  'InjectAdded',
  { inject: string } & Pick<Inject, 'minute' | 'channel' | 'to' | 'goal'>,
  Pick<Inject, 'from' | 'text'> & { expected?: string; at?: NonNullable<Inject['at']> }
>;
/** It has reached the players, or the counter-player who is to say it; `at` by the exercise's clock. */
export type InjectSent = Recorded<'InjectSent', { incident: string; inject: string; at: number }>;
/** Left out of this run, or taken in again. */
export type InjectSkipped = Recorded<'InjectSkipped', { incident: string; inject: string; isSkipped: boolean }>;
/** What became of the expected action, and the line of the incident's log that shows it; null: taken back. */
export type InjectJudged = Recorded<
  'InjectJudged',
  { incident: string; inject: string; outcome: InjectOutcome | null; line: number | null }
>;
/** A counter-player has said what was theirs to say, with their own mouth or in the log. */
export type InjectSaid = Recorded<'InjectSaid', { incident: string; inject: string; isSaid: boolean }>;
/** Whom in the play a counter-player answers as from now on. */
export type PartiesPlayed = Recorded<'PartiesPlayed', Record<string, never>, { parties: string[] }>;
/** A counter-player wrote to the players as somebody; the words stand in the incident's log. */
export type PartySpoke = Recorded<'PartySpoke', { incident: string }, { party: string }>;
/** Said in the round just after: what went well, what to mend. */
export type HotWashNoted = Recorded<'HotWashNoted', { incident: string | null }, { text: string }>;
export type HotWashStruck = Recorded<'HotWashStruck', { note: number }>;

/** The decision by which a text of the staff's own part was taken away; `of` is the event that it stood in [LG10]. */
export type ExerciseWordsRemoved = Recorded<
  'ExerciseWordsRemoved',
  { of: number; kind: string; why: RemovalWhy },
  { capacity: string; reference: string }
>;

/** A run that was to be made of a point that is not there to be copied, as that of an erased run: there is no such run. */
export type ExerciseRunAbandoned = Recorded<'ExerciseRunAbandoned', { incident: string }>;

export type ConductEvent =
  | ExerciseBegun
  | ExerciseRewound
  | ExerciseRunEnded
  | ExercisePointKept
  | InjectAdded
  | InjectSent
  | InjectSkipped
  | InjectJudged
  | InjectSaid
  | PartiesPlayed
  | PartySpoke
  | HotWashNoted
  | HotWashStruck
  | ExerciseWordsRemoved
  | ExerciseRunAbandoned;

/** In the incident that is exercised, where everybody sees it: what its clock shows from now on, and how it goes [OV3]. */
export type ExerciseClockSet = Recorded<'ExerciseClockSet', { exercise: string; clock: ExerciseClock }>;
/** A telephone rings at the players', as if it were from outside; `to`: the function that it is put to. */
export type ExerciseCallRang = Recorded<
  'ExerciseCallRang',
  { call: string; to: string | null },
  { from: string; text: string }
>;
export type ExerciseCallAnswered = Recorded<'ExerciseCallAnswered', { call: string }>;
/** Whoever answered has hung up; what they wrote of it is a line in the same commit. */
export type ExerciseCallEnded = Recorded<'ExerciseCallEnded', { call: string }>;
/** A warning that holds in the play alone: the outer world's stand in `warnings`, and are never mixed with it [OV8]. */
export type ExerciseWarningIssued = Recorded<
  'ExerciseWarningIssued',
  { warning: string },
  { from: string; text: string }
>;
/** It holds no more in the play; words of it are a line in the same commit. */
export type ExerciseWarningEnded = Recorded<'ExerciseWarningEnded', { warning: string }>;
/** Where a copy for another run is cut: all that stands before it in this stream goes along. */
export type ExercisePointMarked = Recorded<'ExercisePointMarked', { point: string }>;
/** This run was left for another, from a point; it stays to be read. */
export type ExerciseRunLeft = Recorded<'ExerciseRunLeft', { to: string }>;

export type ExercisedEvent =
  | ExerciseClockSet
  | ExerciseCallRang
  | ExerciseCallAnswered
  | ExerciseCallEnded
  | ExerciseWarningIssued
  | ExerciseWarningEnded
  | ExercisePointMarked
  | ExerciseRunLeft;

export const CONDUCT_EVENT_VERSIONS: Readonly<Record<(ConductEvent | ExercisedEvent)['type'], number>> = {
  ExerciseBegun: 1,
  ExerciseRewound: 1,
  ExerciseRunEnded: 1,
  ExercisePointKept: 1,
  InjectAdded: 1,
  InjectSent: 1,
  InjectSkipped: 1,
  InjectJudged: 1,
  InjectSaid: 1,
  PartiesPlayed: 1,
  PartySpoke: 1,
  HotWashNoted: 1,
  HotWashStruck: 1,
  ExerciseWordsRemoved: 1,
  ExerciseRunAbandoned: 1,
  ExerciseClockSet: 1,
  ExerciseCallRang: 1,
  ExerciseCallAnswered: 1,
  ExerciseCallEnded: 1,
  ExerciseWarningIssued: 1,
  ExerciseWarningEnded: 1,
  ExercisePointMarked: 1,
  ExerciseRunLeft: 1,
};

export const INJECT_OUTCOMES = ['done', 'not_done'] as const;
export type InjectOutcome = (typeof INJECT_OUTCOMES)[number];

export interface ExerciseRun {
  /** The incident's id. */
  incident: string;
  /** The incident's number; null of a copy, which has got its own there. */
  number: string | null;
  /** What the clock showed when it began: what the injects' minutes count from. */
  startsAt: number;
  /** The world's time, UTC milliseconds. */
  begunAt: number;
  begunBy: string | null;
  /** The run and the point that it is a copy from; `shown` is what the clock showed there. */
  from: { incident: string; point: string; shown: number } | null;
  /** The world's time; null while it goes on. */
  endedAt: number | null;
}

/** What has become of an inject in the run that is. `seq`s are of the events that said so, and tell what a point holds. */
export interface InjectProgress {
  state: 'sent' | 'skipped';
  /** By the exercise's clock when it was sent; null: skipped. */
  at: number | null;
  by: string | null;
  seq: number;
  /** A counter-player has said it. */
  said: { by: string | null; seq: number } | null;
  judged: Judgement | null;
}

/** Null: nothing had become of it. */
export interface PastProgress {
  until: number;
  progress: InjectProgress | null;
}

export interface Judgement {
  outcome: InjectOutcome;
  /** Seq of the line in the incident's log that shows it. */
  line: number | null;
  by: string | null;
  /** The world's time. */
  at: number;
  seq: number;
}

/** Null text: removed by decision [LG10]. */
export interface ExtraInject extends Pick<Inject, 'id' | 'minute' | 'channel' | 'to' | 'goal'> {
  words: { from: string; text: string; expected: string | null; at: Inject['at'] } | null;
  seq: number;
}

export interface KeptPoint {
  id: string;
  incident: string;
  shown: number;
  /** Null: removed by decision. */
  name: string | null;
  /** The world's time. */
  at: number;
  seq: number;
}

export interface HotWashNote {
  seq: number;
  text: string | null;
  /** The world's time. */
  at: number;
  by: string | null;
}

/** A removal of a text, as it is read. */
export interface ExerciseRemoval {
  seq: number;
  of: number;
  kind: string;
  why: RemovalWhy;
  /** The world's time. */
  at: number;
  by: string | null;
  /** In which capacity it was decided, and where the decision is. Null: removed in its turn. */
  decided: { capacity: string; reference: string } | null;
}

/** How the exercise is run; of the run that is, what has become of its injects. */
export interface ConductSlice {
  /** Oldest first; the last is the one that is. */
  runs: readonly ExerciseRun[];
  injects: Readonly<Record<string, InjectProgress>>;
  /** What stood of an inject at a point that is kept, where it has become something else since: `until` the event of that seq. */
  past: Readonly<Record<string, readonly PastProgress[]>>;
  extras: readonly ExtraInject[];
  points: readonly KeptPoint[];
  /** Whom each counter-player answers as, by people id. */
  played: Readonly<Record<string, { parties: readonly string[]; seq: number }>>;
  notes: readonly HotWashNote[];
  /** What has been taken away by decision, oldest first. */
  removals: readonly ExerciseRemoval[];
}

/** The bounded state of `exercise/<id>`. */
export interface ExerciseState extends ScriptSlice {
  conduct: ConductSlice;
}

export interface ExerciseCall {
  id: string;
  to: string | null;
  /** Null: removed by decision [LG10]. */
  words: { from: string; text: string } | null;
  rangAt: number;
  answered: { by: string | null; at: number } | null;
  seq: number;
}

export interface ExerciseWarning {
  id: string;
  words: { from: string; text: string } | null;
  at: number;
  seq: number;
}

/** What an incident holds of the exercise that it is. Null: a real one, or an exercise without a clock of its own. */
export type ExercisedSlice = {
  exercise: string;
  clock: ExerciseClock;
  /** When its clock began, by the world's; of a copy, when what it is a copy of did. */
  begunAt: number;
  /** Rung and not hung up, oldest first. */
  calls: readonly ExerciseCall[];
  /** Those that hold in the play. */
  warnings: readonly ExerciseWarning[];
  /** The incident in which it is played again. */
  leftFor: string | null;
} | null;

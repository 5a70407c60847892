import type { Recorded } from '../core/recorded-event.ts';
import type { RemovalWhy } from '../log/events.ts';

/** How what was seen went, by the one who saw it; `noted`: neither well nor badly, and worth knowing. */
export const OUTCOMES = ['good', 'partly', 'lacking', 'noted'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What an observation says in ids and times [OV4]. */
export interface ObservationFacts {
  /** When it was seen, by the clock that was evaluated: in an exercise its own. UTC milliseconds. */
  at: number;
  /** Of the scenario or of the plan's standing ones; null: of none. */
  goal: string | null;
  outcome: Outcome;
  /** The inject that it is about. */
  inject: string | null;
  /** The log line that it is about. */
  line: { incident: string; seq: number } | null;
}

type Seen = { observation: string } & ObservationFacts;

export type ObservationNoted = Recorded<'ObservationNoted', Seen, { text: string }>;
/** The whole of it anew, by the one who made it. */
export type ObservationCorrected = Recorded<'ObservationCorrected', Seen, { text: string }>;
export type ObservationWithdrawn = Recorded<'ObservationWithdrawn', { observation: string }>;
/** A part of the report as it reads from now on; without content it is empty. */
export type EvaluationSectionWritten = Recorded<'EvaluationSectionWritten', { section: string }, { text: string }>;
/** Fastställd: what stood then is the report of this version. */
export type EvaluationAdopted = Recorded<'EvaluationAdopted', { version: number }>;
/** By decision [LG10]; what it took away is told by the `ContentRedacted` that come with it. */
export type EvaluationWordsRemoved = Recorded<
  'EvaluationWordsRemoved',
  { item: string; why: RemovalWhy; seqs: number[] },
  { capacity: string; reference: string }
>;

export type EvaluationEvent =
  | ObservationNoted
  | ObservationCorrected
  | ObservationWithdrawn
  | EvaluationSectionWritten
  | EvaluationAdopted
  | EvaluationWordsRemoved;

export const EVALUATION_EVENT_VERSIONS: Readonly<Record<EvaluationEvent['type'], number>> = {
  ObservationNoted: 1,
  ObservationCorrected: 1,
  ObservationWithdrawn: 1,
  EvaluationSectionWritten: 1,
  EvaluationAdopted: 1,
  EvaluationWordsRemoved: 1,
};

export interface Observation extends ObservationFacts {
  id: string;
  /** Null: removed by decision [LG10]. */
  text: string | null;
  /** Seq of the event that its text stands in. */
  textIn: number;
  /** People id. */
  by: string | null;
  function: string | null;
  recordedAt: number;
  isCorrected: boolean;
}

export interface EvaluationSection {
  /** Null: removed by decision [LG10]. */
  text: string | null;
  seq: number;
  at: number;
  by: string | null;
}

export interface AdoptedReport {
  version: number;
  at: number;
  by: string | null;
  seq: number;
}

/** The bounded state of `evaluation/<what>/<id>`. */
export interface EvaluationState {
  /** In the order that they were noted. */
  observations: readonly Observation[];
  /** By `sectionKey`. */
  sections: Readonly<Record<string, EvaluationSection>>;
  /** The last that changed what the report says: what adopting it has to have seen. */
  changed: { seq: number; at: number; by: string | null } | null;
  /** Oldest first. */
  adopted: readonly AdoptedReport[];
}

export const NOTHING_EVALUATED: EvaluationState = { observations: [], sections: {}, changed: null, adopted: [] };

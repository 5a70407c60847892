import type { Recorded } from '../core/recorded-event.ts';
import type { Evaluated } from '../core/stream-name.ts';
import type { RemovalWhy } from '../log/events.ts';

/** Whose it is to do [OV4]: somebody by people id [SE4], or a function or a department by plan id. */
export type ImprovementOwner =
  | { kind: 'person'; id: string }
  | { kind: 'function'; id: string }
  | { kind: 'department'; id: string };

/** Att göra, pågår, klar. */
export const PROGRESS = ['open', 'under_way', 'done'] as const;
export type Progress = (typeof PROGRESS)[number];

export interface ImprovementFacts {
  owner: ImprovementOwner;
  /** `2027-03-01`: by that day, in the municipality. */
  due: string;
}

/** What it comes from. */
export interface ImprovementOrigin extends Evaluated {
  /** Of the scenario or of the plan's standing ones. */
  goal: string | null;
}

export interface ImprovementTexts {
  text: string;
  why?: string;
  /** What it comes from, in words: those who have the list do not all read the evaluation. */
  source?: string;
}

export type ImprovementAdded = Recorded<
  'ImprovementAdded',
  { improvement: string; from: ImprovementOrigin | null } & ImprovementFacts,
  ImprovementTexts
>;
/** Text, owner and day as they are from now on. */
export type ImprovementChanged = Recorded<
  'ImprovementChanged',
  { improvement: string } & ImprovementFacts,
  Omit<ImprovementTexts, 'source'>
>;
/** How far it has come, by its owner or by those who evaluate. */
export type ImprovementReported = Recorded<
  'ImprovementReported',
  { improvement: string; progress: Progress },
  { note: string }
>;
/** Avskriven: it will not be done, and why. */
export type ImprovementDropped = Recorded<'ImprovementDropped', { improvement: string }, { reason: string }>;
/** Undo of how it ended. */
export type ImprovementReopened = Recorded<'ImprovementReopened', { improvement: string }>;
/** By decision [LG10]; what it took away is told by the `ContentRedacted` that come with it. */
export type ImprovementWordsRemoved = Recorded<
  'ImprovementWordsRemoved',
  { item: string; why: RemovalWhy; seqs: number[] },
  { capacity: string; reference: string }
>;

export type ImprovementEvent =
  | ImprovementAdded
  | ImprovementChanged
  | ImprovementReported
  | ImprovementDropped
  | ImprovementReopened
  | ImprovementWordsRemoved;

export const IMPROVEMENT_EVENT_VERSIONS: Readonly<Record<ImprovementEvent['type'], number>> = {
  ImprovementAdded: 1,
  ImprovementChanged: 1,
  ImprovementReported: 1,
  ImprovementDropped: 1,
  ImprovementReopened: 1,
  ImprovementWordsRemoved: 1,
};

/** What has become of it since it was added. */
export interface ImprovementStep {
  what: 'added' | 'changed' | 'reopened' | 'dropped' | Progress;
  at: number;
  by: string | null;
  seq: number;
  /** What was said with it; null: nothing, or it has been removed by decision [LG10]. */
  note: string | null;
}

export interface Improvement extends ImprovementFacts {
  id: string;
  from: ImprovementOrigin | null;
  source: string | null;
  /** Seq of the event that its source stands in. */
  sourceIn: number;
  /** Null: removed by decision [LG10]. */
  text: string | null;
  why: string | null;
  /** Seq of the event that its text stands in. */
  textIn: number;
  state: Progress | 'dropped';
  /** Of the last that was said of how far it has come. */
  said: Omit<ImprovementStep, 'what'> | null;
  addedAt: number;
  addedBy: string | null;
  /** Seq of the last event that touched it: what a change is made from. */
  seq: number;
  changedAt: number;
  changedBy: string | null;
}

/** The bounded state of the standing stream `improvements`: what is to be done, and the last that ended, for undo. */
export interface ImprovementsState {
  improvements: Readonly<Record<string, Improvement>>;
}

export const NO_IMPROVEMENTS: ImprovementsState = { improvements: {} };

import type { Recorded } from '../core/recorded-event.ts';

/** The words of an omfall: what it is, what to watch for, and what is then done, each a task of its owner's. */
export interface ContingencyContent {
  title: string;
  trigger: string;
  actions: string[];
}

/** An alternative course of the incident [ST11]. */
export type ContingencyPrepared = Recorded<
  'ContingencyPrepared',
  {
    contingency: string;
    /** O-1, O-2 … within the incident. */
    number: number;
    function: string;
  },
  ContingencyContent
>;
/** The whole of it as it is from now on. */
export type ContingencyChanged = Recorded<
  'ContingencyChanged',
  { contingency: string; function: string },
  ContingencyContent
>;
/** The staff has looked at them and they still hold; `meta` says who. */
export type ContingenciesReviewed = Recorded<'ContingenciesReviewed', { contingencies: string[] }>;
/** It has happened; `tasks` are what its prepared action became at once. */
export type ContingencyTriggered = Recorded<
  'ContingencyTriggered',
  { contingency: string; number: number; tasks: string[] },
  { title?: string; note?: string }
>;
export type ContingencyWithdrawn = Recorded<
  'ContingencyWithdrawn',
  { contingency: string; number: number },
  { title?: string; reason?: string }
>;
/** Undo of either: it waits again. */
export type ContingencyRestored = Recorded<
  'ContingencyRestored',
  { contingency: string; number: number },
  { title?: string }
>;

export type ContingencyEvent =
  | ContingencyPrepared
  | ContingencyChanged
  | ContingenciesReviewed
  | ContingencyTriggered
  | ContingencyWithdrawn
  | ContingencyRestored;

export const CONTINGENCY_EVENT_VERSIONS: Readonly<Record<ContingencyEvent['type'], number>> = {
  ContingencyPrepared: 1,
  ContingencyChanged: 1,
  ContingenciesReviewed: 1,
  ContingencyTriggered: 1,
  ContingencyWithdrawn: 1,
  ContingencyRestored: 1,
};

export interface Contingency {
  id: string;
  number: number;
  function: string;
  /** Null when its words have been removed [LG10]. */
  content: ContingencyContent | null;
  /** Seq of the event that the words come from: of each change, so it tells two apart. */
  seq: number;
  preparedAt: number;
  preparedBy: string | null;
  changed: { at: number; by: string | null } | null;
  /** When it was last looked at [ST11]; preparing or changing it is looking at it too. */
  reviewed: { at: number; by: string | null };
  status: 'waiting' | 'triggered' | 'withdrawn';
  /** Null while it waits. */
  settled: { at: number; by: string | null; text: string | null; seq: number; tasks: string[] } | null;
}

/** Those that wait, and the latest of those that have happened or been withdrawn. */
export interface ContingenciesSlice {
  count: number;
  known: Record<string, Contingency>;
}

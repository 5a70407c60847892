import type { Recorded } from '../core/recorded-event.ts';

/** When it is thought to be back, UTC milliseconds; `expected` null: whoever was asked does not know. It ages from `saidAt`. */
export interface Prognosis {
  expected: number | null;
  saidAt: number;
}

/** What is lost, where and since when, but for its words [KO2]. */
export interface LossFacts {
  /** Ids of the plan's `continuity.needs`. */
  needs: string[];
  /** The whole municipality; else what the words say and the shapes show. */
  isWholeMunicipality: boolean;
  /** Areas of the incident's map, by id: where they lie now is where it is lost, so that one who draws anew need not tell it twice. */
  shapes: string[];
  /** UTC milliseconds. */
  since: number;
  prognosis: Prognosis | null;
}

export interface LossContent {
  /** Where, in words. */
  where: string;
  /** Who gave the prognosis. */
  source?: string;
  note?: string;
}

export type LossRecorded = Recorded<
  'LossRecorded',
  {
    loss: string;
    /** B-1, B-2 … within the incident. */
    number: number;
    facts: LossFacts;
  },
  LossContent
>;
/** The whole of it as it is from now on. */
export type LossUpdated = Recorded<'LossUpdated', { loss: string; number: number; facts: LossFacts }, LossContent>;
/** It is back, since `back` (UTC milliseconds). `needs` repeats what was lost, for the line. */
export type LossEnded = Recorded<
  'LossEnded',
  { loss: string; number: number; needs: string[]; back: number },
  { where?: string; note?: string }
>;
/** It was recorded by mistake; it stays in the history. */
export type LossWithdrawn = Recorded<
  'LossWithdrawn',
  { loss: string; number: number; needs: string[] },
  { where?: string; reason?: string }
>;
/** Undo of either: it is lost still, as the event `of` (its seq) says. */
export type LossRestored = Recorded<
  'LossRestored',
  { loss: string; number: number; needs: string[]; of: number },
  { where?: string }
>;

/** What a service has said of itself [KO2]: it manages, its fallback runs, it needs support. */
export const SERVICE_ANSWERS = ['manages', 'fallback', 'support'] as const;
export type ServiceAnswer = (typeof SERVICE_ANSWERS)[number];

/**
 * What a service has said, by its id and number in the register: no name and no words of it, nor how long it holds, stand in
 * what everybody in the incident reads [KO3]. `answer` null: what was said is taken back.
 */
export type ServiceAnsweredEvent = Recorded<
  'ServiceAnswered',
  {
    service: string;
    /** As in V-12; null in what was recorded before numbers were. */
    number: number | null;
    answer: ServiceAnswer | null;
  }
>;

export type LossEvent = LossRecorded | LossUpdated | LossEnded | LossWithdrawn | LossRestored;

export const LOSS_EVENT_VERSIONS: Readonly<Record<(LossEvent | ServiceAnsweredEvent)['type'], number>> = {
  LossRecorded: 1,
  LossUpdated: 1,
  LossEnded: 1,
  LossWithdrawn: 1,
  LossRestored: 1,
  ServiceAnswered: 2,
};

export interface Loss {
  id: string;
  number: number;
  facts: LossFacts;
  /** By need, when it was told that it is lost, over all that is told now: what was said before then was said of less. UTC milliseconds. */
  knownAt: Readonly<Record<string, number>>;
  /** Null when its words have been removed [LG10]. */
  content: LossContent | null;
  /** Seq of the event that facts and words come from: what a change says that it saw. */
  seq: number;
  /** Seq of the line in the log that it began with: what a task is made of. */
  line: number;
  recordedAt: number;
  recordedBy: string | null;
  /** Who recorded what holds now, and when. */
  changedAt: number;
  changedBy: string | null;
  status: 'lost' | 'back' | 'withdrawn';
  /** Null while it is lost. `back`: since when, UTC milliseconds; null of one that was recorded by mistake. */
  settled: { at: number; by: string | null; back: number | null; text: string | null; seq: number } | null;
}

/** The latest that a service has said; `at`: when, UTC milliseconds. */
export interface ServiceAnswered {
  answer: ServiceAnswer;
  at: number;
  /** Who noted it; null: the service itself, by its link. */
  by: string | null;
  isByLink: boolean;
  /** Seq of its line in the log: what a task is made of. */
  line: number;
}

/** Those that last, and the latest that do no more; all of them stand in the history. */
export interface LossesSlice {
  count: number;
  known: Readonly<Record<string, Loss>>;
  /** By the service's id; at most as many as the register has. */
  answers: Readonly<Record<string, ServiceAnswered>>;
}

import type { Recorded } from '../../core/recorded-event.ts';

/** Whether a talk afterwards is wanted: yes, no, or that somebody rings. */
export const DEBRIEF_ANSWERS = ['yes', 'ring', 'no'] as const;
export type DebriefAnswer = (typeof DEBRIEF_ANSWERS)[number];

/** They were thanked, and offered a talk and a form [KR7]. */
export type KrisstodHelpersThanked = Recorded<'KrisstodHelpersThanked', { helpers: string[] }>;
export type KrisstodDebriefAnswered = Recorded<'KrisstodDebriefAnswered', { helper: string; answer: DebriefAnswer }>;
/** Somebody has seen to it; or not after all. */
export type KrisstodDebriefHandled = Recorded<'KrisstodDebriefHandled', { helper: string; isHandled: boolean }>;
/**
 * What somebody answered of how it was: `questions` are the plan's, in the order of the answers. `helper` is null where they
 * did not give their name; the event then says neither who nor when.
 */
export type KrisstodEvaluated = Recorded<
  'KrisstodEvaluated',
  { helper: string | null; questions: string[] },
  { answers: string[] }
>;

export type KrisstodAfterEvent =
  | KrisstodHelpersThanked
  | KrisstodDebriefAnswered
  | KrisstodDebriefHandled
  | KrisstodEvaluated;

export const KRISSTOD_AFTER_EVENT_VERSIONS: Readonly<Record<KrisstodAfterEvent['type'], number>> = {
  KrisstodHelpersThanked: 1,
  KrisstodDebriefAnswered: 1,
  KrisstodDebriefHandled: 1,
  KrisstodEvaluated: 1,
};

export interface Debrief {
  answer: DebriefAnswer;
  at: number;
  isHandled: boolean;
}

export interface Evaluation {
  seq: number;
  helper: string | null;
  questions: readonly string[];
  /** Null: removed by decision. */
  answers: readonly string[] | null;
}

/** What follows when an effort has ended [KR7]. */
export interface KrisstodAfter {
  /** When, by helper. */
  thanked: Readonly<Record<string, number>>;
  debriefs: Readonly<Record<string, Debrief>>;
  evaluations: readonly Evaluation[];
}

export const NO_AFTER: KrisstodAfter = { thanked: {}, debriefs: {}, evaluations: [] };

import type { Recorded } from '../core/recorded-event.ts';
import type { CallParty } from '../plan/plan.ts';

/** What came of ringing: somebody answered, nobody did, or a message was left. */
export const CALL_OUTCOMES = ['reached', 'no_answer', 'message_left'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Who is rung, without any number: numbers stand in the plan and in the people register, never in the history [SE4]. */
export type CalledParty = Exclude<CallParty, { kind: 'outside' }> | { kind: 'outside'; name: string };

/** Which row of which level's list, and who stood there. */
interface CallFacts {
  entry: string;
  /** Rank of the level whose list it stands on. */
  level: number;
  who: CalledParty;
  /** People id of whom was rung, where the register knows one. */
  person: string | null;
}

/** Somebody has begun to ring, so that nobody else rings the same; it makes no line of the log. */
export type CallBegun = Recorded<'CallBegun', { entry: string; person: string | null }>;
export type CallRecorded = Recorded<'CallRecorded', CallFacts & { outcome: CallOutcome }>;
/** The answer whose event was `answer` was wrong. */
export type CallWithdrawn = Recorded<
  'CallWithdrawn',
  CallFacts & { outcome: CallOutcome; answer: number },
  { reason: string }
>;

export type CallEvent = CallBegun | CallRecorded | CallWithdrawn;

/** Who rang, and in which function. */
export interface Caller {
  at: number;
  by: string | null;
  function: string | null;
  /** People id of whom was rung. */
  person: string | null;
}

export interface CallAnswer extends Caller {
  /** Of the event that recorded it. */
  seq: number;
  outcome: CallOutcome;
}

export interface CallState {
  /** Rung since the last answer. */
  begun: Caller | null;
  /** Oldest first, and of many the last ones: all stand in the log. */
  answers: CallAnswer[];
}

/** What has been rung, by entry of the plan's lists; the incident's plan bounds it. */
export interface CallsSlice {
  byEntry: Record<string, CallState>;
}

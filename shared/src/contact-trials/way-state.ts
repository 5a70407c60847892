import type { FailureReason, MessageState } from '../channels/message.ts';
import type { WayKind } from '../people/ways.ts';

/** What is tried: every number and address, and the talk groups that somebody listens to, which are called by hand. */
export type TriedKind = WayKind | 'rakel';

/** Whoever has the number or the address: it is them, or somebody else has it. */
export const TRIAL_ANSWERS = ['right', 'wrong'] as const;
export type TrialAnswer = (typeof TRIAL_ANSWERS)[number];

/** What came of ringing by hand. */
export const RUNG_RESULTS = ['right', 'no_answer'] as const;
export type RungResult = (typeof RUNG_RESULTS)[number];

/** What is known of one way in a proof. Times are UTC milliseconds. */
export interface Tried {
  /** Null: none is sent, and it is to be tried by hand. */
  message: { state: MessageState; at: number; reason: FailureReason | null } | null;
  answer: { said: TrialAnswer; at: number; by: 'link' | 'sms' } | null;
  /** `by`: name of whoever rang. */
  rung: { said: RungResult; at: number; by: string | null } | null;
}

/** Delivered is not answered [LM3] [LM5]: a telephone in a drawer takes messages too. */
export const WAY_STATES = [
  'untried',
  'waiting',
  'sent',
  'doubtful',
  'arrived',
  'failed',
  'by_hand',
  'rung_no_answer',
  'wrong',
  'answered',
  'rung_right',
] as const;
export type WayState = (typeof WAY_STATES)[number];

export interface WayStanding {
  state: WayState;
  /** Since when, UTC milliseconds; null: it has not been tried. */
  at: number | null;
  reason: FailureReason | null;
}

/**
 * Where a way stands in the proof. What its owner says, or said on the telephone, holds against what is known of a message, and
 * the later of the two is what holds; that nobody answered a ring takes nothing from an answer. Null: not of the proof.
 */
export function wayStanding(tried: Tried | null): WayStanding {
  if (tried === null) return { state: 'untried', at: null, reason: null };
  const { message, answer, rung } = tried;
  const heard = rung?.said === 'right' ? rung : null;
  if (answer && (heard === null || answer.at >= heard.at)) {
    return { state: answer.said === 'right' ? 'answered' : 'wrong', at: answer.at, reason: null };
  }
  if (heard) return { state: 'rung_right', at: heard.at, reason: null };
  if (rung) return { state: 'rung_no_answer', at: rung.at, reason: null };
  if (message === null) return { state: 'by_hand', at: null, reason: null };
  return { state: OF_MESSAGE[message.state], at: message.at, reason: message.reason };
}

const OF_MESSAGE: Readonly<Record<MessageState, WayState>> = {
  queued: 'waiting',
  sending: 'waiting',
  accepted: 'sent',
  delivered: 'arrived',
  failed: 'failed',
  doubtful: 'doubtful',
  // stopped before it left
  cancelled: 'untried',
};

/** Whether it is known that it leads to whom it is said to [LM5]. */
export function isProved(state: WayState): boolean {
  return state === 'answered' || state === 'rung_right';
}

import type { Channel, FailureReason, MessageState } from '../channels/message.ts';
import type { Recorded } from '../core/recorded-event.ts';
import type { CallOutRules } from '../plan/plan.ts';

export const CALL_OUT_ANSWERS = ['yes', 'on_way', 'no'] as const;
export type CallOutAnswer = (typeof CALL_OUT_ANSWERS)[number];

/** How an answer came: the personal link, a reply by text message or e-mail, or somebody who took it by telephone, Rakel or runner [LM6]. */
export const ANSWER_WAYS = ['link', 'sms', 'email', 'hand'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/** The function or capacity that one called is needed as, plan ids. */
export interface CalledAs {
  kind: 'function' | 'capacity';
  id: string;
}

/** After whom one is called: these people, or everybody on a list, when none of them comes. */
export type CalledAfter = { people: string[] } | { list: string };

/** Whom a call-out goes to, without any number or address [SE4]. */
export interface Recipient {
  person: string;
  as: CalledAs[];
  /** Plan ids of the lists that they stand on. */
  lists: string[];
  /** Null: called at once. */
  after: CalledAfter | null;
}

/** What was decided when it was sent: a change of the plan changes no call-out that is under way. */
export type CallOutSent = Recorded<
  'CallOutSent',
  {
    callOut: string;
    /** The incident's first is 1. */
    number: number;
    /** The rank that held. */
    level: number;
    lists: { id: string; name: string }[];
    recipients: Recipient[];
    steps: CallOutRules['steps'];
    /** UTC milliseconds; no answer is taken after it. */
    endsAt: number;
  },
  { text: string }
>;
/** The server began a step for these, or found that after the last one they had not answered (`step: null`). */
export type CallOutStepped = Recorded<
  'CallOutStepped',
  { callOut: string; number: number; steps: { step: number | null; people: string[] }[] }
>;

/** The last that is known of a person's messages, by channel. */
export interface DeliveryChange {
  person: string;
  channel: Channel;
  state: MessageState;
  reason: FailureReason | null;
  at: number;
}
export type CallOutDeliveryReported = Recorded<
  'CallOutDeliveryReported',
  { callOut: string; changes: DeliveryChange[] }
>;
export type CallOutAnswered = Recorded<
  'CallOutAnswered',
  {
    callOut: string;
    person: string;
    answer: CallOutAnswer;
    /** When they will be there, UTC milliseconds; null where they did not say. */
    arrivesAt: number | null;
    way: AnswerWay;
  }
>;
/** A new text to those who had not answered. */
export type CallOutTextSent = Recorded<
  'CallOutTextSent',
  {
    callOut: string;
    number: number;
    /** The first text after the one it was sent with is 1. */
    nth: number;
    people: string[];
  },
  { text: string }
>;
/** `called_off`: those who were told are told so, with the text; `done`: no more is sent and no answer is taken; `expired`: so, by time. */
export type CallOutEnded = Recorded<
  'CallOutEnded',
  { callOut: string; number: number; why: 'called_off' | 'done' | 'expired'; people: string[] },
  { text: string }
>;
/** Somebody has seen that nobody comes as something, and sees to it: the sign is quiet until there is another. */
export type CallOutSignTaken = Recorded<
  'CallOutSignTaken',
  { callOut: string; number: number; as: CalledAs[]; people: string[] }
>;

export type CallOutEvent =
  | CallOutSent
  | CallOutStepped
  | CallOutDeliveryReported
  | CallOutAnswered
  | CallOutTextSent
  | CallOutEnded
  | CallOutSignTaken;

export const CALL_OUT_EVENT_VERSIONS = {
  CallOutSent: 1,
  CallOutStepped: 1,
  CallOutDeliveryReported: 1,
  CallOutAnswered: 1,
  CallOutTextSent: 1,
  CallOutEnded: 1,
  CallOutSignTaken: 1,
} as const;

export interface Delivery {
  state: MessageState;
  reason: FailureReason | null;
  at: number;
}

export interface Answered {
  answer: CallOutAnswer;
  arrivesAt: number | null;
  way: AnswerWay;
  /** When it was given; the latest holds [LM2]. */
  at: number;
  /** People id of whoever entered it; null for the person's own. */
  by: string | null;
}

export interface Called extends Recipient {
  /** Which step they are at; null: not yet called. */
  step: number | null;
  steppedAt: number;
  /** All steps are done and there was no answer. */
  isSpent: boolean;
  told: Partial<Record<Channel, Delivery>>;
  answered: Answered | null;
}

export interface CallOut {
  id: string;
  number: number;
  level: number;
  lists: { id: string; name: string }[];
  steps: CallOutRules['steps'];
  sentAt: number;
  by: string | null;
  endsAt: number;
  /** Null where it has been removed by decision [LG10]. */
  text: string | null;
  /** Of the event that holds the text. */
  seq: number;
  /** The texts after the first: to whom each went. */
  texts: { nth: number; seq: number; at: number; text: string | null; people: string[] }[];
  called: Called[];
  ended: {
    why: CallOutEnded['data']['why'];
    at: number;
    by: string | null;
    text: string | null;
    seq: number;
    people: string[];
  } | null;
  /** As whom it has been seen that nobody comes, and of whom that they did not answer. */
  seen: { as: CalledAs[]; people: string[] };
}

export function isCallOutEvent<Event extends { type: string }>(event: Event): event is Event & CallOutEvent {
  return Object.hasOwn(CALL_OUT_EVENT_VERSIONS, event.type);
}

/** Those under way, and the last ones that are not. */
export interface CallOutsSlice {
  /** How many there have been. */
  count: number;
  /** Oldest first. */
  list: CallOut[];
}

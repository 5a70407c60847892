import type { Channel } from '../../channels/message.ts';
import type { Recorded } from '../../core/recorded-event.ts';

/** People, each once, however many times they are called. */
export interface CallInTotals {
  called: number;
  answered: number;
  /** In those that go on. */
  unanswered: number;
}

export const NOBODY_CALLED: CallInTotals = { called: 0, answered: 0, unanswered: 0 };

/**
 * A reply that no rule can read, or that came too late. In krisstöd's own part, where the open log is for others' [KR8].
 * Without words: they held a personal identity number, and are kept nowhere [KR5].
 */
export type KrisstodReplyReceived = Recorded<
  'KrisstodReplyReceived',
  {
    callOut: string;
    /** Null: a number that is nobody's, or several people's. */
    person: string | null;
    channel: Channel;
    isLate: boolean;
  },
  { text?: string }
>;

export interface UnreadReply {
  seq: number;
  callOut: string;
  person: string | null;
  channel: Channel;
  isLate: boolean;
  at: number;
  /** Null: not kept, or removed by decision. */
  text: string | null;
}

/** What somebody who is called in has said last of whether they come. */
export interface Coming {
  answer: 'yes' | 'on_way' | 'no';
  arrivesAt: number | null;
  /** When it was said. */
  at: number;
}

import type { TakenMessage } from '@ledningsplats/db/messages.ts';
import type { Person } from '@ledningsplats/db/people.ts';
import type { Channel, FailureReason } from '@ledningsplats/shared/channels/message.ts';

/** What one attempt came to. */
export type SendResult =
  | { state: 'accepted'; viaId: string | null }
  /** It surely never left, and trying again would not help. `by`: who says so. */
  | {
      state: 'failed';
      reason: FailureReason;
      by: 'us' | 'gateway';
      /** It may be the recipient that is denied, and not us. */
      mayBeOfOne?: true;
    }
  /** It surely never left, or a repetition is known as one: it may be tried again. `afterMs`: asked for by the gateway. */
  | { state: 'again'; reason: FailureReason; afterMs: number | null }
  /** It belongs to an exercise that reaches nobody, or not them: it surely never left, and nothing is wrong with the channel. */
  | { state: 'withheld' }
  /** It may have left. */
  | { state: 'doubtful' };

/** One way out: a gateway, a mail server, the browsers' push services. */
export interface Adapter {
  channel: Channel;
  /** In the table, with each attempt. */
  name: string;
  /** It gives the message's id as a key, so that what is sent again arrives once. */
  isRepeatable: boolean;
  /**
   * One gateway: what is wrong with it is wrong for all that waits for it. Browsers' push services are many, and a message
   * to one says nothing of the next.
   */
  isOneGateway: boolean;
  /** Messages per second, as the gateway allows. */
  perSecond: number;
  /** Under way at once, at most. */
  atOnce: number;
  /** Whether what arrives is told. */
  hasReports: boolean;
  hasReplies: boolean;
  /** `person`: of the register; null for one who is erased. Never throws. */
  send: (message: TakenMessage, person: Person | null) => Promise<SendResult>;
  /** Lets go of what it keeps open to its gateway. What is still on its way is given up. */
  close?: () => void;
}

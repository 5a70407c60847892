// What goes out to people and what became of it [LM1] [LM3]: the words that the delivery, its callers and the screens share.

/** Ways out by the net. The telephone list needs none of them and is always there [LM4]. */
export const CHANNELS = ['sms', 'email', 'push'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a message is sent for: what is asked about, cancelled and told together. */
export type MessagePurpose =
  | { kind: 'callout'; incident: string; callOut: string }
  /** A support worker's own link [KR3]. */
  | { kind: 'krisstod'; incident: string; helper: string }
  /** A service's own link in an incident, to those whom the register asks [KO2]. */
  | { kind: 'service'; incident: string; service: string }
  /** The yearly proof of numbers and addresses [LM5]. */
  | { kind: 'trial'; trial: string }
  /** Nobody has taken the duty of the TiB over in time [TB3]: which change, as `HandoverOverdue` says it. */
  | { kind: 'handover'; since: number; step: 'reminder' | 'alarm' }
  /** An action after an exercise or an incident is soon due, or due [OV4]. */
  | { kind: 'improvement'; improvement: string; step: 'before' | 'due' }
  /** Somebody tries a channel on themselves. */
  | { kind: 'test'; test: string };

export interface OutgoingMessage {
  /** UUID that follows from what it is for (`idOf`): enqueued twice it is one. */
  id: string;
  purpose: MessagePurpose;
  /** Of the people register. The address is looked up when it is sent, and stands nowhere else. */
  person: string;
  channel: Channel;
  /** Of e-mail; the other channels have none. */
  subject: string;
  /** Whole, the personal link in it. A push shows none of it: it wakes a locked screen, and the page has the words. */
  text: string;
  /** UTC milliseconds: sent no later than this. */
  notAfter: number;
}

/**
 * Green is `delivered` alone [LM3]. `accepted`: the gateway has it, and not more is known. `doubtful`: it may have left, and
 * nobody can say; it is never sent again by itself.
 */
export const MESSAGE_STATES = [
  'queued',
  'sending',
  'accepted',
  'delivered',
  'failed',
  'doubtful',
  'cancelled',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Why a message failed, is in doubt or was held back. */
export const FAILURE_REASONS = [
  /** The channel is not set up. */
  'not_configured',
  /** The person has no number, no address or no device that takes notices. */
  'no_address',
  /** What stands there is none, or the gateway knows of none such. */
  'bad_address',
  /** The gateway is not reached: refused, no such name, nothing that answers. */
  'unreachable',
  /** Somebody answers whose certificate does not hold. */
  'certificate',
  /** The gateway does not know us. */
  'credentials',
  /** The account at the gateway is empty. */
  'credit',
  /** The gateway asks us to wait, and there was no more time. */
  'busy',
  /** The gateway will not have this message. */
  'rejected',
  /** Its time ran out in the queue. */
  'expired',
  /** The gateway took it and says that it did not arrive. */
  'undelivered',
  /** Cancelled: it belongs to an exercise whose outer channels are not open for that person [OV1]. */
  'closed_in_exercise',
  /** In doubt: it was sent, and no answer came. */
  'no_answer',
  /** In doubt: the server stopped between sending and knowing. */
  'interrupted',
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** Held back by an exercise whose channels are closed: it has neither left nor failed. */
export function isClosedInExercise({ reason }: { reason: FailureReason | null }): boolean {
  return reason === 'closed_in_exercise';
}

/** Where a message stands since `at`, UTC milliseconds. */
export interface MessageChange {
  id: string;
  purpose: MessagePurpose;
  person: string;
  channel: Channel;
  state: MessageState;
  at: number;
  reason: FailureReason | null;
}

/** What can be wrong with a channel, as against with one message. */
export const CHANNEL_FAULTS = ['unreachable', 'certificate', 'credentials', 'credit', 'no_answer'] as const;
export type ChannelFault = (typeof CHANNEL_FAULTS)[number];

/** Why no replies are taken: the server is up all the same, and tries again. */
export const RECEIVING_FAULTS = [
  /** Another program has the port. */
  'port_taken',
  /** The account that runs the server may not open it. */
  'port_forbidden',
  /** The machine has no such address. */
  'no_such_address',
  /** Anything else that the operating system says no to. */
  'not_open',
] as const;
export type ReceivingFault = (typeof RECEIVING_FAULTS)[number];

/** Whether replies that come to a port of our own are taken. Times are UTC milliseconds. */
export interface ReceivingStatus {
  /** Null: it is taken. */
  fault: ReceivingFault | null;
  since: number;
  /** When the last reply came, also before a restart; null: none has. */
  lastAt: number | null;
}

export interface ChannelStatus {
  channel: Channel;
  /** Names of settings that are to be given before it sends at all; none: it is set up. */
  missing: string[];
  /** `untried` since the start of the server; otherwise since `since`. */
  state: 'untried' | 'up' | 'down';
  /** UTC milliseconds, as the other times. */
  since: number | null;
  /** Why it is down. */
  fault: ChannelFault | null;
  /** Whether what arrives can be known here: gateways report to an address that is reached from the net (PUBLIC_ADDRESS). */
  hasReports: boolean;
  /** Whether replies come in. */
  hasReplies: boolean;
  /** Of a channel whose replies come to a port of our own; null where they do not, or none is set up. */
  receiving: ReceivingStatus | null;
  queued: number;
  /** Since when the one that has waited longest has. */
  oldestAt: number | null;
}

/** An answer that came the same way back. */
export interface MessageReply {
  /** The same for the same reply, however often the gateway tells it. */
  id: string;
  channel: Channel;
  /** Whose number it is in the people register, or whom the letter went to that is replied to; null: nobody's, or several's. */
  person: string | null;
  from: string;
  /** The call-out that it answers, where the way back says which; otherwise the latest that its sender is called in. */
  about?: { incident: string; callOut: string };
  text: string;
  at: number;
}

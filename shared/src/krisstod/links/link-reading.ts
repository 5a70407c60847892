import type { Channel, FailureReason, MessageState } from '../../channels/message.ts';

/** `GET /api/krisstod-links/<incident>`: a support worker's link as those who run krisstöd see it. */
export interface HelperLinkReading {
  helper: string;
  /** UTC milliseconds, as the other times. */
  madeAt: number;
  /** When its page was last opened; null: never. */
  usedAt: number | null;
  /** Where it was sent last, by each way. */
  sent: { channel: Channel; state: MessageState; at: number; reason: FailureReason | null }[];
}

export interface HelperLinksReading {
  links: HelperLinkReading[];
  /** Ways by which a link can be sent now; none where the server has no address that phones reach. */
  channels: Channel[];
}

/** The answer of making one, or of asking for it again. */
export interface OpenedHelperLink {
  url: string;
}

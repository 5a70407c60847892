import type { Channel, ChannelFault } from '../channels/message.ts';

/** `GET /api/call-outs/ways`. */
export interface CallOutWays {
  channels: {
    channel: Channel;
    /** Never in a demonstration, which sends nothing. */
    isSetUp: boolean;
    /** Null while it works, or has not been tried since the server's start. */
    down: { since: number | null; fault: ChannelFault | null } | null;
  }[];
  /** Whether a personal link can stand in a message; without one a call is asked for [LM2]. */
  hasLinks: boolean;
}

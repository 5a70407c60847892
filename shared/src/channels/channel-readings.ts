import { z } from 'zod';
import { CHANNELS, type ChannelStatus, type FailureReason, type MessageState } from './message.ts';

/** `GET /api/channels`. */
export interface ChannelsReading {
  now: number;
  /** In the order of `CHANNELS`. */
  channels: ChannelStatus[];
  /** A demonstration sends nothing, whatever is configured. */
  isDemo: boolean;
}

/** `POST /api/channels/tests`: a message to oneself. */
export const channelTest = z.object({ channel: z.enum(CHANNELS) }).strict();

/** `POST /api/channels/tests` and `GET /api/channels/tests/:id`: where one's own test stands. */
export interface ChannelTestReading {
  id: string;
  state: MessageState;
  reason: FailureReason | null;
  at: number;
}

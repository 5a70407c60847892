import type { MessageChange } from '../channels/message.ts';
import type { OverdueStep } from './events.ts';

/** `GET /api/duty/told`: who was sent a message of the last change that nobody acknowledged in time, and what became of it [TB3]. */
export interface ToldReading {
  /** Null: there has been none in the last two weeks. UTC milliseconds: the change. */
  since: number | null;
  /** The last step that was told. */
  step: OverdueStep | null;
  messages: Pick<MessageChange, 'person' | 'channel' | 'state' | 'reason' | 'at'>[];
}

import type { NewEvent } from '../core/recorded-event.ts';
import type { ContentRedacted } from '../incident/events.ts';
import type { HeldText } from './held-texts.ts';

/** That an event was emptied, in the stream where it stands. */
export function redaction({ stream, event }: HeldText, why: ContentRedacted['data']['why'], own: string): NewEvent {
  const { seq, type: kind } = event;
  const emptied = { type: 'ContentRedacted', version: 1, data: { seq, why, kind }, content: null };
  return stream === own ? emptied : { ...emptied, stream };
}

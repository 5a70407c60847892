import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { type StreamText, streamTextsOf } from '@ledningsplats/shared/log/stream-texts.ts';
import { readEvents } from '../core/read-events.ts';
import type { Services } from '../services.ts';

/** Events read at a time. */
const PAGE = 500;

/** Every text that a stream holds, newest first, for whoever is to take one away by decision [LG10]. */
export async function readStreamTexts({ store }: Pick<Services, 'store'>, stream: string): Promise<StreamText[]> {
  const events: KnownEvent[] = [];
  for (;;) {
    const page = await readEvents(store.events, stream, events.at(-1)?.seq ?? 0, PAGE);
    events.push(...page);
    if (page.length < PAGE) return streamTextsOf(events);
  }
}

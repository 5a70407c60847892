import type { EventStore } from '@ledningsplats/db/event-store.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';

/** A shorter log is read while one blinks, when it is first searched. */
const LONG = 1_000;
/** One that is longer than any incident has been is read when somebody searches it, and not because somebody looks. */
const TOO_LONG = 200_000;

/**
 * Begins to read the log of an open incident for searching, when somebody has opened it: the first search after a start
 * then finds the work done. What goes wrong is told to whoever searches.
 */
export async function prepareSearchOf(events: EventStore, stream: string, length: number): Promise<void> {
  if (length < LONG || length > TOO_LONG) return;
  const incident = parseStream(stream)?.incident;
  if (!incident || (await events.headline(incident))?.lifecycle !== 'open') return;
  await events.prepareSearch(stream, 0);
}

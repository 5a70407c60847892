import { foldOwnDisturbances } from '@ledningsplats/shared/disturbances/disturbance-reading.ts';
import type { DisturbanceEvent } from '@ledningsplats/shared/disturbances/events.ts';
import { asOwn, type OwnDisturbance } from '@ledningsplats/shared/disturbances/own-disturbance.ts';
import type { Services } from '../services.ts';
import { readEventsAt } from './read-events.ts';

const STREAM = 'disturbances';
/** Two to a disturbance: what a department has sent in during a long crisis, and all that a phone scrolls through. */
const EVENT_LIMIT = 100;

/** What one sender has sent in, newest first, and nothing that anybody else has [LA11]. */
export async function ownDisturbances(
  { store, directory }: Pick<Services, 'store' | 'directory'>,
  senderKey: string,
): Promise<OwnDisturbance[]> {
  const found = await store.events.entryEvents(STREAM, 'sender', [senderKey]);
  const seqs = (found.get(senderKey) ?? []).slice(-EVENT_LIMIT);
  const events = (await readEventsAt(store.events, STREAM, seqs)) as DisturbanceEvent[];
  return foldOwnDisturbances(events).map((reading) => asOwn(reading, (id) => directory.person(id)?.name ?? null));
}

import type { EventStore } from '@ledningsplats/db/event-store.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type OpenIncident, openWorkOf } from '@ledningsplats/shared/duty/open-work.ts';
import type { StateCache } from './state-cache.ts';

/** More real incidents than are open at a time in any municipality. */
const MOST = 50;

/** The real incidents that are open, newest first, with what a handover keeps of each [TB3]. */
export async function readOpenWork(
  store: EventStore,
  states: StateCache,
): Promise<{ state: IncidentState; work: OpenIncident }[]> {
  const rows = await store.headlines({ open: true, before: null, limit: MOST });
  const found = await Promise.all(rows.map(async ({ id }) => (await states.get(incidentStream(id))).state));
  return found.flatMap((state) => {
    const work = state === null ? null : openWorkOf(state as IncidentState);
    return work === null ? [] : [{ state: state as IncidentState, work }];
  });
}

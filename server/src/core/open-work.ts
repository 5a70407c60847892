import type { EventStore } from '@ledningsplats/db/event-store.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type OpenIncident, openWorkOf } from '@ledningsplats/shared/duty/open-work.ts';
import { openHeadlines } from './open-headlines.ts';
import type { StateCache } from './state-cache.ts';

/** The real incidents that are open, newest first, with what a handover keeps of each [TB3]. */
export async function readOpenWork(
  store: EventStore,
  states: StateCache,
): Promise<{ state: IncidentState; work: OpenIncident }[]> {
  const rows = (await openHeadlines(store)).filter(({ mode }) => mode === 'live');
  const found = await Promise.all(rows.map(async ({ id }) => (await states.get(incidentStream(id))).state));
  return found.flatMap((state) => {
    const work = state === null ? null : openWorkOf(state as IncidentState);
    return work === null ? [] : [{ state: state as IncidentState, work }];
  });
}

import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { IncidentMode } from '@ledningsplats/shared/incident/events.ts';
import { opensIncident } from '../sync/opening-command.ts';
import type { SyncState } from '../sync/views.ts';

/** Live or exercise, from whatever is known first: the stream, the list, or the registration that waits on this device. */
export function modeOf(state: SyncState, incident: string | null): IncidentMode | null {
  if (incident === null) return null;
  const stream = incidentStream(incident);
  const open = state.streams[stream]?.state as IncidentState | null | undefined;
  if (open) return open.incident.mode;
  const row = state.incidents.rows.find(({ id }) => id === incident);
  if (row) return row.mode;
  const item = state.outbox.byStream[stream]?.find(opensIncident);
  return item ? (item.data as { mode: IncidentMode }).mode : null;
}

import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { headerTexts } from '../i18n/header.ts';
import { useIncident, useIncidents } from '../sync/react.ts';
import type { IncidentShown } from '../sync/shown.ts';

/** The incident with the words that name it, from whatever is known first. */
export function useTitledIncident(id: string): { incident: IncidentShown; title: string } {
  const incident = useIncident(id);
  const { rows, local } = useIncidents();
  const row = rows.find((one) => incidentStream(one.id) === incident.stream);
  const here = local.find((one) => one.id === id);
  const title = incident.state ? incident.state.incident.title : (row?.title ?? here?.title ?? '');
  return { incident, title: title ?? headerTexts.untitled };
}

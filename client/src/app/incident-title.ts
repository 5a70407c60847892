import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { headerTexts } from '../i18n/header.ts';
import { opensIncident } from '../sync/opening-command.ts';
import { useSelected, useStreamItems } from '../sync/react.ts';
import type { IncidentShown } from '../sync/shown.ts';
import { useIncidentFacts } from './use-incident-facts.ts';

/** The incident with the words that name it, from whatever is known first. */
export function useTitledIncident(id: string): { incident: IncidentShown; title: string } {
  const incident = useIncidentFacts(id);
  const listed = useSelected((all) => all.incidents.rows.find((row) => row.id === id)?.title);
  const registration = useStreamItems(incidentStream(id)).find(opensIncident);
  const here = (registration?.content as { title?: string } | undefined)?.title;
  const title = incident.state ? incident.state.incident.title : (listed ?? here ?? headerTexts.notKnownYet);
  return { incident, title: title ?? headerTexts.untitled };
}

import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useSelf } from '../../../forms/use-self.ts';
import type { IncidentShown } from '../../../sync/shown.ts';
import { operatedPlaces } from '../operations/operated-places.ts';
import { usePlaceRegister } from '../use-places.ts';
import { OperatedPanel } from './OperatedPanel.tsx';
import { UnopenedPanel } from './StandingPanel.tsx';

export interface IncidentPlacePanelProps {
  incident: IncidentShown;
  plan: Plan;
  place: string;
  onClose: () => void;
}

/** What is known of the place that was chosen on an incident's map; nothing for one that has gone. */
export function IncidentPlacePanel({ incident, plan, place: id, onClose }: IncidentPlacePanelProps) {
  const { person } = useSelf();
  const standing = usePlaceRegister()?.places[id];
  const place = operatedPlaces(incident.state, incident.pending, person).find((one) => one.id === id);
  if (place) return <OperatedPanel incident={incident} place={place} plan={plan} onClose={onClose} />;
  if (standing) return <UnopenedPanel incident={incident} place={standing} plan={plan} onClose={onClose} />;
  return null;
}

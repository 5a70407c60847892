import type { Sight } from '../core/command.ts';
import type { IncidentState } from '../core/incident-state.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import type { Plan } from '../plan/plan.ts';

/** What every rule of the ladder stands on. */
export interface Ground {
  ok: true;
  state: IncidentState;
  plan: Plan;
}

/** The incident whatever its life cycle: for what may be said after closing too. Answers `not_found`. */
export function registeredIncident(sight: Sight): Ground | Refusal {
  if (!sight.incident) return refuse('not_found');
  if (!sight.plan) return refuse('not_found', { field: 'plan' });
  return { ok: true, state: sight.incident, plan: sight.plan.plan };
}

/** The incident while it is open. Answers `not_found` or `incident_closed`. */
export function openIncident(sight: Sight): Ground | Refusal {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { lifecycle, closed } = ground.state.incident;
  if (lifecycle !== 'open') return refuse('incident_closed', { details: { lifecycle, closed } });
  return ground;
}

import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Place, PlacesState } from '@ledningsplats/shared/places/events.ts';
import { visitorsNow } from '@ledningsplats/shared/places/headcount.ts';
import { capacityOf } from '@ledningsplats/shared/places/nearest.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import type { SheetPlace } from '@ledningsplats/shared/places/sheet-reading.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Services } from '../services.ts';

type Needed = Pick<Services, 'states' | 'plans'>;

/** Mergings of mergings that are followed: more have not been, and a ring of them must end. */
const MERGINGS = 10;

/** A place that a real incident has open, which wakes its sheets [PL5]. */
export interface AwakePlace {
  incident: string;
  /** Since when that incident has it, UTC milliseconds. */
  since: number;
  place: OperatedPlace;
  register: PlacesState;
  /** The plan that the incident stands on. */
  plan: Plan;
}

/**
 * By the register alone, which no exercise writes in: a sheet never counts for one [PL1]. Null: the place is not open, or
 * is no place any more.
 */
export async function awakePlace({ states, plans }: Needed, id: string): Promise<AwakePlace | null> {
  const register = (await states.get('places')).state as PlacesState | null;
  const { usedBy } = register?.places[id] ?? {};
  if (!register || !usedBy) return null;
  const incident = (await states.get(incidentStream(usedBy.incident))).state as IncidentState | null;
  const place = incident?.places.at[id];
  const plan = incident ? await plans.get(incident.incident.planVersion) : null;
  if (!place || place.state === 'closed' || !plan) return null;
  return { incident: usedBy.incident, since: usedBy.since, place, register, plan: plan.plan };
}

/** Who hears what is said in words at a place. */
export interface Hearer {
  incident: string;
  plan: Plan;
  /** In another incident than the one that has the place open. */
  isElsewhere: boolean;
}

/**
 * The incident that hears what is said in words at a place: the one that has it open, and where that has been merged into
 * another, the one that goes on [LA12]. Counts stay with the place; a need in a log that nobody works in any more would
 * not be seen by anybody.
 */
export async function hearerOf({ states, plans }: Needed, { incident, plan }: AwakePlace): Promise<Hearer> {
  let id = incident;
  for (let step = 0; step <= MERGINGS; step += 1) {
    const state = (await states.get(incidentStream(id))).state as IncidentState | null;
    const its = state ? await plans.get(state.incident.planVersion) : null;
    if (!state || !its) break;
    if (state.incident.lifecycle === 'open') return { incident: id, plan: its.plan, isElsewhere: id !== incident };
    const into = Object.values(state.relations).find(({ kind }) => kind === 'merged_into');
    if (!into) break;
    id = into.incident;
  }
  return { incident, plan, isElsewhere: false };
}

/** What a sheet tells of its place, and nothing more [KO3]: what it is called, whether it is open, how many are there. */
export async function sheetPlace(services: Needed, id: string): Promise<{ name: string; open: SheetPlace | null }> {
  const awake = await awakePlace(services, id);
  const register = (await services.states.get('places')).state as PlacesState | null;
  const name = nameOf(register?.places[id]) ?? awake?.place.name ?? '';
  if (!awake) return { name, open: null };
  const { state, counts } = awake.place;
  const capacity = capacityOf(awake.place, awake.register);
  return { name, open: { state, since: awake.since, count: visitorsNow(counts), capacity } };
}

function nameOf(place: Place | undefined): string | null {
  return place?.texts?.name ?? null;
}

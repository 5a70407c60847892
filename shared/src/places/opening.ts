import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import type { DecisionContentInput, DecisionData } from '../decisions/decision-schemas.ts';
import { decideBy } from '../decisions/record-decision.ts';
import { type Ground, openIncident, registeredIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { placeFact, usablePlace } from './decide.ts';
import type { Place } from './events.ts';
import { nearestWithRoom } from './nearest.ts';
import type { OperatedPlace, PlaceState, PlaceStateChanged } from './operation-events.ts';

export interface OpeningData {
  place: string;
  from: PlaceState;
  to: 'preparing' | 'open';
  opensAt: number | null;
  closesAt: number | null;
  decision: DecisionData;
}

/**
 * The decision to open a place, at once or to be prepared first [PL2] [PL3]: in the incident, so that an exercise never
 * opens a real point. A real place serves one real incident at a time; the register says which.
 *
 * Answers `unknown_item`, `invalid` for a kind that people do not come to, `stale` with the state that holds, `in_use`
 * with the other incident, `board_dormant` where only krisledningsnämnden decides and it is not active, and what
 * recording a decision answers.
 */
export function decideOpenPlace(
  sight: Sight,
  command: Command<OpeningData, { decision: DecisionContentInput }>,
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const found = usablePlace(sight, command.data.place);
  if (!found.ok) return found;
  const { place } = found;
  const { state, plan } = ground;
  const kind = plan.places.kinds.find(({ id }) => id === place.kind);
  if (!kind?.opens) return refuse('invalid', { field: 'data.place' });

  const operated = state.places.at[place.id];
  const { from, to, opensAt, closesAt } = command.data;
  const stale = staleState(operated, from);
  if (stale) return stale;
  if (from !== 'closed' && from !== 'closing') return refuse('already', { details: standing(operated) });
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt)
    return refuse('invalid', { field: 'data.closesAt' });

  const isLive = state.incident.mode === 'live';
  const { usedBy } = place;
  if (isLive && usedBy && usedBy.incident !== state.incident.id) {
    return refuse('in_use', { details: { ...usedBy, place: place.id } });
  }
  // at höjd beredskap kommunstyrelsen leads in its place [LA7]
  const hasBoard = state.board.status === 'active' || state.incident.heightenedAlert !== null;
  if (kind.needsBoard && !hasBoard) return refuse('board_dormant');

  const name = nameOf(place, operated);
  const subject = { kind: 'place_opening', place: place.id, name, placeKind: place.kind, to } as const;
  return decideBy(sight, context, ground, command, subject, ({ number }) => [
    stateFact(place, name, { from, to, decision: number, opensAt, closesAt, pointsTo: null }),
    ...(isLive && !usedBy ? [taken(place.id, ground)] : []),
  ]);
}

/**
 * The decision to close a place, at once or when those who are there have left [PL2]. In a closed incident too, for one
 * that was handed over. Answers `unknown_item`, `stale`, `already` and what recording a decision answers.
 */
export function decideClosePlace(
  sight: Sight,
  command: Command<
    { place: string; from: PlaceState; to: 'closing' | 'closed'; decision: DecisionData },
    { decision: DecisionContentInput }
  >,
  context: DecideContext,
): Decided {
  const found = operatedPlace(sight, command.data.place);
  if (!found.ok) return found;
  const { ground, place } = found;
  const { from, to } = command.data;
  const stale = staleState(place, from);
  if (stale) return stale;
  if (from === to) return refuse('already', { details: standing(place) });
  const { id, name, kind, opensAt, closesAt } = place;
  const subject = { kind: 'place_closing', place: id, name, placeKind: kind, to } as const;
  return decideBy(sight, context, ground, command, subject, ({ number }) => [
    stateFact(place, name, { from, to, decision: number, opensAt, closesAt, pointsTo: null }),
    ...(to === 'closed' ? released(sight, id, ground) : []),
  ]);
}

/** The steps that need no decision of their own: the one to open, or to close, stands behind them. */
const STEPS: Readonly<Record<PlaceState, readonly PlaceState[]>> = {
  closed: [],
  preparing: ['open'],
  open: ['full'],
  full: ['open'],
  closing: ['closed'],
};

/** Where a place can go from a state without another decision. */
export function stepsFrom(state: PlaceState): readonly PlaceState[] {
  return STEPS[state];
}

/**
 * A step that follows from what is decided [PL2]: prepared and opened, full and not, empty and closed. Full points to the
 * nearest open place with room [PL7]. Answers `unknown_item`, `stale` and `invalid` for a step that needs a decision.
 */
export function decideChangePlaceState(
  sight: Sight,
  { data }: Command<{ place: string; from: PlaceState; to: PlaceState }, unknown>,
): Decided {
  const found = operatedPlace(sight, data.place);
  if (!found.ok) return found;
  const { ground, place } = found;
  const { from, to } = data;
  const stale = staleState(place, from);
  if (stale) return stale;
  if (!STEPS[from].includes(to)) return refuse('invalid', { field: 'data.to' });
  const { id, name, opensAt, closesAt } = place;
  const pointsTo = to === 'full' ? nearestWithRoom(ground.state.places, sight.places, id) : null;
  return {
    ok: true,
    events: [
      stateFact(place, name, { from, to, decision: null, opensAt, closesAt, pointsTo }),
      ...(to === 'closed' ? released(sight, id, ground) : []),
    ],
  };
}

/**
 * A place that the incident has open; in a closed incident only one that was handed to an owner [LA9]. Answers what the
 * incident answers, `unknown_item`, and `settled` where it is closed.
 */
export function operatedPlace(sight: Sight, id: string): { ok: true; ground: Ground; place: OperatedPlace } | Refusal {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const place = ground.state.places.at[id];
  if (!place) return refuse('unknown_item', { field: 'data.place' });
  if (place.owner === null) {
    const open = openIncident(sight);
    if (!open.ok) return open;
  }
  if (place.state === 'closed') return refuse('settled', { field: 'data.place', details: standing(place) });
  return { ok: true, ground, place };
}

/** In the register: a real incident uses the place from now on. */
export function taken(place: string, { state }: Ground): NewEvent {
  const { id: incident, number } = state.incident;
  return placeFact('PlaceTaken', { place, incident, number }, null);
}

/** In the register: it is free again. An exercise has never taken it. */
export function released(sight: Sight, place: string, { state }: Ground): NewEvent[] {
  const { id: incident } = state.incident;
  const isOurs = sight.places?.places[place]?.usedBy?.incident === incident;
  return isOurs ? [placeFact('PlaceReleased', { place, incident }, null)] : [];
}

function nameOf(place: Place, operated: OperatedPlace | undefined): string {
  return place.texts?.name ?? operated?.name ?? place.reference ?? place.kind;
}

function staleState(operated: OperatedPlace | undefined, from: PlaceState): Refusal | null {
  if ((operated?.state ?? 'closed') === from) return null;
  return refuse('stale', { field: 'data.from', details: standing(operated) });
}

/** What holds, for whoever was second. */
function standing(operated: OperatedPlace | undefined) {
  const { state = 'closed', by = null, since = null } = operated ?? {};
  return { placeState: state, by, at: since };
}

function stateFact(
  { id, kind, capacity, position }: Pick<Place, 'id' | 'kind' | 'capacity' | 'position'>,
  name: string,
  change: Pick<PlaceStateChanged['data'], 'from' | 'to' | 'decision' | 'opensAt' | 'closesAt' | 'pointsTo'>,
): NewEvent {
  return newFact('PlaceStateChanged', { place: id, name, kind, capacity, position, ...change });
}

import type { Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import type { Ground } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { released, taken } from './opening.ts';
import type { PlaceState } from './operation-events.ts';

/**
 * What follows when a decision to open or close a place is disowned [LA4]. What was never to be opened is emptied, and
 * closed at once where nobody has come; what was never to be closed is as it was. Null: the place does not stand as that
 * decision left it, or another incident has taken it meanwhile, and it is kept as it is.
 */
export function undonePlace(
  sight: Sight,
  ground: Ground,
  decision: number,
  id: string,
): { to: PlaceState; events: NewEvent[] } | null {
  const place = ground.state.places.at[id];
  if (!place || place.decision !== decision) return null;
  const isOpening = place.before.state === 'closed' || place.before.state === 'closing';
  const to = isOpening ? emptied(place.state) : place.before.state;
  if (to === place.state) return null;
  const standing = sight.places?.places[id];
  const isLive = ground.state.incident.mode === 'live';
  const isTakenByOther = isLive && standing?.usedBy && standing.usedBy.incident !== ground.state.incident.id;
  if (to !== 'closed' && isTakenByOther) return null;
  const reverted = newFact('EffectReverted', { decision, what: 'place', place: id, to });
  if (to === 'closed') return { to, events: [reverted, ...released(sight, id, ground)] };
  return { to, events: [reverted, ...(isLive && standing && !standing.usedBy ? [taken(id, ground)] : [])] };
}

function emptied(state: PlaceState): PlaceState {
  return state === 'open' || state === 'full' || state === 'closing' ? 'closing' : 'closed';
}

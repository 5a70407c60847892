import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ContentRedacted, EffectReverted, IncidentReopened } from '../incident/events.ts';
import { hears } from '../incident/hears.ts';
import type { Relation, RelationEvent, RelationsSlice } from './events.ts';

type Heard = RelationEvent | IncidentReopened | EffectReverted | ContentRedacted;

const isHeard = hears<Heard>({
  IncidentLinked: true,
  IncidentUnlinked: true,
  IncidentMerged: true,
  IncidentMergedHere: true,
  IncidentReopened: true,
  EffectReverted: true,
  ContentRedacted: true,
});

const NONE: RelationsSlice = {};

/** Folds which other incidents this one is linked to, was closed into, or has taken in [LA12]. */
export function evolveRelationsSlice(slice: RelationsSlice = NONE, event: OpenStreamEvent): RelationsSlice {
  if (!isHeard(event)) return slice;
  const { seq, meta } = event;
  const stands = (kind: Relation['kind'], why: string | null, { incident, number }: RelationEvent['data']) => ({
    ...slice,
    [incident]: { incident, number, kind, since: meta.occurredAt, by: meta.person, why, seq },
  });
  switch (event.type) {
    case 'IncidentLinked':
      return stands('linked', event.content?.why ?? null, event.data);
    case 'IncidentMerged':
      return stands('merged_into', null, event.data);
    case 'IncidentMergedHere':
      return stands('merged_from', null, event.data);
    case 'IncidentUnlinked': {
      const { [event.data.incident]: _ended, ...rest } = slice;
      return rest;
    }
    case 'IncidentReopened':
      return goingOn(slice);
    case 'EffectReverted':
      return event.data.what === 'lifecycle' && event.data.to === 'open' ? goingOn(slice) : slice;
    case 'ContentRedacted': {
      const told = Object.values(slice).find((relation) => relation.seq === event.data.seq);
      return told ? { ...slice, [told.incident]: { ...told, why: null } } : slice;
    }
    default:
      event satisfies never;
      return slice;
  }
}

/** Open again, the incident is closed into nothing: what is left of it is that the two belong together. */
function goingOn(slice: RelationsSlice): RelationsSlice {
  const merged = Object.values(slice).find(({ kind }) => kind === 'merged_into');
  return merged ? { ...slice, [merged.incident]: { ...merged, kind: 'linked' } } : slice;
}

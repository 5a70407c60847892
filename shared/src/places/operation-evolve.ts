import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ContentRedacted, EffectReverted, IncidentClosed } from '../incident/events.ts';
import { hears } from '../incident/hears.ts';
import type { TaskCancelled, TaskDone } from '../tasks/events.ts';
import { withCount } from './headcount.ts';
import type {
  OperatedPlace,
  PlaceOperationEvent,
  PlaceOperationsSlice,
  PlaceStateChanged,
} from './operation-events.ts';

type Heard = PlaceOperationEvent | EffectReverted | IncidentClosed | TaskDone | TaskCancelled | ContentRedacted;

const isHeard = hears<Heard>({
  PlaceStateChanged: true,
  PlaceHoursSet: true,
  PlaceCheckAnswered: true,
  PlaceStaffed: true,
  VisitorsCounted: true,
  NeedReported: true,
  FuelMeasured: true,
  EffectReverted: true,
  IncidentClosed: true,
  TaskDone: true,
  TaskCancelled: true,
  ContentRedacted: true,
});

const NONE: PlaceOperationsSlice = { at: {} };

/** Folds what happens at the places of one incident; every other event leaves the very same slice. */
export function evolvePlaceOperations(
  slice: PlaceOperationsSlice = NONE,
  event: OpenStreamEvent,
): PlaceOperationsSlice {
  return isHeard(event) ? evolve(slice, event) : slice;
}

function evolve(slice: PlaceOperationsSlice, event: Heard): PlaceOperationsSlice {
  const { seq, meta } = event;
  switch (event.type) {
    case 'PlaceStateChanged':
      return { at: { ...slice.at, [event.data.place]: stateChanged(slice.at[event.data.place], event) } };
    case 'PlaceHoursSet': {
      const { opensAt, closesAt } = event.data;
      return changed(slice, event.data.place, (place) => ({ ...place, opensAt, closesAt }));
    }
    case 'PlaceCheckAnswered': {
      const { list, item, answer } = event.data;
      const key = `${list}/${item}`;
      return changed(slice, event.data.place, (place) => {
        const { [key]: _, ...others } = place.checks;
        if (answer === null) return { ...place, checks: others };
        return { ...place, checks: { ...others, [key]: { answer, at: meta.occurredAt, by: meta.person } } };
      });
    }
    case 'PlaceStaffed': {
      const { lead, since } = event.data;
      const { leadName = null, crew = null } = event.content ?? {};
      return changed(slice, event.data.place, (place) => ({ ...place, staff: { lead, leadName, crew, since, seq } }));
    }
    case 'VisitorsCounted': {
      const { how, number } = event.data;
      const entry = { at: meta.occurredAt, seq, how, number };
      const by = meta.person;
      return changed(slice, event.data.place, (place) => ({
        ...place,
        counts: withCount(place.counts, entry),
        counted: place.counted && place.counted.at > entry.at ? place.counted : { at: entry.at, by },
      }));
    }
    case 'NeedReported': {
      const { task } = event.data;
      return changed(slice, event.data.place, (place) => ({ ...place, needs: [...place.needs, task] }));
    }
    case 'FuelMeasured': {
      const { hours, isRunning } = event.data;
      const at = meta.occurredAt;
      // what was looked at earlier and told later is old [PL5]
      return changed(slice, event.data.place, (place) =>
        place.fuel && place.fuel.at > at ? place : { ...place, fuel: { hours, at, isRunning, by: meta.person } },
      );
    }
    case 'EffectReverted': {
      if (event.data.what !== 'place') return slice;
      const { place: id, to } = event.data;
      return changed(slice, id, (place) => ({
        ...place,
        state: to,
        since: meta.occurredAt,
        by: meta.person,
        decision: place.before.decision,
        before: { state: to, decision: place.before.decision },
      }));
    }
    case 'IncidentClosed': {
      let next = slice;
      for (const { item, owner } of event.data.handovers) {
        if (item.kind === 'place') next = changed(next, item.id, (place) => ({ ...place, owner }));
      }
      return next;
    }
    case 'TaskDone':
    case 'TaskCancelled': {
      const { task } = event.data;
      const place = Object.values(slice.at).find(({ needs }) => needs.includes(task));
      if (!place) return slice;
      return changed(slice, place.id, () => ({ ...place, needs: place.needs.filter((need) => need !== task) }));
    }
    case 'ContentRedacted': {
      const place = Object.values(slice.at).find(({ staff }) => staff?.seq === event.data.seq);
      if (!place?.staff) return slice;
      return changed(slice, place.id, () => ({
        ...place,
        staff: place.staff && { ...place.staff, leadName: null, crew: null },
      }));
    }
    default:
      event satisfies never;
      return slice;
  }
}

/** A place that is opened again begins anew: nobody is there, nothing is ticked. */
function stateChanged(place: OperatedPlace | undefined, { data, meta }: PlaceStateChanged): OperatedPlace {
  const { place: id, name, kind, capacity, position, from, to, opensAt, closesAt, decision } = data;
  const before = { state: from, decision: place?.decision ?? null };
  const kept = place && from !== 'closed' ? place : begun();
  return {
    ...kept,
    id,
    name,
    kind,
    capacity,
    position,
    opensAt,
    closesAt,
    state: to,
    since: meta.occurredAt,
    by: meta.person,
    ...(decision === null
      ? { decision: place?.decision ?? null, before: place?.before ?? before }
      : { decision, before }),
  };
}

function begun(): Pick<OperatedPlace, 'counts' | 'counted' | 'staff' | 'fuel' | 'checks' | 'needs' | 'owner'> {
  return { counts: [], counted: null, staff: null, fuel: null, checks: {}, needs: [], owner: null };
}

function changed(
  slice: PlaceOperationsSlice,
  id: string,
  change: (place: OperatedPlace) => OperatedPlace,
): PlaceOperationsSlice {
  const place = slice.at[id];
  return place ? { at: { ...slice.at, [id]: change(place) } } : slice;
}

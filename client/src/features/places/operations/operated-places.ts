import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { DataOf } from '@ledningsplats/shared/core/registry.ts';
import { withCount } from '@ledningsplats/shared/places/headcount.ts';
import type { OperatedPlace, PlaceState } from '@ledningsplats/shared/places/operation-events.ts';
import type { OutboxItem } from '../../../sync/views.ts';

/** What needs looking after stands first. */
const ORDER: readonly PlaceState[] = ['full', 'open', 'closing', 'preparing', 'closed'];

/** The incident's places, with one's own counts on top that the server has not answered yet; `self` is one's people id. */
export function operatedPlaces(
  state: IncidentState | null,
  pending: readonly OutboxItem[],
  self: string | null = null,
): OperatedPlace[] {
  return Object.values(state?.places.at ?? {})
    .map((place) => withPending(place, pending, self))
    .sort(
      (one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || one.name.localeCompare(other.name, 'sv'),
    );
}

/** Own counts on their way for a place. */
export function unsentCounts(place: string, pending: readonly OutboxItem[]): readonly OutboxItem[] {
  return pending.filter(
    (item) =>
      item.type === 'CountVisitors' &&
      item.state !== 'refused' &&
      (item.data as DataOf<'CountVisitors'>).place === place,
  );
}

function withPending(place: OperatedPlace, pending: readonly OutboxItem[], self: string | null): OperatedPlace {
  const unsent = unsentCounts(place.id, pending);
  if (unsent.length === 0) return place;
  let { counts, counted } = place;
  for (const item of unsent) {
    const { how, number } = item.data as DataOf<'CountVisitors'>;
    const at = item.occurredAt ?? item.shownAt;
    counts = withCount(counts, { at, seq: Number.MAX_SAFE_INTEGER, how, number });
    if (counted === null || counted.at <= at) counted = { at, by: self };
  }
  return { ...place, counts, counted };
}

import { distanceBetween } from '@ledningsplats/shared/geo/distance.ts';
import type { MapName, MapNameKind } from '@ledningsplats/shared/geo/map-reading.ts';

/** As many as a list under a field can show without scrolling. */
const MOST = 8;
const ORDER: readonly MapNameKind[] = ['place', 'building', 'area', 'road', 'island', 'water'];

/** Names that begin with what is typed, then those that hold it; places before roads. `index` is the name's own place. */
export function findNames(names: readonly MapName[], text: string): { index: number; name: MapName }[] {
  const asked = text.trim().toLocaleLowerCase('sv');
  if (asked === '') return [];
  return names
    .map((name, index) => ({ index, name, rank: rankOf(name, asked) }))
    .filter(({ rank }) => Number.isFinite(rank))
    .sort((one, other) => one.rank - other.rank || one.name.name.localeCompare(other.name.name, 'sv'))
    .slice(0, MOST)
    .map(({ index, name }) => ({ index, name }));
}

/** Near enough to see what it is: a lake is larger than a school. */
export function zoomFor(kind: MapNameKind): number {
  switch (kind) {
    case 'place':
    case 'island':
      return 14;
    case 'area':
    case 'road':
      return 15;
    case 'water':
      return 13;
    case 'building':
      return 17;
    default:
      return kind satisfies never;
  }
}

/** The place that something lies by, where it is not one itself: every village has its Byvägen. */
export function placeBy(names: readonly MapName[], { kind, latitude, longitude }: MapName): string | null {
  if (kind === 'place') return null;
  let nearest: { name: string; away: number } | null = null;
  for (const other of names) {
    if (other.kind !== 'place') continue;
    const away = distanceBetween(other, { latitude, longitude });
    if (nearest === null || away < nearest.away) nearest = { name: other.name, away };
  }
  return nearest?.name ?? null;
}

function rankOf({ name, kind }: MapName, asked: string): number {
  const own = name.toLocaleLowerCase('sv');
  const order = ORDER.indexOf(kind);
  if (own === asked) return order;
  if (own.startsWith(asked)) return 10 + order;
  if (own.split(/[\s-]/).some((word) => word.startsWith(asked))) return 20 + order;
  return own.includes(asked) ? 30 + order : Number.POSITIVE_INFINITY;
}

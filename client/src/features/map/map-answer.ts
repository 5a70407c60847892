import { MAP_INFO, MAP_NAMES, type MapName, type MapReading } from '@ledningsplats/shared/geo/map-reading.ts';

/**
 * What the server, or this device where it keeps the map, says of the map. Fetched past the sync layer: an answer from the
 * device is no contact with the server (docs/decisions/0031).
 */
export async function readMap(): Promise<MapReading | null> {
  return answer<MapReading>(MAP_INFO);
}

/** Every name on the map; none where they cannot be had. */
export async function readNames(): Promise<readonly MapName[]> {
  return (await answer<{ names: MapName[] }>(MAP_NAMES))?.names ?? [];
}

async function answer<Value>(path: string): Promise<Value | null> {
  try {
    const response = await fetch(path, { credentials: 'same-origin' });
    return response.ok ? ((await response.json()) as Value) : null;
  } catch {
    return null;
  }
}

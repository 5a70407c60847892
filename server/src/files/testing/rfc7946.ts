type Ring = readonly (readonly number[])[];

/** More figures than these are not known of anything that is drawn (RFC 7946 11.2). */
const DECIMALS = 7;

/**
 * What a GeoJSON text has that RFC 7946 does not allow, or asks not to be there, by section; apart from the code that writes
 * it. Empty: none.
 */
export function rfc7946Faults(text: string): string[] {
  const file = JSON.parse(text) as Record<string, unknown>;
  const faults: string[] = [];
  if (file.type !== 'FeatureCollection') faults.push('3.3 type');
  if ('crs' in file) faults.push('4 crs');
  // 7.1: members of other types may not stand here
  for (const name of ['coordinates', 'geometries', 'geometry', 'properties'])
    if (name in file) faults.push(`7.1 ${name}`);
  if (!Array.isArray(file.features)) return [...faults, '3.3 features'];
  const ids = file.features.map(({ id }: { id?: unknown }) => id).filter((id) => id !== undefined);
  if (new Set(ids).size !== ids.length) faults.push('3.2 id');
  return [
    ...faults,
    ...file.features.flatMap((feature, at) => featureFaults(feature).map((fault) => `${at}: ${fault}`)),
  ];
}

function featureFaults(feature: Record<string, unknown>): string[] {
  const faults: string[] = [];
  if (feature.type !== 'Feature') faults.push('3.2 type');
  if ('id' in feature && !['string', 'number'].includes(typeof feature.id)) faults.push('3.2 id');
  if (typeof feature.properties !== 'object' || Array.isArray(feature.properties)) faults.push('3.2 properties');
  if (!('geometry' in feature)) faults.push('3.2 geometry');
  for (const name of ['features', 'coordinates', 'geometries', 'crs']) if (name in feature) faults.push(`7.1 ${name}`);
  return feature.geometry === null
    ? faults
    : [...faults, ...geometryFaults(feature.geometry as Record<string, unknown>)];
}

function geometryFaults({ type, coordinates, ...others }: Record<string, unknown>): string[] {
  const faults = Object.keys(others).map((name) => `7.1 ${name}`);
  switch (type) {
    case 'Point':
      return [...faults, ...positionFaults(coordinates)];
    case 'LineString':
      if (!Array.isArray(coordinates) || coordinates.length < 2) return [...faults, '3.1.4 positions'];
      return [...faults, ...coordinates.flatMap(positionFaults)];
    case 'Polygon':
      if (!Array.isArray(coordinates) || coordinates.length === 0) return [...faults, '3.1.6 rings'];
      return [...faults, ...coordinates.flatMap((ring, nth) => ringFaults(ring, nth === 0))];
    default:
      return [...faults, '1.4 geometry type'];
  }
}

function ringFaults(ring: unknown, isOuter: boolean): string[] {
  if (!Array.isArray(ring) || ring.length < 4) return ['3.1.6 four positions'];
  const faults = ring.flatMap(positionFaults);
  if (JSON.stringify(ring[0]) !== JSON.stringify(ring.at(-1))) faults.push('3.1.6 closed');
  const area = shoelace(ring);
  if (isOuter ? area <= 0 : area >= 0) faults.push('3.1.6 right-hand rule');
  return faults;
}

function positionFaults(position: unknown): string[] {
  if (!Array.isArray(position) || position.length < 2 || position.length > 3) return ['3.1.1 position'];
  const [east, north] = position as number[];
  if (![east, north].every((value) => Number.isFinite(value))) return ['3.1.1 numbers'];
  const faults = Math.abs(east as number) > 180 || Math.abs(north as number) > 90 ? ['4 degrees'] : [];
  const isLong = position.some((value) => (String(value).split('.')[1] ?? '').length > DECIMALS);
  return isLong ? [...faults, '11.2 precision'] : faults;
}

/** Twice the area in the plane of the figures: positive is counterclockwise. */
function shoelace(ring: Ring): number {
  return ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

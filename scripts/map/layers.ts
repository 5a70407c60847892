import type { Feature, Geometry } from 'geojson';
import { seededRandom } from '../proof/seeded-random.ts';
import { type Area, areasWhere, sizeOf } from './contours.ts';
import { BOGS, BUILDINGS, GROUNDS, LIMIT } from './geography/ground.ts';
import { FARM_NAMES, NEIGHBOURHOODS, SETTLEMENTS } from './geography/settlements.ts';
import { ISLANDS, LAKES, RIVERS, WATER_NAMES } from './geography/water.ts';
import { FERRY, RAILWAY } from './geography/ways.ts';
import { houses } from './houses.ts';
import { curveThrough, DOMAIN, distance, isInDomain, type Point, rectangle, toLonLat } from './plane.ts';
import { bent, forestRoads, mainRoads, type Road } from './roads.ts';
import { streets } from './streets.ts';
import { bend, bogField, builtField, forestField, isWater, lakeField, landField, tilledField } from './terrain.ts';

type Properties = Record<string, string | number>;
/** `min_zoom`: the furthest out that it is drawn. */
type MapFeature = Feature<Geometry, Properties & { min_zoom: number }>;

/** Layers, kinds and names of the Protomaps basemap, version 4: https://docs.protomaps.com/basemaps/layers */
export type Layers = Record<
  'earth' | 'landuse' | 'water' | 'buildings' | 'roads' | 'boundaries' | 'places' | 'pois',
  MapFeature[]
>;

/** The whole municipality, made anew each time and always the same. */
export function makeLayers(): Layers {
  const roads = mainRoads();
  const town = streets();
  const tracks = forestRoads(roads);
  return {
    earth: [
      ...areasWhere(landField, 0, 0.045, 0.0025).map((area) => polygon(area, { kind: 'earth' }, 0)),
      ...ISLANDS.map(({ name, at, size }) => point(at, { kind: 'island', name }, size[0] > 2 ? 10 : 12)),
    ],
    landuse: landuse(),
    water: water(),
    buildings: [
      ...houses(town, roads, tracks).map((ring) => polygon([ring], { kind: 'building' }, 14)),
      ...BUILDINGS.map(({ at, size, turn }) =>
        polygon([rectangle(bend(at), size[0], size[1], turn)], { kind: 'building' }, 13),
      ),
    ],
    roads: [...[...roads, ...town, ...tracks].flatMap(road), rail(), ferry()],
    boundaries: [line(curveThrough(LIMIT, 0.4).map(bend), { kind: 'county', kind_detail: '7' }, 7)],
    places: places(tracks),
    pois: BUILDINGS.map(({ name, kind, at, minZoom }) => point(bend(at), { kind, name }, minZoom)),
  };
}

function landuse(): MapFeature[] {
  const least = 0.006;
  return [
    ...areasWhere(forestField, 0, 0.08, 0.02).map((area) => polygon(area, { kind: 'forest' }, minZoomOf(area))),
    ...areasWhere(tilledField, 0, 0.06, 0.012).map((area) => polygon(area, { kind: 'farmland' }, minZoomOf(area))),
    ...BOGS.flatMap(({ at, size }) =>
      areasWhere(bogField(at, size), 0.12, 0.08, 0.02).map((area) =>
        polygon(area, { kind: 'wetland' }, minZoomOf(area)),
      ),
    ),
    ...areasWhere(builtField, 0.5, 0.045, least).map((area) => polygon(area, { kind: 'residential' }, 8)),
    ...GROUNDS.map(({ kind, at, size, turn }) => polygon([rectangle(bend(at), size[0], size[1], turn)], { kind }, 12)),
  ];
}

function water(): MapFeature[] {
  return [
    ...areasWhere((x, y) => -landField(x, y), 0, 0.045, 0.0025).map((area) => polygon(area, { kind: 'ocean' }, 0)),
    ...areasWhere(lakeField, 0, 0.04, 0.004).map((area) => polygon(area, { kind: 'lake' }, minZoomOf(area))),
    ...RIVERS.map(({ name, kind, line: drawn }) => line(bent(drawn, 0.04), { kind, name }, kind === 'river' ? 9 : 11)),
    ...LAKES.map(({ name, at, size }) => point(at, { kind: 'lake', name }, labelZoom(size[0]))),
    ...WATER_NAMES.map(({ name, kind, at, minZoom }) => point(at, { kind, name }, minZoom)),
  ];
}

function labelZoom(length: number): number {
  if (length > 2.5) return 10;
  return length > 1.2 ? 11 : 12;
}

function road({ name, ref, detail, line: drawn }: Road): MapFeature[] {
  const kind = detail === 'trunk' || detail === 'secondary' || detail === 'tertiary' ? 'major_road' : 'minor_road';
  const minZoom = { trunk: 6, secondary: 8, tertiary: 9, unclassified: 11, residential: 12, track: 12 }[detail];
  const named = { ...(name !== null && { name }), ...(ref !== null && { ref, shield_text: ref }) };
  return [line(drawn, { kind, kind_detail: detail, ...named }, minZoom)];
}

function rail(): MapFeature {
  return line(bent(RAILWAY), { kind: 'rail', kind_detail: 'rail', name: 'Kustbanan' }, 8);
}

function ferry(): MapFeature {
  return line(bent(FERRY.line), { kind: 'ferry', kind_detail: 'ferry', name: FERRY.name }, 10);
}

const RANKS = { town: { rank: 9, minZoom: 5 }, village: { rank: 6, minZoom: 8 }, hamlet: { rank: 3, minZoom: 11 } };

function places(tracks: readonly Road[]): MapFeature[] {
  return [
    ...SETTLEMENTS.map(({ name, at, detail, population }) =>
      point(
        bend(at),
        { kind: 'locality', kind_detail: detail, name, population, population_rank: RANKS[detail].rank },
        RANKS[detail].minZoom,
      ),
    ),
    ...NEIGHBOURHOODS.map(({ name, at }) =>
      point(bend(at), { kind: 'neighbourhood', kind_detail: 'neighbourhood', name, population_rank: 2 }, 13),
    ),
    ...farms(tracks),
    ...BOGS.map(({ name, at }) =>
      point(at, { kind: 'locality', kind_detail: 'locality', name, population_rank: 1 }, 12),
    ),
  ];
}

/** Where forest roads end people live, or have lived: apart from each other and from every other name. */
function farms(tracks: readonly Road[]): MapFeature[] {
  const random = seededRandom(77);
  const taken = SETTLEMENTS.map(({ at }) => at).concat(LAKES.map(({ at }) => at));
  const found: MapFeature[] = [];
  for (const { line: drawn } of tracks) {
    const name = FARM_NAMES[found.length];
    const at = drawn[random.between(Math.floor(drawn.length / 2), drawn.length - 1)] as Point;
    if (name === undefined || isWater(at, 0.1) || taken.some((other) => distance(at, other) < 1.6)) continue;
    taken.push(at);
    found.push(point(at, { kind: 'locality', kind_detail: 'isolated_dwelling', name, population_rank: 1 }, 12));
  }
  return found;
}

/** What would be less than a few points on the screen is not sent. */
function minZoomOf(area: Area): number {
  const size = sizeOf(area[0] ?? []);
  if (size > 12) return 4;
  if (size > 2) return 7;
  if (size > 0.3) return 9;
  return size > 0.05 ? 11 : 12;
}

function polygon(rings: Area, properties: Properties, minZoom: number): MapFeature {
  return feature({ type: 'Polygon', coordinates: rings.map((ring) => ring.map(toCoordinates)) }, properties, minZoom);
}

function line(points: readonly Point[], properties: Properties, minZoom: number): MapFeature {
  return feature(
    { type: 'LineString', coordinates: points.filter(isNearDomain).map(toCoordinates) },
    properties,
    minZoom,
  );
}

function point(at: Point, properties: Properties, minZoom: number): MapFeature {
  return feature({ type: 'Point', coordinates: toCoordinates(at) }, properties, minZoom);
}

function isNearDomain([x, y]: Point): boolean {
  return isInDomain([x, y]) || isInDomain([x * 0.98, y * 0.98]);
}

function toCoordinates(at: Point): number[] {
  const { west, east, south, north } = DOMAIN;
  const [x, y] = [Math.max(west, Math.min(east, at[0])), Math.max(south, Math.min(north, at[1]))];
  return [...toLonLat([x, y])];
}

function feature(geometry: Geometry, properties: Properties, minZoom: number): MapFeature {
  return { type: 'Feature', geometry, properties: { ...properties, min_zoom: minZoom } };
}

import { toSweref } from '@ledningsplats/shared/geo/sweref.ts';
import type { Place, ReservePower } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { stringify } from 'csv-stringify/sync';
import { lonLat } from '../files/geojson.ts';
import { columnOf, EXPORTED, type Field } from './columns.ts';

const POWER_WORDS: Readonly<Record<ReservePower, string>> = { yes: 'Ja', partly: 'Delvis', no: 'Nej', unknown: '' };

/**
 * The register as a spreadsheet in Sweden opens it: semicolons, decimal comma, UTF-8 with its mark. What a spreadsheet
 * would take as a formula is kept from it by an apostrophe, which the import takes away again. No people: they stand in
 * their own register [SE4].
 */
export function writeCsv(places: readonly Place[], plan: Plan | null): string {
  const rows = places.map((place) => EXPORTED.map((field) => cellOf(place, field, plan)));
  return stringify([EXPORTED.map(columnOf), ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/** The register as GeoJSON (RFC 7946): WGS 84, longitude first, rounded to a centimetre. No people. */
export function writeGeoJson(places: readonly Place[], plan: Plan | null): string {
  const features = places.map((place) => {
    const { position } = place;
    const properties = EXPORTED.filter((field) => !ELSEWHERE.has(field)).flatMap((field) => {
      const value = field === 'capacity' ? place.capacity : cellOf(place, field, plan);
      return value === '' || value === null ? [] : [[columnOf(field), value] as const];
    });
    return {
      type: 'Feature',
      id: place.id,
      geometry: position && { type: 'Point', coordinates: lonLat(position) },
      properties: Object.fromEntries(properties),
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features }, null, 1);
}

/** In the feature itself, or in its geometry. */
const ELSEWHERE: ReadonlySet<Field> = new Set(['id', 'latitude', 'longitude', 'north', 'east']);

function cellOf(place: Place, field: Field, plan: Plan | null): string {
  const { position, reservePower } = place;
  switch (field) {
    case 'id':
      return place.id;
    case 'reference':
      return place.reference ?? '';
    case 'kind':
      return plan?.places.kinds.find(({ id }) => id === place.kind)?.name ?? place.kind;
    case 'latitude':
      return position ? figure(position.latitude) : '';
    case 'longitude':
      return position ? figure(position.longitude) : '';
    case 'north':
      return position ? metres(place, 'north') : '';
    case 'east':
      return position ? metres(place, 'east') : '';
    case 'capacity':
      return place.capacity === null ? '' : String(place.capacity);
    case 'reservePower':
      return POWER_WORDS[reservePower.has];
    case 'reserveHours':
      return reservePower.hours === null ? '' : figure(reservePower.hours);
    default:
      return place.texts?.[field] ?? '';
  }
}

function metres({ position }: Place, axis: 'north' | 'east'): string {
  if (!position) return '';
  return figure(Math.round(toSweref(position)[axis] * 10) / 10);
}

function figure(value: number): string {
  return String(value).replace('.', ',');
}

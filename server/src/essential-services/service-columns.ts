import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ServiceText } from '@ledningsplats/shared/services/events.ts';

/** What a column can be about: a field, or one of the plan's needs. */
export type ServiceField = ServiceText | 'id' | 'reference' | 'latitude' | 'longitude' | 'north' | 'east';
export type ServiceColumn = { field: ServiceField } | { need: string };

/** What our own file calls each, first, and what others have been seen to. Compared without case, accents and signs. */
const NAMES: Readonly<Record<ServiceField, readonly string[]>> = {
  id: ['id', 'uuid'],
  reference: ['nummer', 'ref', 'referens', 'objektid', 'beteckning'],
  name: ['namn', 'verksamhet', 'name', 'benämning'],
  owner: ['ägare', 'förvaltning', 'bolag', 'owner', 'ansvarig'],
  address: ['adress', 'address', 'besöksadress'],
  latitude: ['latitud', 'lat', 'latitude', 'wgs84 lat'],
  longitude: ['longitud', 'lon', 'lng', 'long', 'longitude', 'wgs84 lon'],
  north: ['sweref n', 'n', 'north', 'nord', 'norr', 'northing', 'sweref99tm n', 'sweref 99 tm n'],
  east: ['sweref e', 'e', 'east', 'öst', 'ost', 'easting', 'sweref99tm e', 'sweref 99 tm e'],
  fallback: ['reservlösning', 'reserv', 'kontinuitetsplan', 'fallback', 'alternativ'],
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [bare(name), field as ServiceField])),
);

export const SERVICE_FIELDS = Object.keys(NAMES) as ServiceField[];

/** What our own file calls a field. */
export function serviceColumn(field: ServiceField): string {
  return (NAMES[field][0] ?? field).replaceAll(' ', '_');
}

/** What a column is about, a need by its id or its name in the plan; null for what the register does not have. */
export function serviceColumnOf(column: string, plan: Plan): ServiceColumn | null {
  const name = bare(column);
  const need = plan.continuity.needs.find((one) => bare(one.id) === name || bare(one.name) === name);
  if (need) return { need: need.id };
  const field = BY_NAME.get(name);
  return field === undefined ? null : { field };
}

function bare(name: string): string {
  return name
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]/g, '');
}

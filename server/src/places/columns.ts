import { PLACE_TEXTS, type PlaceText } from '@ledningsplats/shared/places/events.ts';

/** What a column or a property can be about. */
export type Field =
  | PlaceText
  | 'id'
  | 'reference'
  | 'kind'
  | 'latitude'
  | 'longitude'
  | 'north'
  | 'east'
  | 'capacity'
  | 'reservePower'
  | 'reserveHours';

/** What our own exports call each, first, and what others have been seen to. Compared without case, accents and signs. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'uuid'],
  reference: ['nummer', 'ref', 'referens', 'objektid', 'beteckning'],
  name: ['namn', 'name', 'plats', 'benämning'],
  kind: ['slag', 'typ', 'kategori', 'kind', 'type'],
  address: ['adress', 'address', 'besöksadress'],
  latitude: ['latitud', 'lat', 'latitude', 'wgs84 lat'],
  longitude: ['longitud', 'lon', 'lng', 'long', 'longitude', 'wgs84 lon'],
  north: ['sweref n', 'n', 'north', 'nord', 'norr', 'northing', 'sweref99tm n', 'sweref 99 tm n', 'y koordinat'],
  east: ['sweref e', 'e', 'east', 'öst', 'ost', 'easting', 'sweref99tm e', 'sweref 99 tm e', 'x koordinat'],
  capacity: ['kapacitet', 'antal platser', 'capacity', 'platser'],
  reservePower: ['reservkraft', 'reserv el', 'reserve power'],
  reserveHours: ['reservkraft timmar', 'timmar', 'drifttid', 'drifttid timmar'],
  power: ['reservkraft not', 'reservkraft anmärkning', 'aggregat'],
  services: ['tjänster', 'service', 'services', 'funktioner', 'utbud'],
  water: ['vatten', 'water'],
  accessibility: ['tillgänglighet', 'tillganglighet', 'accessibility'],
  keys: ['nycklar', 'nyckel', 'keys'],
  radio: ['rakel', 'radio'],
  equipment: ['utrustning', 'equipment'],
  staffedBy: ['bemannas av', 'bemanning', 'staffed by'],
  owner: ['ägare', 'fastighetsägare', 'owner'],
  operator: ['driftansvarig', 'operatör', 'operator'],
  note: ['anmärkning', 'anmarkning', 'kommentar', 'note', 'övrigt'],
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [bare(name), field as Field])),
);

/** What a column is about; null for what the register does not have. */
export function fieldOf(column: string): Field | null {
  return BY_NAME.get(bare(column)) ?? null;
}

/** What our exports call a field. */
export function columnOf(field: Field): string {
  return (NAMES[field][0] ?? field).replaceAll(' ', '_');
}

export const EXPORTED: readonly Field[] = [
  'id',
  'reference',
  'name',
  'kind',
  'address',
  'latitude',
  'longitude',
  'north',
  'east',
  'capacity',
  'reservePower',
  'reserveHours',
  ...PLACE_TEXTS.filter((text) => text !== 'name' && text !== 'address'),
];

function bare(name: string): string {
  return name
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]/g, '');
}

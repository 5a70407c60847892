import type { PlaceFacts, PlaceTexts } from '@ledningsplats/shared/places/events.ts';
import { personId, type Scribe } from './scribe.ts';

interface DemoPlace extends PlaceTexts {
  kind: string;
  at: [latitude: number, longitude: number];
  capacity: number | null;
  has: PlaceFacts['reservePower']['has'];
  hours?: number;
}

/** Granvik's places, where its map has them; none exists. */
export const DEMO_PLACES = {
  tallmyra: {
    name: 'Tallmyra skola',
    kind: 'varmestuga',
    address: 'Skolvägen 4, Tallmyra',
    at: [62.044434, 17.304352],
    capacity: 150,
    has: 'yes',
    hours: 18,
    services: 'Matsal, varm mat, vilrum, laddning för mobiler',
    power: 'Eget aggregat i källaren, tanken fylls utifrån',
    water: 'Kommunalt, reservtank 2 000 liter',
    accessibility: 'Ramp vid huvudentrén, tillgänglig toalett',
    keys: 'Nyckelskåp vid vaktmästeriet',
    radio: 'Mobil Rakel-enhet i skåpet vid expeditionen',
    equipment: '60 filtar, 20 tältsängar, pannlampor, anslagstavla',
    staffedBy: 'Skola och fritid, två pass',
  },
  ostanede: {
    name: 'Östanede skola',
    kind: 'trygghetspunkt',
    address: 'Byvägen 12, Östanede',
    at: [62.07839, 17.420192],
    capacity: 80,
    has: 'yes',
    hours: 9,
    services: 'Information, kaffe, laddning för mobiler',
    equipment: '30 filtar, två kaminer',
    staffedBy: 'FRG Granvik',
  },
  brannevik: {
    name: 'Brännevik skola',
    kind: 'varmestuga',
    address: 'Hamngatan 3, Brännevik',
    at: [62.043356, 17.474761],
    capacity: 60,
    has: 'yes',
    hours: 12,
    services: 'Kök, vilrum',
    staffedBy: 'Skolan och byalaget',
  },
  kvarnbo: {
    name: 'Folkets hus, Kvarnbo',
    kind: 'trygghetspunkt',
    address: 'Kvarnvägen 1, Kvarnbo',
    at: [62.015059, 17.031506],
    capacity: 120,
    has: 'yes',
    hours: 18,
    services: 'Kök, scen med duk för information',
    owner: 'Kvarnbo folketshusförening',
  },
  hedlunda: {
    name: 'Hedlunda skola',
    kind: 'trygghetspunkt',
    address: 'Hedlundavägen 20',
    at: [62.077941, 16.900348],
    capacity: 90,
    has: 'no',
  },
  sorvik: {
    name: 'Sörviks bygdegård',
    kind: 'trygghetspunkt',
    address: 'Sörviksvägen 8',
    at: [61.895584, 17.208616],
    capacity: 40,
    has: 'partly',
    power: 'Uttag för elverk på släp',
  },
  norrangen: {
    name: 'Norrängens bygdegård',
    kind: 'trygghetspunkt',
    address: 'Norrängsvägen 2',
    at: [62.087373, 17.175109],
    capacity: 50,
    has: 'no',
  },
  norrskolan: {
    name: 'Norrskolan',
    kind: 'trygghetspunkt',
    address: 'Norra skolgatan 15, Granvik',
    at: [61.987212, 17.128198],
    capacity: 200,
    has: 'partly',
    power: 'Uttag för elverk på släp',
  },
  idrottshallen: {
    name: 'Idrottshallen',
    kind: 'varmestuga',
    address: 'Idrottsvägen 7, Granvik',
    at: [61.969695, 17.113838],
    capacity: 300,
    has: 'yes',
    hours: 48,
    services: 'Duschar, läktare, omklädningsrum',
    equipment: '200 tältsängar och filtar i förråd B',
  },
  biblioteket: {
    name: 'Biblioteket',
    kind: 'trygghetspunkt',
    address: 'Torget 4, Granvik',
    at: [61.975084, 17.130688],
    capacity: 60,
    has: 'no',
    services: 'Information, datorer när det finns el',
  },
  siren_granvik: {
    name: 'Siren, Granviks brandstation',
    kind: 'siren',
    at: [61.983618, 17.109052],
    capacity: null,
    has: 'yes',
    hours: 72,
    owner: 'Staten',
    operator: 'Räddningstjänsten',
  },
  siren_brannevik: {
    name: 'Siren, Brännevik hamn',
    kind: 'siren',
    at: [62.048207, 17.486251],
    capacity: null,
    has: 'yes',
    hours: 72,
    owner: 'Staten',
    operator: 'Räddningstjänsten',
  },
} as const satisfies Record<string, DemoPlace>;

export type DemoPlaceKey = keyof typeof DEMO_PLACES;

/** Eighty days before: in peace. */
const PREPARED = -60 * 24 * 80;

/** Registers them; answers their ids. */
export async function registerPlaces(scribe: Scribe): Promise<Record<DemoPlaceKey, string>> {
  const ids: [string, string][] = [];
  for (const [index, key] of Object.keys(DEMO_PLACES).entries()) {
    const { kind, at, capacity, has, hours, ...texts } = DEMO_PLACES[key as DemoPlaceKey] as DemoPlace;
    const contacts = key === 'tallmyra' ? [{ person: personId('fredrik'), about: 'keys' as const }] : [];
    const facts = {
      kind,
      position: { latitude: at[0], longitude: at[1] },
      capacity,
      reservePower: { has, hours: hours ?? null },
      contacts,
    };
    await scribe.give('karin', PREPARED + index, 'RegisterPlace', facts, texts, { stream: 'places' });
    ids.push([key, scribe.lastCommand]);
  }
  return Object.fromEntries(ids) as Record<DemoPlaceKey, string>;
}

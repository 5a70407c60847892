import type { Point } from '../plane.ts';

// Granviks kommun, which does not exist: drawn by hand, with the names that its demonstration tells of (server/src/demo).
// Where people live there, and what places and streets are called.

/** A place where people live. `radius`: of the streets, km; `spacing`: between them, metres. */
export interface Settlement {
  name: string;
  at: Point;
  detail: 'town' | 'village' | 'hamlet';
  population: number;
  radius: number;
  spacing: number;
  turn: number;
}

export const GRANVIK: Settlement = {
  name: 'Granvik',
  at: [-3.6, -5.0],
  detail: 'town',
  population: 9_800,
  radius: 1.7,
  spacing: 125,
  turn: -0.5,
};

export const SETTLEMENTS: readonly Settlement[] = [
  GRANVIK,
  { name: 'Tallmyra', at: [5.2, 3.0], detail: 'village', population: 1_900, radius: 0.8, spacing: 150, turn: 0.35 },
  { name: 'Östanede', at: [11.2, 6.3], detail: 'village', population: 1_250, radius: 0.65, spacing: 150, turn: 0.9 },
  { name: 'Brännevik', at: [14.6, 2.9], detail: 'village', population: 980, radius: 0.6, spacing: 140, turn: 0.15 },
  { name: 'Kvarnbo', at: [-8.6, -0.4], detail: 'village', population: 720, radius: 0.5, spacing: 150, turn: 1.1 },
  { name: 'Hedlunda', at: [-15.4, 6.6], detail: 'village', population: 860, radius: 0.55, spacing: 150, turn: 0.6 },
  { name: 'Sörvik', at: [0.6, -14.0], detail: 'village', population: 640, radius: 0.5, spacing: 150, turn: -0.2 },
  { name: 'Fagerås', at: [-15.2, -8.2], detail: 'village', population: 410, radius: 0.4, spacing: 160, turn: 0.8 },
  { name: 'Norrängen', at: [-1.4, 7.4], detail: 'village', population: 520, radius: 0.45, spacing: 150, turn: 0.25 },
  { name: 'Mossbrinken', at: [8.4, 5.3], detail: 'hamlet', population: 90, radius: 0.25, spacing: 140, turn: 0.5 },
  { name: 'Långnäs', at: [12.6, -3.6], detail: 'hamlet', population: 140, radius: 0.3, spacing: 140, turn: 0.7 },
  { name: 'Sandvik', at: [15.2, 11.0], detail: 'hamlet', population: 110, radius: 0.28, spacing: 140, turn: 1.2 },
  { name: 'Storsand', at: [6.3, -6.6], detail: 'hamlet', population: 170, radius: 0.3, spacing: 140, turn: 0.3 },
  { name: 'Bergsbyn', at: [-9.8, -7.6], detail: 'hamlet', population: 120, radius: 0.28, spacing: 140, turn: 0.9 },
  { name: 'Västerbo', at: [-11.6, -3.4], detail: 'hamlet', population: 100, radius: 0.26, spacing: 140, turn: 0.2 },
  { name: 'Näset', at: [-9.6, 10.8], detail: 'hamlet', population: 80, radius: 0.24, spacing: 140, turn: 1.0 },
  { name: 'Norrby', at: [3.6, 12.4], detail: 'hamlet', population: 95, radius: 0.26, spacing: 140, turn: 0.4 },
  { name: 'Hamnbyn', at: [13.2, -10.2], detail: 'hamlet', population: 60, radius: 0.24, spacing: 130, turn: 0.6 },
  { name: 'Stensätra', at: [-19.6, 1.0], detail: 'hamlet', population: 70, radius: 0.24, spacing: 140, turn: 0.1 },
  { name: 'Lillsjöbo', at: [-11.2, -14.6], detail: 'hamlet', population: 60, radius: 0.22, spacing: 140, turn: 0.5 },
  { name: 'Åbyn', at: [-6.0, 3.8], detail: 'hamlet', population: 85, radius: 0.24, spacing: 140, turn: 1.3 },
];

/** Parts of the town. */
export const NEIGHBOURHOODS: readonly { name: string; at: Point }[] = [
  { name: 'Centrum', at: [-3.3, -5.1] },
  { name: 'Hamnen', at: [-2.2, -5.6] },
  { name: 'Norrstan', at: [-3.2, -3.7] },
  { name: 'Västerhöjden', at: [-4.9, -4.7] },
  { name: 'Lövudden', at: [-2.6, -7.1] },
  { name: 'Ängsbacken', at: [-4.5, -6.2] },
  { name: 'Sågen', at: [-1.3, -5.0] },
];

/** Named houses and small places along the small roads. */
export const FARM_NAMES: readonly string[] = [
  'Nybo',
  'Backen',
  'Sörgården',
  'Norrgården',
  'Rönnåsen',
  'Lillåsen',
  'Hagen',
  'Kullen',
  'Ekbacken',
  'Björknäs',
  'Stenbacka',
  'Solhem',
  'Furulund',
  'Sjöbo',
  'Kvarnängen',
  'Rudsta',
  'Gräfsta',
  'Lugnet',
  'Skogstorp',
  'Åkerslund',
  'Mossen',
  'Bråten',
  'Svedjan',
  'Tomtebo',
  'Myckelmyra',
  'Österäng',
  'Västansjö',
  'Nordansjö',
  'Finnäs',
  'Bastubacken',
  'Rotsjö',
  'Hällan',
  'Brännan',
  'Ladängen',
  'Risnäs',
  'Edsta',
  'Kläppen',
  'Vallen',
  'Holmen',
  'Udden',
];

export const STREET_NAMES: readonly string[] = [
  'Storgatan',
  'Kyrkogatan',
  'Skolgatan',
  'Hamngatan',
  'Rådhusgatan',
  'Strandgatan',
  'Järnvägsgatan',
  'Norra Långgatan',
  'Södra Långgatan',
  'Prästgatan',
  'Repslagargatan',
  'Smedjegatan',
  'Kvarngatan',
  'Brogatan',
  'Torggatan',
  'Bryggargatan',
  'Garvaregatan',
  'Fiskargatan',
  'Lotsgatan',
  'Sjömansgatan',
  'Köpmangatan',
  'Nygatan',
  'Trädgårdsgatan',
  'Parkgatan',
  'Björkvägen',
  'Lönnvägen',
  'Granvägen',
  'Tallvägen',
  'Rönnvägen',
  'Aspvägen',
  'Hasselvägen',
  'Syrenvägen',
  'Ängsvägen',
  'Bergsvägen',
  'Utsiktsvägen',
  'Skogsvägen',
  'Backvägen',
  'Åkervägen',
  'Lärkvägen',
  'Trastvägen',
  'Svalvägen',
  'Måsvägen',
  'Tärnvägen',
  'Ejdervägen',
  'Sädesvägen',
  'Rågvägen',
  'Kornvägen',
  'Timmervägen',
  'Flottarvägen',
  'Sågverksvägen',
];

export const VILLAGE_STREETS: readonly string[] = [
  'Byvägen',
  'Skolvägen',
  'Kyrkvägen',
  'Kvarnvägen',
  'Mossvägen',
  'Sågvägen',
  'Hagvägen',
  'Gärdesvägen',
  'Solvägen',
  'Sjövägen',
  'Åsvägen',
  'Lidvägen',
  'Smedsvägen',
  'Tegvägen',
  'Lövvägen',
  'Bäckvägen',
  'Brinkvägen',
  'Stigvägen',
];

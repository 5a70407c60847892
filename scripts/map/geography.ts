import type { Point } from './plane.ts';

// Granviks kommun, which does not exist: drawn by hand, with the names that its demonstration tells of (server/src/demo).

/** The mainland's coast from south to north: how far east it comes. */
export const COAST: readonly Point[] = [
  [1.5, -24],
  [3.2, -17],
  [6.5, -13.5],
  [7.5, -10.5],
  [10.5, -7.5],
  [14.5, -4.5],
  [17.2, -1],
  [17.8, 2.2],
  [17.0, 4.6],
  [19.2, 8],
  [17.6, 12],
  [19.6, 16],
  [18.2, 24],
];

/** Water that reaches into the land: from its mouth to its head, with half its width at both. */
export const BAYS: readonly { line: readonly Point[]; mouth: number; head: number }[] = [
  {
    line: [
      [10, -10.8],
      [5.5, -9.4],
      [1.4, -7.6],
      [-1.6, -6.3],
    ],
    mouth: 2.3,
    head: 0.42,
  },
  {
    line: [
      [20.5, 4.4],
      [17.2, 3.9],
      [15.2, 3.5],
    ],
    mouth: 1.1,
    head: 0.34,
  },
  {
    line: [
      [20.5, 10.6],
      [17.5, 10.4],
      [15.9, 11.2],
    ],
    mouth: 1.2,
    head: 0.3,
  },
  {
    line: [
      [8, -15.4],
      [4.2, -14.6],
      [1.6, -14.9],
    ],
    mouth: 0.9,
    head: 0.3,
  },
];

/** Land in the sea, beside the skerries that the noise makes. */
export const ISLANDS: readonly { name: string; at: Point; size: Point; turn: number }[] = [
  { name: 'Granön', at: [14.2, -10.6], size: [2.6, 1.5], turn: 0.6 },
  { name: 'Storskäret', at: [21.6, -2.6], size: [1.1, 0.7], turn: 1.1 },
  { name: 'Yttergrund', at: [22.5, -11.5], size: [0.8, 0.5], turn: 0.2 },
  { name: 'Lotsholmen', at: [10.6, -12.9], size: [0.75, 0.45], turn: 0.9 },
  { name: 'Fårön', at: [23.6, 6.4], size: [1.5, 0.8], turn: 1.4 },
  { name: 'Tärnskär', at: [18.3, -7.4], size: [0.55, 0.35], turn: 0.4 },
  { name: 'Norrskär', at: [24.2, 14.6], size: [0.9, 0.6], turn: 0.7 },
];

export const LAKES: readonly { name: string; at: Point; size: Point; turn: number }[] = [
  { name: 'Tallsjön', at: [4.6, 6.2], size: [2.3, 1.0], turn: 0.5 },
  { name: 'Östanesjön', at: [11.4, 8.8], size: [1.9, 0.95], turn: 2.4 },
  { name: 'Långsjön', at: [-11.2, 8.6], size: [3.3, 0.8], turn: 1.1 },
  { name: 'Storvattnet', at: [-18.4, 13.4], size: [3.0, 1.9], turn: 0.3 },
  { name: 'Mörttjärnen', at: [-4.4, 9.9], size: [0.7, 0.45], turn: 0.2 },
  { name: 'Abborrtjärnen', at: [-15.6, -2.2], size: [0.8, 0.5], turn: 1.9 },
  { name: 'Svarttjärnen', at: [0.8, 11.8], size: [0.6, 0.38], turn: 1.2 },
  { name: 'Hålsjön', at: [-9.0, -10.8], size: [1.6, 0.8], turn: 2.0 },
  { name: 'Fagersjön', at: [-17.4, -9.4], size: [2.0, 1.0], turn: 0.8 },
  { name: 'Norrsjön', at: [6.2, 15.4], size: [2.2, 1.2], turn: 1.7 },
  { name: 'Grundtjärn', at: [9.4, 0.4], size: [0.7, 0.4], turn: 2.6 },
  { name: 'Stensjön', at: [-22.6, 3.2], size: [1.7, 1.1], turn: 1.0 },
  { name: 'Gäddtjärnen', at: [-6.2, 15.8], size: [0.9, 0.5], turn: 0.4 },
  { name: 'Lillsjön', at: [-13.4, -15.2], size: [1.2, 0.7], turn: 2.2 },
  { name: 'Kroktjärn', at: [13.8, 14.8], size: [0.8, 0.4], turn: 0.9 },
];

export const RIVERS: readonly { name: string; kind: 'river' | 'stream'; line: readonly Point[] }[] = [
  {
    name: 'Granån',
    kind: 'river',
    line: [
      [-16.9, 12.0],
      [-14.6, 9.6],
      [-14.2, 6.0],
      [-11.4, 3.2],
      [-8.6, 1.0],
      [-7.0, -1.6],
      [-5.4, -3.6],
      [-3.6, -5.2],
      [-1.4, -6.4],
    ],
  },
  {
    name: 'Långån',
    kind: 'river',
    line: [
      [-10.6, 6.0],
      [-11.2, 4.4],
      [-11.4, 3.2],
    ],
  },
  {
    name: 'Östanån',
    kind: 'river',
    line: [
      [12.4, 7.6],
      [13.4, 6.0],
      [14.4, 4.6],
      [15.4, 3.5],
    ],
  },
  {
    name: 'Tallån',
    kind: 'river',
    line: [
      [5.9, 5.4],
      [8.4, 4.2],
      [10.0, 4.6],
      [11.8, 5.2],
      [13.6, 5.6],
    ],
  },
  {
    name: 'Fagerån',
    kind: 'river',
    line: [
      [-16.0, -9.6],
      [-12.6, -9.0],
      [-9.8, -10.2],
    ],
  },
  {
    name: 'Hålån',
    kind: 'stream',
    line: [
      [-8.2, -11.4],
      [-5.4, -13.0],
      [-2.0, -14.2],
      [1.9, -14.9],
    ],
  },
  {
    name: 'Myrbäcken',
    kind: 'stream',
    line: [
      [1.0, 2.6],
      [2.4, 4.4],
      [3.2, 5.6],
    ],
  },
  {
    name: 'Norrbäcken',
    kind: 'stream',
    line: [
      [5.2, 14.2],
      [4.4, 11.0],
      [4.2, 7.2],
    ],
  },
  {
    name: 'Mörtbäcken',
    kind: 'stream',
    line: [
      [-4.6, 9.5],
      [-5.8, 6.0],
      [-7.6, 2.6],
      [-8.0, 0.4],
    ],
  },
  {
    name: 'Kvarnbäcken',
    kind: 'stream',
    line: [
      [-15.0, -2.0],
      [-11.6, -1.4],
      [-8.4, -0.6],
      [-7.2, -1.2],
    ],
  },
  {
    name: 'Stenbäcken',
    kind: 'stream',
    line: [
      [-21.0, 3.0],
      [-17.4, 4.2],
      [-14.0, 5.4],
    ],
  },
  {
    name: 'Krokbäcken',
    kind: 'stream',
    line: [
      [13.6, 14.4],
      [14.6, 12.8],
      [15.8, 11.4],
    ],
  },
  {
    name: 'Grundbäcken',
    kind: 'stream',
    line: [
      [9.6, 0.0],
      [11.0, -2.2],
      [12.0, -4.6],
      [13.4, -5.8],
    ],
  },
];

/** Named waters beside lakes and rivers. */
export const WATER_NAMES: readonly { name: string; kind: 'sea' | 'bay' | 'strait'; at: Point; minZoom: number }[] = [
  { name: 'Bottenhavet', kind: 'sea', at: [24.6, -6.4], minZoom: 7 },
  { name: 'Granviken', kind: 'bay', at: [4.6, -9.3], minZoom: 10 },
  { name: 'Brännviken', kind: 'bay', at: [18.6, 4.1], minZoom: 11 },
  { name: 'Sandviken', kind: 'bay', at: [18.6, 10.5], minZoom: 11 },
  { name: 'Sörviken', kind: 'bay', at: [4.9, -14.9], minZoom: 11 },
  { name: 'Granösundet', kind: 'strait', at: [11.6, -9.2], minZoom: 11 },
];

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

export type RoadDetail = 'trunk' | 'secondary' | 'tertiary' | 'unclassified';

export const ROADS: readonly { name: string; ref?: string; detail: RoadDetail; line: readonly Point[] }[] = [
  {
    name: 'Kustvägen',
    ref: '86',
    detail: 'trunk',
    line: [
      [-4.0, -24],
      [-3.4, -17.6],
      [-3.8, -14.2],
      [-5.4, -10.6],
      [-6.4, -7.4],
      [-6.0, -4.6],
      [-4.6, -2.4],
      [-3.6, 1.2],
      [-3.2, 5.0],
      [-2.4, 9.6],
      [-1.0, 13.6],
      [-0.4, 17.4],
      [0.8, 24],
    ],
  },
  {
    name: 'Östra länsvägen',
    ref: '764',
    detail: 'secondary',
    line: [
      [-3.3, -5.0],
      [-1.9, -3.6],
      [0.4, -1.6],
      [2.6, 0.9],
      [5.2, 3.0],
      [6.6, 4.5],
      [8.4, 5.3],
      [9.9, 5.7],
      [11.2, 6.3],
      [12.9, 5.2],
      [13.8, 4.0],
      [14.6, 2.9],
    ],
  },
  {
    name: 'Västra länsvägen',
    ref: '762',
    detail: 'secondary',
    line: [
      [-3.3, -5.0],
      [-4.7, -4.4],
      [-6.0, -3.6],
      [-7.6, -2.0],
      [-8.6, -0.4],
      [-10.8, 1.6],
      [-12.9, 4.2],
      [-15.4, 6.6],
      [-18.4, 8.8],
      [-21.2, 10.2],
      [-34, 12.8],
    ],
  },
  {
    name: 'Infartsvägen',
    detail: 'tertiary',
    line: [
      [-6.3, -6.2],
      [-5.0, -5.8],
      [-3.3, -5.0],
    ],
  },
  {
    name: 'Fageråsvägen',
    ref: '769',
    detail: 'tertiary',
    line: [
      [-6.3, -7.2],
      [-8.0, -7.6],
      [-9.8, -7.6],
      [-12.4, -7.4],
      [-15.2, -8.2],
      [-18.4, -7.2],
      [-22, -7.6],
      [-34, -10.6],
    ],
  },
  {
    name: 'Sörviksvägen',
    ref: '771',
    detail: 'tertiary',
    line: [
      [-3.8, -14.2],
      [-1.6, -13.6],
      [0.6, -14.0],
    ],
  },
  {
    name: 'Gamla kustvägen',
    detail: 'tertiary',
    line: [
      [-4.0, -6.4],
      [-3.6, -8.4],
      [-2.6, -10.6],
      [-0.8, -12.4],
      [0.6, -14.0],
    ],
  },
  {
    name: 'Norrängsvägen',
    ref: '766',
    detail: 'tertiary',
    line: [
      [-3.1, 5.6],
      [-2.2, 6.8],
      [-1.4, 7.4],
      [0.4, 9.4],
      [2.2, 11.4],
      [3.6, 12.4],
      [4.0, 14.6],
      [4.6, 18.0],
      [5.4, 24],
    ],
  },
  {
    name: 'Sandviksvägen',
    ref: '767',
    detail: 'tertiary',
    line: [
      [11.2, 6.3],
      [13.2, 7.6],
      [14.3, 9.4],
      [15.2, 11.0],
      [15.4, 14.0],
      [16.2, 17.4],
      [16.0, 24],
    ],
  },
  {
    name: 'Långnäsvägen',
    ref: '768',
    detail: 'tertiary',
    line: [
      [2.6, 0.9],
      [5.4, -0.6],
      [8.2, -1.6],
      [10.6, -2.8],
      [12.6, -3.6],
      [14.0, -1.6],
      [14.8, 0.6],
      [14.6, 2.9],
    ],
  },
  {
    name: 'Storsandsvägen',
    detail: 'tertiary',
    line: [
      [-1.9, -3.6],
      [0.6, -4.4],
      [3.2, -5.6],
      [6.3, -6.6],
    ],
  },
  {
    name: 'Näsvägen',
    detail: 'unclassified',
    line: [
      [-12.9, 4.2],
      [-12.6, 6.4],
      [-12.2, 9.0],
      [-11.0, 10.9],
      [-9.6, 10.8],
      [-6.4, 11.0],
      [-4.4, 11.2],
      [-2.2, 10.0],
    ],
  },
  {
    name: 'Åbyvägen',
    detail: 'unclassified',
    line: [
      [-8.6, -0.4],
      [-6.9, 1.8],
      [-6.0, 3.8],
      [-4.6, 5.0],
      [-3.1, 5.6],
    ],
  },
  {
    name: 'Västerbovägen',
    detail: 'unclassified',
    line: [
      [-7.9, -1.6],
      [-9.6, -2.8],
      [-11.6, -3.4],
      [-12.6, -5.2],
      [-12.2, -7.4],
    ],
  },
  {
    name: 'Stensätravägen',
    detail: 'unclassified',
    line: [
      [-15.4, 6.6],
      [-17.4, 4.8],
      [-18.8, 2.8],
      [-19.6, 1.0],
      [-20.2, -2.8],
      [-19.4, -7.2],
    ],
  },
  {
    name: 'Lillsjövägen',
    detail: 'unclassified',
    line: [
      [-9.8, -7.6],
      [-10.8, -9.4],
      [-11.8, -12.0],
      [-11.2, -14.6],
      [-9.4, -17.6],
      [-8.0, -24],
    ],
  },
  {
    name: 'Hamnbyvägen',
    detail: 'unclassified',
    line: [
      [13.2, -10.2],
      [14.4, -10.6],
      [15.4, -10.1],
    ],
  },
  {
    name: 'Tallsjövägen',
    detail: 'unclassified',
    line: [
      [5.2, 3.0],
      [3.4, 4.4],
      [1.8, 5.4],
      [0.2, 6.6],
      [-1.4, 7.4],
    ],
  },
  {
    name: 'Norrsjövägen',
    detail: 'unclassified',
    line: [
      [3.6, 12.4],
      [6.0, 12.8],
      [8.4, 13.6],
      [9.4, 15.6],
      [8.4, 18.0],
      [8.8, 24],
    ],
  },
  {
    name: 'Östanesjövägen',
    detail: 'unclassified',
    line: [
      [11.2, 6.3],
      [9.4, 7.8],
      [9.0, 9.6],
      [10.2, 11.0],
      [12.6, 11.6],
      [15.2, 11.0],
    ],
  },
  {
    name: 'Vattenverksvägen',
    detail: 'unclassified',
    line: [
      [5.2, 3.0],
      [5.9, 3.9],
      [6.2, 4.7],
    ],
  },
];

export const RAILWAY: readonly Point[] = [
  [-7.4, -24],
  [-6.8, -16.0],
  [-6.6, -11.8],
  [-5.6, -8.4],
  [-4.3, -6.2],
  [-3.5, -4.3],
  [-3.9, -1.8],
  [-5.0, 1.4],
  [-4.8, 5.6],
  [-5.2, 10.0],
  [-3.8, 14.0],
  [-3.2, 17.4],
  [-2.6, 24],
];

export const FERRY = {
  name: 'Granöfärjan',
  line: [
    [8.0, -7.9],
    [9.6, -8.3],
    [11.4, -9.3],
    [12.7, -10.0],
  ],
} satisfies {
  name: string;
  line: readonly Point[];
};
/** The road to the ferry. */
export const FERRY_ROAD: readonly Point[] = [
  [6.3, -6.6],
  [7.3, -7.2],
  [8.0, -7.8],
];

/** The municipality's own limit, over land and sea. */
export const LIMIT: readonly Point[] = [
  [-21.5, -12.5],
  [-14.5, -18.2],
  [-6.0, -18.6],
  [2.6, -18.9],
  [12.0, -17.6],
  [26.5, -15.0],
  [27.5, 0],
  [26.8, 12.0],
  [20.0, 17.6],
  [12.0, 18.4],
  [4.0, 17.6],
  [-4.5, 18.8],
  [-12.0, 17.4],
  [-20.5, 17.2],
  [-24.6, 10.4],
  [-24.2, 2.0],
  [-25.0, -5.0],
  [-21.5, -12.5],
];

/** Houses that a staff asks for by name; `kind` as the basemap's own (OpenStreetMap's `amenity` and its like). */
export const BUILDINGS: readonly {
  name: string;
  kind: string;
  at: Point;
  size: Point;
  turn: number;
  minZoom: number;
}[] = [
  { name: 'Kommunhuset', kind: 'townhall', at: [-3.37, -5.17], size: [0.075, 0.03], turn: -0.5, minZoom: 14 },
  { name: 'Centralskolan', kind: 'school', at: [-4.15, -5.25], size: [0.11, 0.05], turn: -0.5, minZoom: 14 },
  {
    name: 'Granviks brandstation',
    kind: 'fire_station',
    at: [-4.75, -4.05],
    size: [0.06, 0.03],
    turn: 0.2,
    minZoom: 14,
  },
  { name: 'Granviks vårdcentral', kind: 'hospital', at: [-3.05, -4.35], size: [0.07, 0.04], turn: -0.5, minZoom: 14 },
  {
    name: 'Granviks kyrka',
    kind: 'place_of_worship',
    at: [-3.0, -5.25],
    size: [0.045, 0.018],
    turn: -0.1,
    minZoom: 15,
  },
  { name: 'Biblioteket', kind: 'library', at: [-3.62, -5.0], size: [0.04, 0.025], turn: -0.5, minZoom: 15 },
  { name: 'Polisen', kind: 'police', at: [-3.12, -4.78], size: [0.035, 0.025], turn: -0.5, minZoom: 15 },
  { name: 'Granviks station', kind: 'train_station', at: [-3.68, -4.62], size: [0.06, 0.016], turn: 1.1, minZoom: 14 },
  { name: 'Västra depån', kind: 'depot', at: [-5.55, -4.95], size: [0.08, 0.04], turn: 0.1, minZoom: 14 },
  { name: 'Idrottshallen', kind: 'sports_centre', at: [-4.5, -5.6], size: [0.07, 0.045], turn: -0.5, minZoom: 15 },
  { name: 'Gästhamnen', kind: 'marina', at: [-2.05, -5.72], size: [0.03, 0.015], turn: 0.5, minZoom: 15 },
  { name: 'Norrskolan', kind: 'school', at: [-3.75, -3.65], size: [0.07, 0.035], turn: 0.4, minZoom: 15 },
  { name: 'Tallmyra skola', kind: 'school', at: [5.45, 2.72], size: [0.08, 0.035], turn: 0.35, minZoom: 14 },
  { name: 'Tallmyra vattenverk', kind: 'water_works', at: [6.28, 4.78], size: [0.05, 0.03], turn: 0.9, minZoom: 13 },
  { name: 'Björkgården', kind: 'nursing_home', at: [11.0, 6.62], size: [0.075, 0.03], turn: 0.9, minZoom: 14 },
  { name: 'Östanede skola', kind: 'school', at: [11.5, 6.5], size: [0.06, 0.03], turn: 0.9, minZoom: 14 },
  { name: 'Brännevik skola', kind: 'school', at: [14.35, 2.6], size: [0.05, 0.025], turn: 0.15, minZoom: 14 },
  { name: 'Brännevik hamn', kind: 'harbour', at: [14.95, 3.14], size: [0.04, 0.02], turn: 0.1, minZoom: 14 },
  { name: 'Hedlunda skola', kind: 'school', at: [-15.65, 6.45], size: [0.05, 0.025], turn: 0.6, minZoom: 14 },
  {
    name: 'Sörviks bygdegård',
    kind: 'community_centre',
    at: [0.45, -13.85],
    size: [0.035, 0.02],
    turn: -0.2,
    minZoom: 14,
  },
  {
    name: 'Folkets hus, Kvarnbo',
    kind: 'community_centre',
    at: [-8.8, -0.55],
    size: [0.035, 0.022],
    turn: 1.1,
    minZoom: 14,
  },
  {
    name: 'Norrängens bygdegård',
    kind: 'community_centre',
    at: [-1.2, 7.55],
    size: [0.035, 0.02],
    turn: 0.25,
    minZoom: 14,
  },
];

/** Ground with a use of its own. */
export const GROUNDS: readonly { kind: string; at: Point; size: Point; turn: number }[] = [
  { kind: 'industrial', at: [-5.5, -4.9], size: [0.7, 0.5], turn: 0.1 },
  { kind: 'industrial', at: [-1.15, -4.75], size: [0.75, 0.4], turn: -0.3 },
  { kind: 'industrial', at: [-5.1, -3.4], size: [0.5, 0.35], turn: 0.4 },
  { kind: 'park', at: [-3.35, -5.62], size: [0.35, 0.2], turn: -0.5 },
  { kind: 'park', at: [-4.3, -4.2], size: [0.25, 0.3], turn: -0.5 },
  { kind: 'cemetery', at: [-2.85, -5.0], size: [0.22, 0.16], turn: -0.3 },
  { kind: 'school', at: [-4.17, -5.28], size: [0.26, 0.18], turn: -0.5 },
  { kind: 'hospital', at: [-3.05, -4.35], size: [0.2, 0.14], turn: -0.5 },
  { kind: 'pitch', at: [-4.72, -5.72], size: [0.11, 0.07], turn: -0.5 },
  { kind: 'pitch', at: [-4.62, -5.5], size: [0.1, 0.06], turn: -0.5 },
  { kind: 'golf_course', at: [1.4, -4.0], size: [1.3, 0.7], turn: 0.4 },
  { kind: 'school', at: [5.47, 2.7], size: [0.2, 0.14], turn: 0.35 },
  { kind: 'industrial', at: [6.28, 4.78], size: [0.16, 0.1], turn: 0.9 },
  { kind: 'industrial', at: [4.3, 2.5], size: [0.4, 0.2], turn: 0.35 },
  { kind: 'school', at: [11.52, 6.5], size: [0.16, 0.12], turn: 0.9 },
  { kind: 'industrial', at: [15.0, 3.02], size: [0.25, 0.14], turn: 0.1 },
  { kind: 'quarry', at: [-7.4, -9.3], size: [0.5, 0.35], turn: 0.7 },
];

/** Bogs: large enough to give a village its name. */
export const BOGS: readonly { name: string; at: Point; size: number }[] = [
  { name: 'Tallmyran', at: [2.6, 3.6], size: 1.5 },
  { name: 'Mossen', at: [8.8, 6.7], size: 0.9 },
  { name: 'Stormyran', at: [-13.0, 1.4], size: 1.4 },
  { name: 'Långmyran', at: [-7.8, 12.8], size: 1.3 },
  { name: 'Norrmyran', at: [11.2, 16.4], size: 1.2 },
];

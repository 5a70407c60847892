import type { Point } from '../plane.ts';

// Granviks kommun, which does not exist: drawn by hand, with the names that its demonstration tells of (server/src/demo).
// Its sea, lakes and rivers.

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

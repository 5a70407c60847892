import type { Point } from '../plane.ts';

// Granviks kommun, which does not exist: drawn by hand, with the names that its demonstration tells of (server/src/demo).
// Its roads, railway and ferry.

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

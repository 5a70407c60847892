import type { Point } from '../plane.ts';

// Granviks kommun, which does not exist: drawn by hand, with the names that its demonstration tells of (server/src/demo).
// Its limit, its houses with a name, and ground with a use of its own.

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

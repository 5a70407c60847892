import { seededRandom } from '../proof/seeded-random.ts';
import { SETTLEMENTS } from './geography/settlements.ts';
import { BAYS, COAST, ISLANDS, LAKES } from './geography/water.ts';
import { ROADS } from './geography/ways.ts';
import { roughNoise } from './noise.ts';
import { distance, distanceToLine, type Point } from './plane.ts';

/** How high the land is above the sea, in a measure of its own: 0 is the shore, below it is water. */
export type Field = (x: number, y: number) => number;

const SEED = 4;
const shore = roughNoise(SEED, 3.4, 6);
/** Skerries: many where the sea is shallow. */
const skerries = roughNoise(SEED + 8, 0.9, 4);
const lakeShore = roughNoise(SEED + 1, 1.1, 4);
const bendEast = roughNoise(SEED + 2, 1.5, 3);
const bendNorth = roughNoise(SEED + 3, 1.5, 3);
const woods = roughNoise(SEED + 4, 1.7, 4);
const tilled = roughNoise(SEED + 5, 1.3, 4);
const wet = roughNoise(SEED + 6, 1.6, 4);
const edge = roughNoise(SEED + 7, 0.5, 3);

/** Land above the sea, positive; the sea, negative. */
export const landField: Field = (x, y) => {
  let height = Math.max(-4, Math.min(5, (coastAt(y) - x) * 0.6));
  for (const { line, mouth, head } of BAYS) height = Math.min(height, fromBay([x, y], line, mouth, head));
  for (const { at, size, turn } of ISLANDS) {
    height = Math.max(height, (1 - withinEllipse([x, y], at, size, turn)) * Math.min(size[0], size[1]) * 1.2);
  }
  const rough = height > 2.2 ? Math.max(0.25, 1.5 - (height - 2.2) * 0.9) : 1.5;
  const shallow = Math.exp(-((height + 0.7) ** 2) / 0.9);
  return height + shore(x, y) * rough + skerries(x, y) * 1.1 * shallow;
};

interface Lake {
  at: Point;
  size: Point;
  turn: number;
}

const ALL_LAKES: readonly Lake[] = [
  ...LAKES.map(({ at, size, turn }) => ({ at, size: halfAndMore(size), turn })),
  ...tarns(),
];

/** Inside a lake, positive. */
export const lakeField: Field = (x, y) => {
  const [bentX, bentY] = [x + lakeShore(x, y) * 0.5, y + lakeShore(y + 40, x) * 0.5];
  return Math.max(...ALL_LAKES.map(({ at, size, turn }) => 1 - withinEllipse([bentX, bentY], at, size, turn)));
};

export function isWater([x, y]: Point, margin = 0): boolean {
  return landField(x, y) < margin || lakeField(x, y) > -margin;
}

/** How built-up it is; a half is where the houses end. */
export const builtField: Field = (x, y) => {
  let most = 0;
  for (const { at, radius } of SETTLEMENTS) {
    const away = distance([x, y], bend(at)) / (radius * 1.12);
    if (away < 2) most = Math.max(most, Math.exp(-0.7 * away * away));
  }
  return most + edge(x, y) * 0.12 * (most > 0.1 ? 1 : 0);
};

/** Fields lie around those who till them. */
export const tilledField: Field = (x, y) => {
  let near = 0;
  for (const { at, radius } of SETTLEMENTS)
    near = Math.max(near, Math.exp(-0.35 * (distance([x, y], at) / (radius + 0.9)) ** 2));
  return near * 0.75 + tilled(x, y) * 0.6 - 0.5;
};

export const forestField: Field = (x, y) => woods(x, y) + 0.42;

export function bogField(at: Point, size: number): Field {
  return (x, y) => 1 - distance([x, y], at) / size + wet(x, y) * 0.9;
}

/** Nothing that people or water have made is straight: the same bend for all, so that what meets still meets. */
export function bend([x, y]: Point): Point {
  return [x + bendEast(x, y) * 0.22, y + bendNorth(x, y) * 0.22];
}

function coastAt(y: number): number {
  const next = COAST.findIndex(([, north]) => north >= y);
  const [east2, north2] = COAST[Math.max(1, next)] as Point;
  const [east1, north1] = COAST[Math.max(0, next - 1)] as Point;
  const part = Math.max(0, Math.min(1, (y - north1) / (north2 - north1 || 1)));
  return east1 + (east2 - east1) * part * part * (3 - 2 * part);
}

/** From the middle of a bay, less its half width, which shrinks towards its head. */
function fromBay(point: Point, line: readonly Point[], mouth: number, head: number): number {
  const whole = line.length - 1;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 1; index < line.length; index += 1) {
    const width = mouth + ((head - mouth) * (index - 0.5)) / whole;
    least = Math.min(least, distanceToLine(point, line.slice(index - 1, index + 1)) - width);
  }
  return least * 0.9;
}

/** 1 on the edge, less inside. */
function withinEllipse([x, y]: Point, [atX, atY]: Point, [long, short]: Point, turn: number): number {
  const [dx, dy] = [x - atX, y - atY];
  const along = (dx * Math.cos(turn) + dy * Math.sin(turn)) / long;
  const across = (-dx * Math.sin(turn) + dy * Math.cos(turn)) / short;
  return Math.hypot(along, across);
}

/** Beside those that have a name: tarns in the woods, away from the sea and from people. */
function tarns(): Lake[] {
  const random = seededRandom(SEED + 9);
  const found: Lake[] = [];
  while (found.length < 46) {
    const at: Point = [random.next() * 50 - 33, random.next() * 46 - 23];
    const turn = random.next() * Math.PI;
    const long = 0.12 + random.next() ** 2 * 0.6;
    const isFree =
      landField(at[0], at[1]) > 0.8 &&
      SETTLEMENTS.every(({ at: other, radius }) => distance(at, other) > radius + 1) &&
      [...LAKES, ...found].every(({ at: other }) => distance(at, other) > 1.9) &&
      ROADS.every(({ line }) => distanceToLine(at, line) > long + 0.25);
    if (isFree) found.push({ at, size: [long, long * (0.45 + random.next() * 0.3)], turn });
  }
  return found;
}

/** The sizes of lakes are told from shore to shore. */
function halfAndMore([long, short]: Point): Point {
  return [long * 0.62, short * 0.62];
}

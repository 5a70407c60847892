import { seededRandom } from '../proof/seeded-random.ts';
import { SETTLEMENTS } from './geography/settlements.ts';
import { FERRY_ROAD, ROADS, type RoadDetail } from './geography/ways.ts';
import { curveThrough, distance, distanceToLine, isInDomain, type Point } from './plane.ts';
import { bend, isWater } from './terrain.ts';

export interface Road {
  name: string | null;
  ref: string | null;
  detail: RoadDetail | 'residential' | 'track';
  line: Point[];
}

/** As they are drawn by hand, with the bends that the ground gives them. */
export function mainRoads(): Road[] {
  const drawn = ROADS.map(({ name, ref = null, detail, line }) => ({ name, ref, detail, line: bent(line) }));
  return [...drawn, { name: 'Färjevägen', ref: null, detail: 'unclassified', line: bent(FERRY_ROAD) }];
}

export function bent(line: readonly Point[], step = 0.06): Point[] {
  return curveThrough(line, step).map(bend);
}

const TRACKS = 210;
const STEP = 0.07;
/** So near another road a track ends in it. */
const MEETS = 0.07;

/** Forest roads: each leaves a road at an angle and wanders until it meets water, another road or its own end. */
export function forestRoads(roads: readonly Road[]): Road[] {
  const random = seededRandom(11);
  const lines = roads.filter(({ detail }) => detail !== 'residential').map(({ line }) => line);
  const tracks: Point[][] = [];
  for (let tries = 0; tracks.length < TRACKS && tries < 4_000; tries += 1) {
    const from = random.pick([...lines, ...tracks]);
    const index = random.between(2, from.length - 3);
    const [before, start] = [from[index - 1], from[index]];
    if (!before || !start || isBuilt(start)) continue;
    const turn = Math.atan2(start[1] - before[1], start[0] - before[0]);
    const side = random.chance(0.5) ? 1 : -1;
    const line = wander(
      start,
      turn + side * (0.9 + random.next() * 1.3),
      random.next() * 3.2 + 0.6,
      [...lines, ...tracks],
      random,
    );
    if (line.length * STEP > 0.4) tracks.push(line);
  }
  return tracks.map((line) => ({ name: null, ref: null, detail: 'track', line }));
}

function wander(
  start: Point,
  heading: number,
  length: number,
  others: readonly Point[][],
  random: { next: () => number },
): Point[] {
  const line: Point[] = [start];
  let [point, turn, drift] = [start, heading, 0];
  while (line.length * STEP < length) {
    drift = drift * 0.8 + (random.next() - 0.5) * 0.35;
    turn += drift;
    point = [point[0] + Math.cos(turn) * STEP, point[1] + Math.sin(turn) * STEP];
    if (!isInDomain(point) || isWater(point, 0.06) || isBuilt(point)) break;
    line.push(point);
    const isClear =
      line.length < 5 || others.every((other) => isFar(point, other) || distanceToLine(point, other) > MEETS);
    if (!isClear) break;
  }
  return line;
}

/** Cheap before it is exact. */
function isFar(point: Point, line: readonly Point[]): boolean {
  const middle = line[Math.floor(line.length / 2)] as Point;
  return distance(point, middle) > line.length * 0.05 + 0.2;
}

function isBuilt(point: Point): boolean {
  return SETTLEMENTS.some(({ at, radius }) => distance(point, bend(at)) < radius * 1.05);
}

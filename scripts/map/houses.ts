import { seededRandom } from '../proof/seeded-random.ts';
import { BUILDINGS } from './geography/ground.ts';
import { GRANVIK, SETTLEMENTS } from './geography/settlements.ts';
import { RIVERS } from './geography/water.ts';
import { RAILWAY } from './geography/ways.ts';
import { distance, type Point, rectangle } from './plane.ts';
import { bent, type Road } from './roads.ts';
import { bend, isWater } from './terrain.ts';

const CELL = 0.05;

/** Houses along streets and small roads: beside them, never on them, never on each other or in the water. */
export function houses(streets: readonly Road[], roads: readonly Road[], tracks: readonly Road[]): Point[][] {
  const random = seededRandom(57);
  const isRoad = gridOf([...streets, ...roads, ...tracks].flatMap(({ line }) => line));
  const isBarrier = gridOf([...RIVERS.map(({ line }) => line), RAILWAY].flatMap((line) => bent(line, 0.02)));
  const taken = gridOf(BUILDINGS.map(({ at }) => bend(at)));
  const found: Point[][] = [];
  const put = (at: Point, width: number, depth: number, turn: number) => {
    const half = Math.hypot(width, depth) / 2;
    if (isWater(at, 0.03) || taken.isNear(at, half + 0.009)) return;
    if (BUILDINGS.some((building) => distance(at, bend(building.at)) < 0.075)) return;
    if (isRoad.isNear(at, Math.min(width, depth) / 2 + 0.006) || isBarrier.isNear(at, 0.026)) return;
    taken.add(at);
    found.push(rectangle(at, width, depth, turn));
  };
  const along = (line: readonly Point[], every: () => number, chance: (at: Point) => number, back: number) => {
    let next = every();
    for (let index = 1; index < line.length; index += 1) {
      const [from, to] = [line[index - 1] as Point, line[index] as Point];
      next -= distance(from, to);
      if (next > 0) continue;
      next = every();
      const turn = Math.atan2(to[1] - from[1], to[0] - from[0]);
      for (const side of [-1, 1]) {
        if (!random.chance(chance(to))) continue;
        const isTown = distance(to, bend(GRANVIK.at)) < 0.55;
        const width = isTown ? 0.016 + random.next() * 0.022 : 0.009 + random.next() * 0.007;
        const depth = isTown ? 0.011 + random.next() * 0.006 : 0.008 + random.next() * 0.004;
        const away = back + depth / 2 + random.next() * (isTown ? 0.003 : 0.009);
        const at: Point = [to[0] - Math.sin(turn) * away * side, to[1] + Math.cos(turn) * away * side];
        put(at, width, depth, turn + (random.next() - 0.5) * (isTown ? 0.04 : 0.16));
      }
    }
  };
  for (const { line } of streets)
    along(
      line,
      () => 0.024 + random.next() * 0.014,
      () => 0.86,
      0.011,
    );
  for (const { line } of roads)
    along(
      line,
      () => 0.06 + random.next() * 0.3,
      (at) => (isPeopled(at) ? 0.5 : 0.16),
      0.022,
    );
  for (const { line } of tracks)
    along(
      line,
      () => 0.3 + random.next() * 1.2,
      () => 0.25,
      0.018,
    );
  return found;
}

function isPeopled(point: Point): boolean {
  return SETTLEMENTS.some(({ at, radius }) => distance(point, bend(at)) < radius * 1.6 + 0.4);
}

/** Points by the cell that they lie in. */
function gridOf(points: readonly Point[]) {
  const cells = new Map<string, Point[]>();
  const add = (point: Point) => {
    const key = `${Math.floor(point[0] / CELL)} ${Math.floor(point[1] / CELL)}`;
    const cell = cells.get(key);
    if (cell) cell.push(point);
    else cells.set(key, [point]);
  };
  for (const point of points) add(point);
  return {
    add,
    isNear: (point: Point, within: number) => {
      const [column, row] = [Math.floor(point[0] / CELL), Math.floor(point[1] / CELL)];
      for (let x = column - 1; x <= column + 1; x += 1) {
        for (let y = row - 1; y <= row + 1; y += 1) {
          if (cells.get(`${x} ${y}`)?.some((other) => distance(point, other) < within)) return true;
        }
      }
      return false;
    },
  };
}

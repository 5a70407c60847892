import { seededRandom } from '../proof/seeded-random.ts';
import { GRANVIK, SETTLEMENTS, type Settlement, STREET_NAMES, VILLAGE_STREETS } from './geography/settlements.ts';
import { RIVERS } from './geography/water.ts';
import { RAILWAY } from './geography/ways.ts';
import { roughNoise } from './noise.ts';
import { distance, distanceToLine, type Point } from './plane.ts';
import { bent, type Road } from './roads.ts';
import { bend, isWater } from './terrain.ts';

const STEP = 0.02;
const SHORTEST = 0.11;
/** What a street crosses now and then: where there is a bridge or a gate. */
const BARRIERS: readonly (readonly Point[])[] = [...RIVERS.map(({ line }) => bent(line, 0.04)), bent(RAILWAY)];
const BARRIER = 0.028;
const outline = roughNoise(31, 0.9, 2);
const sway = roughNoise(32, 0.7, 2);

/** A net of streets in every place: two families that cross, bent with the ground, ended by water and by the place's edge. */
export function streets(): Road[] {
  return SETTLEMENTS.flatMap(streetsOf);
}

function streetsOf(settlement: Settlement): Road[] {
  const { at, radius, spacing, turn } = settlement;
  const random = seededRandom(Math.round(at[0] * 100) + Math.round(at[1] * 7_000) + 90_001);
  const names = settlement === GRANVIK ? STREET_NAMES : VILLAGE_STREETS;
  const apart = spacing / 1000;
  const reach = Math.ceil((radius * 1.2) / apart);
  const found: Road[] = [];
  let used = settlement === GRANVIK ? 0 : random.between(0, names.length - 1);
  for (const family of [0, 1]) {
    // the nearest to the middle first: they have the names that come first
    for (const offset of byNearness(reach)) {
      const pieces = street(
        settlement,
        turn + (family * Math.PI) / 2,
        offset,
        apart * (family === 0 ? 1 : 1.35),
        random,
      );
      if (pieces.length === 0) continue;
      const name = names[used % names.length] ?? null;
      used += 1;
      found.push(...pieces.map((line): Road => ({ name, ref: null, detail: 'residential', line })));
    }
  }
  return found;
}

function byNearness(reach: number): number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, index) => (index % 2 === 0 ? index / 2 : -(index + 1) / 2));
}

function street(
  { at, radius }: Settlement,
  turn: number,
  offset: number,
  apart: number,
  random: ReturnType<typeof seededRandom>,
): Point[][] {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  const end = () => {
    if (piece.length * STEP >= SHORTEST) pieces.push(piece);
    piece = [];
  };
  // away from the middle not every street goes all the way
  const isInner = Math.abs(offset) <= 2;
  const gaps = [0, 1].map(() => ({
    at: (random.next() - 0.5) * 2.2 * radius,
    half: isInner ? 0 : random.next() ** 2 * radius * 0.3,
  }));
  const crosses = offset % 4 === 0;
  for (let along = -radius * 1.3; along <= radius * 1.3; along += STEP) {
    const away = Math.abs(offset) * apart;
    const across = offset * apart + sway(at[0] + along + offset, at[1] + offset * 3) * 0.03 * Math.min(1, away / 0.4);
    const straight: Point = [at[0] + along * cos - across * sin, at[1] + along * sin + across * cos];
    const limit = radius * (0.92 + 0.3 * outline(straight[0], straight[1]));
    const point = bend(straight);
    const isIn =
      distance(straight, at) < limit &&
      !isWater(point, 0.035) &&
      gaps.every((gap) => Math.abs(along - gap.at) > gap.half) &&
      (crosses || BARRIERS.every((barrier) => distanceToLine(point, barrier) > BARRIER));
    if (isIn) piece.push(point);
    else end();
  }
  end();
  return pieces;
}

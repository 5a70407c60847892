import { seededRandom } from '../proof/seeded-random.ts';

/** From about -1 to 1, smooth, and the same for the same point. */
export type Noise = (x: number, y: number) => number;

const SIZE = 256;

/** Perlin's gradient noise with a table of its own for each seed. */
function gradientNoise(seed: number): Noise {
  const random = seededRandom(seed);
  const gradients = Array.from({ length: SIZE }, () => {
    const turn = random.next() * 2 * Math.PI;
    return [Math.cos(turn), Math.sin(turn)] as const;
  });
  const order = Array.from({ length: SIZE }, (_, index) => index);
  for (let index = SIZE - 1; index > 0; index -= 1) {
    const other = random.between(0, index);
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
  const slope = (cellX: number, cellY: number, dx: number, dy: number) => {
    const first = order[cellX & (SIZE - 1)] as number;
    const [gx, gy] = gradients[order[(first + cellY) & (SIZE - 1)] as number] as readonly [number, number];
    return gx * dx + gy * dy;
  };
  return (x, y) => {
    const [cellX, cellY] = [Math.floor(x), Math.floor(y)];
    const [dx, dy] = [x - cellX, y - cellY];
    const [u, v] = [eased(dx), eased(dy)];
    const south = mix(slope(cellX, cellY, dx, dy), slope(cellX + 1, cellY, dx - 1, dy), u);
    const north = mix(slope(cellX, cellY + 1, dx, dy - 1), slope(cellX + 1, cellY + 1, dx - 1, dy - 1), u);
    return mix(south, north, v) * 1.5;
  };
}

/** Large shapes with smaller ones on them, `octaves` times half as large and half as high. `scale`: of the largest, km. */
export function roughNoise(seed: number, scale: number, octaves = 4): Noise {
  const noise = gradientNoise(seed);
  return (x, y) => {
    let [sum, height, size] = [0, 1, 1 / scale];
    for (let octave = 0; octave < octaves; octave += 1) {
      sum += height * noise(x * size + octave * 17.3, y * size - octave * 9.1);
      height /= 2;
      size *= 2;
    }
    return sum / (2 - 2 ** (1 - octaves));
  };
}

function eased(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

function mix(from: number, to: number, t: number): number {
  return from + (to - from) * t;
}

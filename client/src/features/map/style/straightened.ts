import type { Feature, Label, LabelSymbolizer, Layout } from 'protomaps-leaflet';

type Line = Feature['geom'][number];

/** Pixels that a name may lie beside its bend; less than half of a street's width where it has a name. */
const TOLERANCE = 4;

/**
 * Names along lines are written straight, where the line is straight for as long as the name: a street of many short pieces
 * would have none. Here it is looked at as the eye does, without the small bends.
 */
export class Straightened implements LabelSymbolizer {
  readonly #symbolizer: LabelSymbolizer;
  constructor(symbolizer: LabelSymbolizer) {
    this.#symbolizer = symbolizer;
  }
  place(layout: Layout, geom: Feature['geom'], feature: Feature): Label[] | undefined {
    return this.#symbolizer.place(layout, geom.map(straighten), feature);
  }
}

/** Douglas and Peucker's: the points that a line cannot do without. */
export function straighten(line: Line): Line {
  const first = line[0];
  const last = line.at(-1);
  if (first === undefined || last === undefined || line.length < 3) return line;
  let [furthest, most] = [0, 0];
  for (let index = 1; index < line.length - 1; index += 1) {
    const away = distanceTo(line[index] as Line[number], first, last);
    if (away > most) [furthest, most] = [index, away];
  }
  if (most <= TOLERANCE) return [first, last];
  return [...straighten(line.slice(0, furthest + 1)).slice(0, -1), ...straighten(line.slice(furthest))];
}

function distanceTo(point: Line[number], from: Line[number], to: Line[number]): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = Math.max(
    0,
    Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)),
  );
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

import type { ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { alongLine } from './along-line.ts';
import { HATCH_OF, hatching } from './hatching.ts';
import { paintClosed } from './paint-symbol.ts';
import type { Pixel, PixelShape } from './pixel-shape.ts';
import type { ShapeColours } from './shape-colours.ts';

export interface Ground {
  colours: ShapeColours;
  /** Pixels of the device to one of the screen. */
  ratio: number;
  /** Where the canvas begins on the ground, so that patterns stay where they are. */
  from: Pixel;
}

interface Stroke {
  width: number;
  dash: readonly number[];
}

const STROKES: Readonly<Record<ShapeKind, Stroke>> = {
  event_site: { width: 4, dash: [] },
  danger_area: { width: 3, dash: [] },
  cordon: { width: 3, dash: [10, 6] },
  closed_road: { width: 7, dash: [] },
  evacuation_area: { width: 3, dash: [14, 5, 3, 5] },
  outage_area: { width: 3, dash: [3, 5] },
  assembly_point: { width: 2, dash: [] },
  text: { width: 2, dash: [] },
};
/** What the halo adds to each side of a line. */
const HALO = 2;
const TICK_EVERY = 16;
const TICK = 6;
const CROSS_EVERY = 64;
const CROSS_SCALE = 0.65;

/** The lines and the pattern of a line or an area; a point has none. */
export function paintOutline(context: CanvasRenderingContext2D, shape: PixelShape, ground: Ground): void {
  const { kind, form, points, isSelected } = shape;
  if (form === 'point') return;
  const { colours } = ground;
  const colour = colours.of[kind];
  const { width, dash } = STROKES[kind];
  const around = form === 'area' ? [...points, ...points.slice(0, 1)] : points;

  trace(context, points, form === 'area');
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  if (form === 'area') fill(context, kind, colour, ground);
  if (isSelected) stroke(context, colours.focus, width + 4 * HALO + 2, []);
  stroke(context, colours.halo, width + 2 * HALO, []);
  stroke(context, colour, width, dash);
  if (kind === 'cordon') paintTicks(context, around, colour);
  if (kind === 'closed_road') paintCrosses(context, around, colours);
}

function trace(context: CanvasRenderingContext2D, points: readonly Pixel[], isClosed: boolean): void {
  context.beginPath();
  for (const { x, y } of points) context.lineTo(x, y);
  if (isClosed) context.closePath();
}

function fill(context: CanvasRenderingContext2D, kind: ShapeKind, colour: string, { ratio, from }: Ground): void {
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * 0.12;
  context.fillStyle = colour;
  context.fill();
  context.globalAlpha = alpha;
  const hatch = HATCH_OF[kind];
  const pattern = hatch === undefined ? null : hatching(context, hatch, colour, ratio, from);
  if (pattern === null) return;
  context.fillStyle = pattern;
  context.fill();
}

function stroke(context: CanvasRenderingContext2D, colour: string, width: number, dash: readonly number[]): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash as number[]);
  context.stroke();
  context.setLineDash([]);
}

/** Short lines across, as on the tape that is put up. */
function paintTicks(context: CanvasRenderingContext2D, points: readonly Pixel[], colour: string): void {
  context.beginPath();
  for (const { x, y, angle } of alongLine(points, TICK_EVERY)) {
    const [aside, down] = [Math.cos(angle + Math.PI / 2) * TICK, Math.sin(angle + Math.PI / 2) * TICK];
    context.moveTo(x - aside, y - down);
    context.lineTo(x + aside, y + down);
  }
  stroke(context, colour, 2, []);
}

function paintCrosses(context: CanvasRenderingContext2D, points: readonly Pixel[], colours: ShapeColours): void {
  for (const { x, y } of alongLine(points, CROSS_EVERY, 60)) {
    context.save();
    context.translate(x, y);
    context.scale(CROSS_SCALE, CROSS_SCALE);
    paintClosed(context, colours);
    context.restore();
  }
}

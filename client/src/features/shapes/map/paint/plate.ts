import type { ShapeForm, ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { type Box, widened } from '../../../../ui/box.ts';
import { BoxGrid } from '../../../../ui/box-grid.ts';
import { SYMBOL_RADIUS } from './paint-symbol.ts';
import { boxOf, type Pixel, type PixelShape } from './pixel-shape.ts';
import type { ShapeColours } from './shape-colours.ts';

/** The letters on the map: never under 12 px. */
const SIZE = 13;
const LINE = 16;
const PAD = { x: 6, y: 3 };

/** A long name takes more lines and not half of a phone. */
const MOST_WIDTH = 180;

export interface PlateLine {
  words: string;
  isBold: boolean;
}

/** Where the words of a shape stand, and what they take of the map. */
export interface Plate {
  box: Box;
  lines: readonly PlateLine[];
  /** Where a line leads to what the words are about, when they stand away from it. */
  leadsTo: Pixel | null;
}

/** How wide words are, in pixels; a canvas measures, and a test may. */
export type MeasureWords = (words: string, isBold: boolean) => number;

/** Clear of a symbol that is in the way. */
const ASIDE = SYMBOL_RADIUS + LINE;
/** From a sign or a small area to its words, and from one that much else lies around. */
const NEAR = 4;
const AWAY = 44;

/**
 * Around a symbol, under it first, and at last a little away from it; across a line and in the middle of an area, or a little
 * beside that. Around an area there is room where much stands within it, and a small one has no room within.
 */
function placesFor({ form, kind, anchor, points }: PixelShape, width: number, height: number): Place[] {
  const middle = { left: anchor.x - width / 2, top: anchor.y - height / 2 };
  const at = (left: number, top: number): Place => ({
    box: { left, top, right: left + width, bottom: top + height },
    leadsTo: null,
  });
  const around = (box: Box, off: number, leadsTo: Pixel | null) => {
    const [left, right] = [box.left - off - width, box.right + off];
    const [above, below] = [box.top - off - height, box.bottom + off];
    const sides = [at(middle.left, below), at(middle.left, above), at(right, middle.top), at(left, middle.top)];
    const corners = [at(right, below), at(left, below), at(right, above), at(left, above)];
    return [...sides, ...corners].map((place) => ({ ...place, leadsTo }));
  };
  const aroundAll = (box: Box) => [...around(box, NEAR, null), ...around(box, AWAY, anchor)];
  if (hasSymbol(form, kind)) return aroundAll(widened(boxOf([anchor]), SYMBOL_RADIUS));
  if (form === 'point') return [at(middle.left, middle.top)];
  const beside = [anchor.y - height / 2, anchor.y - ASIDE - height, anchor.y + ASIDE].map((top) =>
    at(middle.left, top),
  );
  const box = boxOf(points);
  if (form === 'line') return beside;
  const isSmall = box.right - box.left < width && box.bottom - box.top < ASIDE + height;
  return isSmall ? [...aroundAll(box), ...beside] : [...beside, ...aroundAll(box)];
}

type Place = Pick<Plate, 'box' | 'leadsTo'>;

/**
 * Which words are shown, and where: those that cover no symbol and no earlier words. What is selected goes first, then
 * symbols and texts, then areas and lines; the rest shows when one comes closer, and always stands in the list. `others`
 * is what else stands on the map: places and their names.
 */
export function readablePlates(
  shapes: readonly PixelShape[],
  measure: MeasureWords,
  others: readonly Box[] = [],
): ReadonlyMap<string, Plate> {
  const shown = new Map<string, Plate>();
  const inOrder = [...shapes].sort((one, other) => rank(one) - rank(other));
  const signs = shapes
    .filter(({ form, kind }) => hasSymbol(form, kind))
    .map(({ anchor }) => widened(boxOf([anchor]), SYMBOL_RADIUS));
  const taken = new BoxGrid([...signs, ...others]);
  for (const shape of inOrder) {
    if (shape.words.length === 0) continue;
    const lines = shape.words.flatMap((words, at) => wrapped(words, at === 0, measure));
    const width = Math.max(...lines.map(({ words, isBold }) => measure(words, isBold))) + 2 * PAD.x;
    const places = placesFor(shape, width, lines.length * LINE + 2 * PAD.y);
    const free = places.find(({ box }) => taken.isFree(box));
    const place = free ?? (shape.isSelected ? places[0] : undefined);
    if (place === undefined) continue;
    taken.take(place.box);
    shown.set(shape.id, { ...place, lines });
  }
  return shown;
}

/** In lines no wider than a plate may be; a single word is not cut. */
function wrapped(words: string, isBold: boolean, measure: MeasureWords): PlateLine[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && measure(longer, isBold) <= MOST_WIDTH) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => ({ words: line, isBold }));
}

/** Whether a sign stands at its anchor. */
export function hasSymbol(form: ShapeForm, kind: ShapeKind): boolean {
  return form === 'point' ? kind !== 'text' : form === 'area' && kind === 'event_site';
}

const RANKS = { point: 1, area: 2, line: 3 } as const;

function rank({ isSelected, form }: PixelShape): number {
  return isSelected ? 0 : RANKS[form];
}

export function fontOf({ font }: ShapeColours, isBold: boolean): string {
  return `${isBold ? 700 : 400} ${SIZE}px ${font}`;
}

export function paintPlate(
  context: CanvasRenderingContext2D,
  { box, lines, leadsTo }: Plate,
  colours: ShapeColours,
  edge: string,
): void {
  if (leadsTo !== null) paintLead(context, box, leadsTo, edge);
  context.beginPath();
  context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 4);
  context.fillStyle = colours.plate;
  context.fill();
  context.strokeStyle = edge;
  context.lineWidth = 1.5;
  context.stroke();
  context.fillStyle = colours.ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const middle = (box.left + box.right) / 2;
  for (const [at, { words, isBold }] of lines.entries()) {
    context.font = fontOf(colours, isBold);
    context.fillText(words, middle, box.top + PAD.y + LINE * (at + 0.5) + 0.5);
  }
}

/** From the plate's nearest edge to the sign's. */
function paintLead(
  context: CanvasRenderingContext2D,
  { left, top, right, bottom }: Box,
  to: Pixel,
  edge: string,
): void {
  const from = { x: Math.min(right, Math.max(left, to.x)), y: Math.min(bottom, Math.max(top, to.y)) };
  const part = SYMBOL_RADIUS / Math.hypot(to.x - from.x, to.y - from.y);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x + (from.x - to.x) * part, to.y + (from.y - to.y) * part);
  context.strokeStyle = edge;
  context.lineWidth = 1.5;
  context.stroke();
}

import type { ShapeForm, ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { type Box, meet, widened } from '../../../../ui/box.ts';
import { SYMBOL_RADIUS } from './paint-symbol.ts';
import { boxOf, type PixelShape } from './pixel-shape.ts';
import type { ShapeColours } from './shape-colours.ts';

/** The letters on the map: never under 12 px. */
const SIZE = 13;
const LINE = 16;
const PAD = { x: 6, y: 3 };

/** Where the words of a shape stand, and what they take of the map. */
export interface Plate {
  box: Box;
  lines: readonly string[];
}

/** How wide words are, in pixels; a canvas measures, and a test may. */
export type MeasureWords = (words: string, isBold: boolean) => number;

/** Clear of a symbol that is in the way. */
const ASIDE = SYMBOL_RADIUS + LINE;
/** From a sign or a small area to its words. */
const NEAR = 4;

/**
 * Around a symbol, under it first; across a line and in the middle of an area, or a little beside that. A small area's
 * words stand around it too: where much lies close together there is no room within it.
 */
function placesFor({ form, kind, anchor, points }: PixelShape, width: number, height: number): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const centred = anchor.x - width / 2;
  const middle = anchor.y - height / 2;
  const around = (box: Box) => [
    at(centred, box.bottom + NEAR),
    at(centred, box.top - NEAR - height),
    at(box.right + NEAR, middle),
    at(box.left - NEAR - width, middle),
    at(box.right + NEAR, box.bottom),
    at(box.left - NEAR - width, box.bottom),
    at(box.right + NEAR, box.top - height),
    at(box.left - NEAR - width, box.top - height),
  ];
  if (hasSymbol(form, kind)) return around(widened(boxOf([anchor]), SYMBOL_RADIUS));
  if (form === 'point') return [at(centred, middle)];
  const beside = [at(centred, middle), at(centred, anchor.y - ASIDE - height), at(centred, anchor.y + ASIDE)];
  const box = boxOf(points);
  const isSmall = form === 'area' && box.right - box.left < width && box.bottom - box.top < ASIDE + height;
  return isSmall ? [...around(box), ...beside] : beside;
}

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
  const taken = shapes
    .filter(({ form, kind }) => hasSymbol(form, kind))
    .map(({ anchor }) => widened(boxOf([anchor]), SYMBOL_RADIUS))
    .concat(others);
  for (const shape of inOrder) {
    if (shape.words.length === 0) continue;
    const width = Math.max(...shape.words.map((line, at) => measure(line, at === 0))) + 2 * PAD.x;
    const places = placesFor(shape, width, shape.words.length * LINE + 2 * PAD.y);
    const free = places.find((place) => !taken.some((box) => meet(box, place)));
    const box = free ?? (shape.isSelected ? places[0] : undefined);
    if (box === undefined) continue;
    taken.push(box);
    shown.set(shape.id, { box, lines: shape.words });
  }
  return shown;
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
  { box, lines }: Plate,
  colours: ShapeColours,
  edge: string,
): void {
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
  for (const [at, words] of lines.entries()) {
    context.font = fontOf(colours, at === 0);
    context.fillText(words, middle, box.top + PAD.y + LINE * (at + 0.5) + 0.5);
  }
}

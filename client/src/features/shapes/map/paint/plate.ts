import type { ShapeForm, ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { SYMBOL_RADIUS } from './paint-symbol.ts';
import { type Box, boxOf, meet, type PixelShape, widened } from './pixel-shape.ts';
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

/** Under a symbol; across a line and in the middle of an area, or a little above or below that. */
function placesFor({ form, kind, anchor }: PixelShape, width: number, height: number): Box[] {
  const left = anchor.x - width / 2;
  const at = (top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  if (hasSymbol(form, kind)) return [at(anchor.y + SYMBOL_RADIUS + 4), at(anchor.y - SYMBOL_RADIUS - 4 - height)];
  const middle = anchor.y - height / 2;
  if (form === 'point') return [at(middle)];
  return [at(middle), at(anchor.y - ASIDE - height), at(anchor.y + ASIDE)];
}

/**
 * Which words are shown, and where: those that cover no symbol and no earlier words. What is selected goes first, then
 * symbols and texts, then areas and lines; the rest shows when one comes closer, and always stands in the list.
 */
export function readablePlates(shapes: readonly PixelShape[], measure: MeasureWords): ReadonlyMap<string, Plate> {
  const shown = new Map<string, Plate>();
  const inOrder = [...shapes].sort((one, other) => rank(one) - rank(other));
  const taken = shapes
    .filter(({ form, kind }) => hasSymbol(form, kind))
    .map(({ anchor }) => widened(boxOf([anchor]), SYMBOL_RADIUS));
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

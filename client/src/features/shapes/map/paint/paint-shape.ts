import { type Box, together, widened } from '../../../../ui/box.ts';
import { type Ground, paintOutline } from './paint-outline.ts';
import { paintSymbol, SYMBOL_RADIUS } from './paint-symbol.ts';
import { boxOf, type Pixel, type PixelShape } from './pixel-shape.ts';
import { hasSymbol, type Plate } from './plate.ts';
import type { ShapeColours } from './shape-colours.ts';

/** What a line, its halo and its ticks reach beyond its corners. */
const REACH = 20;

/** All that a shape paints on, its words included. */
export function boxAround({ points, anchor }: PixelShape, plate: Plate | null): Box {
  const symbol = widened(boxOf([anchor]), SYMBOL_RADIUS);
  const shape = widened(together(boxOf(points), symbol), REACH);
  return plate === null ? shape : together(shape, widened(plate.box, 2));
}

/** Its lines and its sign; its words come last of all, above every shape. */
export function paintShape(context: CanvasRenderingContext2D, pixels: PixelShape, ground: Ground): void {
  const { colours } = ground;
  context.globalAlpha = pixels.isWaiting ? 0.6 : 1;
  paintOutline(context, pixels, ground);
  const { kind, form, anchor, isSelected } = pixels;
  if (hasSymbol(form, kind)) {
    if (isSelected) paintRing(context, anchor, colours);
    paintSymbol(context, kind, anchor, colours);
  }
  context.globalAlpha = 1;
}

function paintRing(context: CanvasRenderingContext2D, { x, y }: Pixel, { focus, halo }: ShapeColours): void {
  context.beginPath();
  context.arc(x, y, SYMBOL_RADIUS + 4, 0, Math.PI * 2);
  context.strokeStyle = halo;
  context.lineWidth = 6;
  context.stroke();
  context.strokeStyle = focus;
  context.lineWidth = 3;
  context.stroke();
}

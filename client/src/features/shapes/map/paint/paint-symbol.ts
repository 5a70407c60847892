import type { ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import type { Pixel } from './pixel-shape.ts';
import type { ShapeColours } from './shape-colours.ts';

/** From the middle of a symbol to its edge: 28 px across, seen from a metre away. */
export const SYMBOL_RADIUS = 14;

/** The sign that stands where a point is, and in the middle of an event site: told by its outline alone. */
export function paintSymbol(
  context: CanvasRenderingContext2D,
  kind: ShapeKind,
  at: Pixel,
  colours: ShapeColours,
  radius = SYMBOL_RADIUS,
): void {
  context.save();
  context.translate(at.x, at.y);
  context.scale(radius / SYMBOL_RADIUS, radius / SYMBOL_RADIUS);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  if (kind === 'assembly_point') paintAssembly(context, colours);
  else if (kind === 'closed_road') paintClosed(context, colours);
  else if (kind === 'event_site') paintEvent(context, colours);
  else paintDot(context, colours, kind);
  context.restore();
}

/** A star of eight points around a ring: where it happened. */
function paintEvent(context: CanvasRenderingContext2D, { of, halo }: ShapeColours): void {
  context.beginPath();
  for (let corner = 0; corner < 16; corner++) {
    const angle = (Math.PI / 8) * corner - Math.PI / 2;
    const reach = corner % 2 === 0 ? 14 : 9;
    context.lineTo(Math.cos(angle) * reach, Math.sin(angle) * reach);
  }
  context.closePath();
  outlined(context, of.event_site, halo);
  context.beginPath();
  context.arc(0, 0, 3.5, 0, Math.PI * 2);
  context.fillStyle = halo;
  context.fill();
}

/** A square with four arrows towards its middle (as ISO 7010 E007). */
function paintAssembly(context: CanvasRenderingContext2D, { of, halo }: ShapeColours): void {
  context.beginPath();
  context.roundRect(-12, -12, 24, 24, 3);
  outlined(context, of.assembly_point, halo);
  context.fillStyle = halo;
  context.strokeStyle = halo;
  for (let turn = 0; turn < 4; turn++) {
    context.rotate(Math.PI / 2);
    context.beginPath();
    context.moveTo(-9.5, -9.5);
    context.lineTo(-4.5, -4.5);
    context.lineWidth = 2;
    context.stroke();
    context.beginPath();
    context.moveTo(-2.5, -2.5);
    context.lineTo(-7, -2.5);
    context.lineTo(-2.5, -7);
    context.closePath();
    context.fill();
  }
  context.beginPath();
  context.arc(0, 0, 2, 0, Math.PI * 2);
  context.fill();
}

/** A disc with a cross: nobody gets through. */
export function paintClosed(context: CanvasRenderingContext2D, { of, halo }: ShapeColours): void {
  context.beginPath();
  context.arc(0, 0, 11, 0, Math.PI * 2);
  outlined(context, halo, halo);
  context.strokeStyle = of.closed_road;
  context.lineWidth = 3;
  context.stroke();
  context.lineWidth = 4;
  context.beginPath();
  context.moveTo(-5, -5);
  context.lineTo(5, 5);
  context.moveTo(5, -5);
  context.lineTo(-5, 5);
  context.stroke();
}

function paintDot(context: CanvasRenderingContext2D, { of, halo }: ShapeColours, kind: ShapeKind): void {
  context.beginPath();
  context.arc(0, 0, 4, 0, Math.PI * 2);
  outlined(context, of[kind], halo);
}

/** Filled, with a rim around it in the ground's opposite. */
function outlined(context: CanvasRenderingContext2D, fill: string, halo: string): void {
  context.strokeStyle = halo;
  context.lineWidth = 4;
  context.stroke();
  context.fillStyle = fill;
  context.fill();
}

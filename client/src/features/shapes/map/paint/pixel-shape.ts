import type { ShapeForm, ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import type { Box } from '../../../../ui/box.ts';

export interface Pixel {
  x: number;
  y: number;
}

/** A shape where it lies on the canvas, in pixels of the screen. */
export interface PixelShape {
  id: string;
  kind: ShapeKind;
  form: ShapeForm;
  points: readonly Pixel[];
  /** Where its symbol and its words stand. */
  anchor: Pixel;
  /** What stands by it; the first line in bold. */
  words: readonly string[];
  /** One's own, not yet stored by the server. */
  isWaiting: boolean;
  isSelected: boolean;
}

export function boxOf(points: readonly Pixel[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    if (x < box.left) box.left = x;
    if (x > box.right) box.right = x;
    if (y < box.top) box.top = y;
    if (y > box.bottom) box.bottom = y;
  }
  return box;
}

import type { ShapeForm, ShapeKind } from '@ledningsplats/shared/shapes/events.ts';

export interface Pixel {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
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

export function widened({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

export function together(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

export function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

import type { ShapeKind } from '@ledningsplats/shared/shapes/events.ts';

/** Between two lines of a pattern, in pixels of the screen. */
const GAP = 12;
const LINE = 2;

export type Hatch = 'slanted' | 'crossed' | 'lying';

/** Which pattern an area is filled with: one tells them apart in print and without colour. */
export const HATCH_OF: Readonly<Partial<Record<ShapeKind, Hatch>>> = {
  danger_area: 'slanted',
  evacuation_area: 'crossed',
  outage_area: 'lying',
};

const made = new Map<string, HTMLCanvasElement>();

/** A pattern of lines that stays on the ground while the canvas moves: `from` is where the canvas begins. */
export function hatching(
  context: CanvasRenderingContext2D,
  hatch: Hatch,
  colour: string,
  ratio: number,
  from: { x: number; y: number },
): CanvasPattern | null {
  const key = `${hatch} ${colour} ${ratio}`;
  const tile = made.get(key) ?? drawTile(hatch, colour, ratio);
  made.set(key, tile);
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().translate(-(from.x % GAP), -(from.y % GAP)).scale(GAP / tile.width));
  return pattern;
}

function drawTile(hatch: Hatch, colour: string, ratio: number): HTMLCanvasElement {
  const tile = document.createElement('canvas');
  tile.width = Math.round(GAP * ratio);
  tile.height = tile.width;
  const context = tile.getContext('2d');
  if (context === null) return tile;
  context.scale(tile.width / GAP, tile.width / GAP);
  context.strokeStyle = colour;
  context.lineWidth = hatch === 'slanted' ? LINE : 1;
  context.globalAlpha = 0.65;
  context.beginPath();
  if (hatch === 'lying') {
    context.moveTo(0, GAP / 2);
    context.lineTo(GAP, GAP / 2);
    context.stroke();
    return tile;
  }
  // beyond the corners, so that the lines meet those of the next tile
  for (const shift of [-GAP, 0, GAP]) {
    context.moveTo(shift - 1, GAP + 1);
    context.lineTo(shift + GAP + 1, -1);
    if (hatch === 'crossed') {
      context.moveTo(shift - 1, -1);
      context.lineTo(shift + GAP + 1, GAP + 1);
    }
  }
  context.stroke();
  return tile;
}

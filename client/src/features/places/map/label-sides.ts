import type { Box } from '../../../ui/box.ts';
import { BoxGrid } from '../../../ui/box-grid.ts';

/** Where the name of a place stands beside its symbol. */
export type Side = 'below' | 'above' | 'right' | 'left';

/** A symbol by its middle and how far it reaches from there, with what its name needs; in pixels. */
export interface NamedSymbol {
  x: number;
  y: number;
  reach: number;
  width: number;
  height: number;
}

export interface Stood {
  side: Side;
  box: Box;
}

/** From a symbol's edge to its name: clear of the marks in its corners (PlaceMarker.module.css). */
const GAP = 8;

/**
 * Where names stand so that none covers another, a symbol or what else is `taken`; null for one that there is no room for.
 * The first of them chooses first.
 */
export function labelSides(named: readonly NamedSymbol[], taken: readonly Box[]): (Stood | null)[] {
  const grid = new BoxGrid(taken);
  return named.map((one) => {
    const free = sidesOf(one).find(({ box }) => grid.isFree(box));
    if (free !== undefined) grid.take(free.box);
    return free ?? null;
  });
}

export function symbolBox({ x, y, reach }: Pick<NamedSymbol, 'x' | 'y' | 'reach'>): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function sidesOf({ x, y, reach, width, height }: NamedSymbol): Stood[] {
  const at = (side: Side, left: number, top: number): Stood => ({
    side,
    box: { left, top, right: left + width, bottom: top + height },
  });
  const off = reach + GAP;
  return [
    at('below', x - width / 2, y + off),
    at('above', x - width / 2, y - off - height),
    at('right', x + off, y - height / 2),
    at('left', x - off - width, y - height / 2),
  ];
}

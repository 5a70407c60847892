import { type Box, meet } from './box.ts';

/** About as wide as what is put there: a few boxes stand in each square. */
const SQUARE = 128;
/** More squares than a map has beside each other. */
const ROW = 2 ** 24;

/** Boxes that are taken, by the squares they stand in: hundreds of words look for room among hundreds. */
export class BoxGrid {
  readonly #squares = new Map<number, Box[]>();

  constructor(boxes: Iterable<Box>) {
    for (const box of boxes) this.take(box);
  }

  take(box: Box): void {
    const { left, top, right, bottom } = squared(box);
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const there = this.#squares.get(y * ROW + x);
        if (there === undefined) this.#squares.set(y * ROW + x, [box]);
        else there.push(box);
      }
    }
  }

  isFree(box: Box): boolean {
    const { left, top, right, bottom } = squared(box);
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        for (const other of this.#squares.get(y * ROW + x) ?? []) if (meet(other, box)) return false;
      }
    }
    return true;
  }
}

function squared({ left, top, right, bottom }: Box): Box {
  return {
    left: Math.floor(left / SQUARE),
    top: Math.floor(top / SQUARE),
    right: Math.floor(right / SQUARE),
    bottom: Math.floor(bottom / SQUARE),
  };
}

import { expect, test } from 'vitest';
import { isSoundTile } from './sound-tile.ts';

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
const message = (field: number, bytes: readonly number[]) => [field * 8 + 2, ...varint(bytes.length), ...bytes];
/** A tile of one feature; before it a version, and figures of four and eight bytes that no tile has. */
const tile = (geometry: readonly number[]) =>
  Uint8Array.from(
    message(3, [
      ...[15 * 8, 2],
      ...[6 * 8 + 5, 1, 2, 3, 4],
      ...[7 * 8 + 1, 1, 2, 3, 4, 5, 6, 7, 8],
      ...message(2, [3 * 8, 3, ...message(4, geometry.flatMap(varint))]),
    ]),
  );
const [MOVE, LINE, CLOSE] = [1, 2, 7];
const SQUARE = [MOVE + 8, 20, 20, LINE + 8 * 2, 40, 0, 0, 40];

test.each<[string, Uint8Array, boolean]>([
  ['an empty one', new Uint8Array(), true],
  ['a square', tile([...SQUARE, CLOSE + 8]), true],
  [
    'two squares far out',
    tile([...SQUARE, CLOSE + 8, MOVE + 8, 4_000_000_000, 1, ...SQUARE.slice(3), CLOSE + 8]),
    true,
  ],
  ['a path that is closed half a billion times', tile([...SQUARE, CLOSE + 8 * 500_000_000, 9]), false],
  ['a path that is closed not at all', tile([...SQUARE, CLOSE]), false],
  ['a line that is said to be longer than the tile', tile([MOVE + 8, 1, 1, LINE + 8 * 500_000_000, 1]), false],
  ['a command that there is not', tile([3 + 8]), false],
  ['a field beyond the end', tile(SQUARE).subarray(0, -3), false],
  ['a figure without end', Uint8Array.from(Array(200).fill(255)), false],
  ['words', new TextEncoder().encode('no tile at all, but words'), false],
])('[PL10] %s: %#', (_, bytes, isSound) => {
  expect(isSoundTile(bytes)).toBe(isSound);
});

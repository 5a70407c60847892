/** How grave a level is, for colour: 1 yellow, 2 orange, 3 red. A number beside it always says the level itself. */
export type LevelTone = 1 | 2 | 3;

/** Spreads the tones over a municipality's own ladder: the first level is 1, the last 3, all between 2. Counts from 1. */
export function levelTone(number: number, count: number): LevelTone {
  if (number <= 1) return 1;
  return number >= count ? 3 : 2;
}

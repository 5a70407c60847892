/** A place in a list of lines, as an address names it: the time and seq of a line. Half a place is none. */
export function lineCursor(at: number | undefined, seq: number | undefined): { at: number; seq: number } | null {
  return at === undefined || seq === undefined ? null : { at, seq };
}

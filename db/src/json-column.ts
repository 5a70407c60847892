/** Reads a JSON array of strings from a column that only this package writes. */
export function parseStrings(json: string): string[] {
  return JSON.parse(json);
}

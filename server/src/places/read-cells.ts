import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { type PositionFault, positionOf } from '@ledningsplats/shared/geo/read-position.ts';
import type { ReservePower } from '@ledningsplats/shared/places/events.ts';
import type { RowFaultCode } from '@ledningsplats/shared/places/import-preview.ts';

const POSITION_FAULTS = {
  unreadable: 'position_unreadable',
  off_earth: 'position_off_earth',
  not_sweden: 'position_not_sweden',
  turned: 'position_turned',
} as const satisfies Record<PositionFault, RowFaultCode>;

/** No figure with its unit is longer, and patterns are slow on what is. */
const FIGURE_SIGNS = 60;

/** A figure with a decimal comma or point, and spaces between its thousands. Null: it is none. */
function readFigure(text: string): number | null {
  if (text.length > FIGURE_SIGNS) return null;
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/−/g, '-')
    .replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
}

/** Two cells as a position; null where both are empty. */
export function readPair(north: string, east: string): Position | RowFaultCode | null {
  if (north === '' && east === '') return null;
  if (north === '' || east === '') return 'position_half';
  const found = positionOf(readFigure(north) ?? Number.NaN, readFigure(east) ?? Number.NaN);
  return typeof found === 'string' ? POSITION_FAULTS[found] : found;
}

/** `80`, `80 personer`, `ca 80 platser`. */
export function readCount(text: string, limit: number): number | RowFaultCode {
  if (text.length > FIGURE_SIGNS) return 'number_unreadable';
  const bare = text.replace(/^(?:ca\.?|cirka)\s*/i, '').replace(/\s*(?:personer|pers\.?|platser|st\.?)$/i, '');
  const count = readFigure(bare);
  if (count === null || !Number.isInteger(count)) return 'number_unreadable';
  if (count < 0) return 'number_negative';
  return count > limit ? 'number_too_large' : count;
}

/** `72`, `72 tim`, `7,5 h`, `3 dygn`. */
export function readHours(text: string, limit: number): number | RowFaultCode {
  if (text.length > FIGURE_SIGNS) return 'number_unreadable';
  const [, figure = text, unit = ''] = /^(.*?)\s*(h|tim(?:mar|me)?|dygn)?\.?$/i.exec(text) ?? [];
  const hours = readFigure(figure);
  if (hours === null) return 'number_unreadable';
  const all = unit.toLowerCase() === 'dygn' ? hours * 24 : hours;
  if (all < 0) return 'number_negative';
  return all > limit ? 'number_too_large' : all;
}

/** More than may be written of it in the register. */
const POWER_SIGNS = 1_000;

/** `Ja, 72 tim`, `Nej`, `Delvis (aggregat kan kopplas in)`: whether there is any, how long, and what else is said. */
export function readPower(
  text: string,
  limit: number,
): { has: ReservePower; hours: number | null; note: string | null } | RowFaultCode {
  const words = text.slice(0, POWER_SIGNS).replace(/\s+/g, ' ');
  const [, word, rest = ''] =
    /^(ja|yes|true|nej|no|false|delvis|partly|okänt|unknown)\b[ ,;:.-]*(.*)$/iu.exec(words) ?? [];
  if (word === undefined || text.length > POWER_SIGNS) return 'power_unreadable';
  const has = HAS[word.toLocaleLowerCase('sv')] ?? 'unknown';
  const span = /\d[\d .,]{0,20}(?:h|tim(?:mar|me)?|dygn)\b/i.exec(rest)?.[0];
  const hours = span === undefined ? null : readHours(span.trim(), limit);
  if (typeof hours === 'string') return hours;
  const note = rest.replace(span ?? '', '').replace(/^[\s(,]+|[\s),]+$/g, '');
  return { has, hours, note: note === '' ? null : note };
}

const HAS: Readonly<Record<string, ReservePower>> = {
  ja: 'yes',
  yes: 'yes',
  true: 'yes',
  nej: 'no',
  no: 'no',
  false: 'no',
  delvis: 'partly',
  partly: 'partly',
};

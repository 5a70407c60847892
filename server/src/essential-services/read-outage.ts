import { OUTAGE_MINUTES_LIMIT } from '@ledningsplats/shared/services/events.ts';

/** No figure with its unit is longer, and patterns are slow on what is. */
const FIGURE_SIGNS = 40;
const UNITS: readonly [RegExp, number][] = [
  [/^(?:min(?:uter|ut)?)$/, 1],
  [/^(?:h|tim(?:mar|me)?)$/, 60],
  [/^(?:d|dygn|dag(?:ar)?)$/, 1_440],
  [/^(?:v|veck(?:a|or))$/, 10_080],
];

/**
 * The longest acceptable outage in a cell, in minutes: `4 h`, `30 min`, `2 dygn`, `1,5 tim`; a figure alone is hours. `ja` and
 * `x`: it is needed, and nobody has said how long (null). `nej`, `-` and an empty cell: it is not needed.
 */
export function readOutage(text: string): number | null | 'none' | 'outage_unreadable' | 'outage_too_long' {
  const said = text.trim().toLocaleLowerCase('sv');
  if (said === '' || said === '-' || said === '–' || said === 'nej') return 'none';
  if (said === 'ja' || said === 'x') return null;
  if (said.length > FIGURE_SIGNS) return 'outage_unreadable';
  const [, figure = '', unit = ''] = /^(\d+(?:[.,]\d+)?)\s*([a-zåäö]*)\.?$/.exec(said) ?? [];
  const per = unit === '' ? 60 : UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  if (figure === '' || per === undefined) return 'outage_unreadable';
  const minutes = Math.round(Number(figure.replace(',', '.')) * per);
  return minutes > OUTAGE_MINUTES_LIMIT ? 'outage_too_long' : minutes;
}

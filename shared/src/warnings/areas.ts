import type { WarningsRules } from '../plan/plan.ts';
import { AREA_CODES_LIMIT, type WarningFacts } from './warning.ts';

/** The whole country, in Sveriges Radio's codes. */
export const WHOLE_COUNTRY = '00';

/**
 * How near a warning is: `here` holds for the municipality or its county, `country` for all of Sweden, `near` for a neighbour.
 * A VMA whose sender names no area that is known is held for `here`: nobody is to miss it for want of a code. SMHI's
 * areas without a county lie at sea.
 */
export type Reach = 'here' | 'country' | 'near' | 'elsewhere';

export function reachOf(
  { source, areas }: Pick<WarningFacts, 'source' | 'areas'>,
  own: string,
  rules: WarningsRules,
): Reach {
  if (areas.length === 0) return source === 'smhi' ? 'elsewhere' : 'here';
  if (areas.includes(own) || areas.includes(countyCode(own))) return 'here';
  if (areas.includes(WHOLE_COUNTRY)) return 'country';
  const near = new Set(rules.neighbours.flatMap((code) => [code, countyCode(code)]));
  return areas.some((code) => near.has(code)) ? 'near' : 'elsewhere';
}

/** A code as SCB writes it, `1` and `01` the same county [WA3]; null for what is none. */
export function areaCode(value: unknown): string | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const figures = String(value).trim();
  if (!/^\d{1,4}$/.test(figures)) return null;
  return figures.padStart(figures.length <= 2 ? 2 : 4, '0');
}

/** Each once, in order, as many as there are municipalities and counties. */
export function areaCodes(values: readonly unknown[]): string[] {
  const codes = values.slice(0, AREA_CODES_LIMIT).flatMap((value) => areaCode(value) ?? []);
  return [...new Set(codes)].sort();
}

function countyCode(municipality: string): string {
  return municipality.slice(0, 2);
}

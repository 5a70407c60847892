import type { Visits } from './events.ts';

/** The visits of several sites together. */
export function visitsOf(sites: readonly Visits[]): Visits {
  return sites.reduce<Visits>((sum, { adults, young }) => ({ adults: sum.adults + adults, young: sum.young + young }), {
    adults: 0,
    young: 0,
  });
}

import { distanceBetween } from '../geo/distance.ts';
import type { Position } from '../geo/position.ts';
import type { Place, PlacesState } from '../places/events.ts';
import type { Plan } from '../plan/plan.ts';
import type { SirenReport, SirenResult, SirensState, SirenTest } from './events.ts';

/** Whether a place of the register is a siren that is in use [PL8]. */
export function isSiren(place: Place, plan: Pick<Plan, 'exercises'> | null): boolean {
  return place.retired === null && plan !== null && place.kind === plan.exercises.vmaTest.siren;
}

/** The sirens that are in use, by number and name. */
export function sirensOf(places: PlacesState | null | undefined, plan: Pick<Plan, 'exercises'> | null): Place[] {
  const label = ({ reference, texts }: Place) => `${reference ?? ''} ${texts?.name ?? ''}`.trim();
  return Object.values(places?.places ?? {})
    .filter((place) => isSiren(place, plan))
    .sort((one, other) => label(one).localeCompare(label(other), 'sv', { numeric: true }));
}

/** The same, the nearest first; those without a position last. */
export function nearestSirens(sirens: readonly Place[], from: Position): { siren: Place; metres: number | null }[] {
  return sirens
    .map((siren) => ({
      siren,
      metres: siren.position === null ? null : Math.round(distanceBetween(from, siren.position)),
    }))
    .sort((one, other) => (one.metres ?? Number.POSITIVE_INFINITY) - (other.metres ?? Number.POSITIVE_INFINITY));
}

/** What is known of each siren at a test; what is not here nobody has reported. */
export function testOn(state: SirensState | null | undefined, date: string): SirenTest['reports'] {
  return state?.tests.find((test) => test.date === date)?.reports ?? {};
}

/** How many sirens were heard how, and of how many nothing has been said. */
export function tally(
  sirens: readonly Pick<Place, 'id'>[],
  reports: Readonly<Record<string, Pick<SirenReport, 'result'>>>,
) {
  const found: Record<SirenResult | 'unsaid', number> = { heard: 0, weak: 0, silent: 0, unchecked: 0, unsaid: 0 };
  for (const { id } of sirens) found[reports[id]?.result ?? 'unsaid'] += 1;
  return found;
}

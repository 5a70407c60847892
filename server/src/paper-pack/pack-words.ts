import type { LineKind } from '@ledningsplats/shared/log/events.ts';
import type { PlaceState } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';

interface Ground {
  plan: Plan;
}

export const KIND_WORDS: Readonly<Record<LineKind, string>> = {
  handelse: 'Händelse',
  inkommande: 'Inkommande',
  utgaende: 'Utgående',
  beslut: 'Beslut',
  atgard: 'Åtgärd',
  orientering: 'Orientering',
  notering: 'Notering',
};

export const PLACE_WORDS: Readonly<Record<PlaceState, string>> = {
  closed: 'Stängd',
  preparing: 'Förbereds',
  open: 'Öppen',
  full: 'Full',
  closing: 'Stängs',
};

/** As `14:05`. */
export function packClock({ plan }: Ground, at: number): string {
  const { timeZone } = plan.municipality;
  return new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** As `22 nov. 14:05`: in a column. */
export function packTime(ground: Ground, at: number): string {
  const { timeZone } = ground.plan.municipality;
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, day: 'numeric', month: 'short' }).format(at);
  return `${day} ${packClock(ground, at)}`;
}

export function functionWords({ plan }: Ground, id: string): string {
  return plan.functions.find((one) => one.id === id)?.name ?? id;
}

export function capacityWords({ plan }: Ground, id: string): string {
  return plan.capacities.find((one) => one.id === id)?.name ?? id;
}

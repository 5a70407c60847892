import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { NO_ROSTER, type RosterState } from '@ledningsplats/shared/roster/events.ts';
import { dutyAt, type HeldDuty } from '@ledningsplats/shared/roster/held-duty.ts';
import { type Holder, lastSaidAt, type RosterReading } from '@ledningsplats/shared/roster/on-duty.ts';
import { useMemo } from 'react';
import { usePeople, useRoster, useWorldNow } from '../../sync/react.ts';
import { usePlanInForce } from '../../sync/use-plan.ts';

export interface DutyView {
  duty: HeldDuty;
  plan: Plan;
  people: Readonly<Record<string, PersonReading>>;
  now: number;
  roster: RosterState;
}

/** What every question about the roster is asked of; null until plan and roster have been read. */
export function useRosterReading(): (RosterReading & { plan: Plan; roster: RosterState }) | null {
  const plan = usePlanInForce().state?.plan ?? null;
  const { state: roster, status } = useRoster();
  const { byId } = usePeople();
  return useMemo(() => {
    if (plan === null || (roster === null && status === 'loading')) return null;
    const isGone = (person: string) => byId[person]?.erased === true;
    return { roster: roster ?? NO_ROSTER, timeZone: plan.municipality.timeZone, isGone, plan };
  }, [plan, roster, status, byId]);
}

/**
 * The server's clock, moved on at an interval, and never behind what was last said in the roster: that holds from the moment
 * it was said, and is shown at once.
 */
export function useRosterNow(reading: { roster: RosterState } | null, intervalMs: number): number {
  const now = useWorldNow(intervalMs);
  const said = useMemo(() => (reading === null ? 0 : lastSaidAt(reading.roster)), [reading]);
  return Math.max(now, said);
}

/** Who is TiB now, by the server's clock [TB4]. */
export function useDuty(): DutyView | null {
  const reading = useRosterReading();
  const { byId } = usePeople();
  const now = useRosterNow(reading, 30_000);
  return useMemo(
    () => reading && { duty: dutyAt(reading, now), plan: reading.plan, roster: reading.roster, people: byId, now },
    [reading, byId, now],
  );
}

/** The number that reaches a holder: for the TiB the municipality's own, where it has one; else the person's, where it may be seen. */
export function numberOf(holder: Holder, role: 'primary' | 'deputy', { plan, people }: DutyView): string | null {
  if (holder.gap !== null) return null;
  return (role === 'primary' ? plan.roster.phone : null) ?? people[holder.person]?.phone ?? null;
}

export function telHref(phone: string): string {
  return `tel:${phone.replaceAll(/[^+\d]/g, '')}`;
}

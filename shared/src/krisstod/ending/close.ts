import type { PublicSite } from '../events.ts';
import { onDuty } from '../shifts/attendance.ts';
import type { KrisstodWork } from '../shifts/events.ts';
import { hoursByOrganisation } from '../shifts/hours.ts';
import type { Shift } from '../shifts/shift.ts';
import { isSwapOpen } from '../shifts/swap.ts';
import type { ClosedWithEnd, EffortTotals, OrganisationHours } from './events.ts';

/** What is still open of an effort: what its end closes, as the dialog lists it [LA9]. */
export interface OpenOfEffort {
  sites: PublicSite[];
  /** Shifts whose people are checked in. */
  here: Shift[];
  /** Shifts that are under way or to come, and that nobody has come to. */
  coming: Shift[];
  /** Requests for help outside that are not released, by id. */
  requests: string[];
}

export function openOfEffort(
  sites: Readonly<Record<string, PublicSite>>,
  { shifts, requests }: KrisstodWork,
  at: number,
): OpenOfEffort {
  const all = Object.values(shifts);
  return {
    sites: Object.values(sites).filter(({ isOpen }) => isOpen),
    here: all.filter(({ checkedIn, checkedOut }) => checkedIn !== null && checkedOut === null),
    coming: all.filter(({ checkedIn, until }) => checkedIn === null && until > at),
    requests: Object.values(requests).flatMap(({ id, state }) => (state === 'released' ? [] : [id])),
  };
}

/** As it is recorded: enough to be closed by, and to be had back [LA4]. */
export function closedWith({ sites, here, coming, requests }: OpenOfEffort, work: KrisstodWork): ClosedWithEnd {
  return {
    sites: sites.map(({ id }) => id),
    shifts: [...here, ...coming],
    swaps: work.swaps,
    requests: requests.flatMap((id) => {
      const request = work.requests[id];
      return request ? [{ id, state: request.state, since: request.since }] : [];
    }),
  };
}

/** People are checked out, coming shifts called off, help released; nobody has left before they came. */
export function workAfterEnd(work: KrisstodWork, { shifts, requests }: ClosedWithEnd, at: number): KrisstodWork {
  const left: Record<string, Shift> = { ...work.shifts };
  for (const { id, checkedIn } of shifts) {
    const shift = left[id];
    if (checkedIn === null) delete left[id];
    else if (shift) left[id] = { ...shift, checkedOut: Math.max(checkedIn, at) };
  }
  const released = requests.flatMap(({ id }) => {
    const request = work.requests[id];
    return request ? [[id, { ...request, state: 'released' as const, since: at }] as const] : [];
  });
  return { ...work, shifts: left, swaps: {}, requests: { ...work.requests, ...Object.fromEntries(released) } };
}

/** As if the end had never been. What somebody has put right since is theirs and stays. */
export function workBeforeEnd(work: KrisstodWork, closed: ClosedWithEnd, at: number): KrisstodWork {
  const shifts = { ...work.shifts };
  for (const shift of closed.shifts) {
    const now = shifts[shift.id];
    const isAsLeft = shift.checkedIn === null ? !now : now?.checkedOut === Math.max(shift.checkedIn, at);
    if (isAsLeft) shifts[shift.id] = shift;
  }
  const requests = { ...work.requests };
  for (const { id, state, since } of closed.requests) {
    const request = requests[id];
    if (request?.state === 'released') requests[id] = { ...request, state, since };
  }
  const all = Object.values(shifts);
  const swaps = Object.entries(closed.swaps).filter(([, swap]) => isSwapOpen(all, swap));
  return { ...work, shifts, swaps: { ...work.swaps, ...Object.fromEntries(swaps) }, requests };
}

/** The effort in numbers when everybody has left [KR7] [EX2]. */
export function totalsOfEffort(
  sites: Readonly<Record<string, PublicSite>>,
  work: KrisstodWork,
  at: number,
): { totals: EffortTotals; hours: OrganisationHours[] } {
  const shifts = Object.values(work.shifts);
  const came = shifts.filter(({ checkedIn }) => checkedIn !== null);
  const sums = hoursByOrganisation(came, (helper) => work.helpers[helper]?.organisation ?? '', at);
  const hours = [...sums].map(([organisation, { worked }]) => ({ organisation, worked }));
  return {
    totals: {
      people: new Set(came.map(({ helper }) => helper)).size,
      sites: Object.keys(sites).length,
      requests: Object.keys(work.requests).length,
      worked: hours.reduce((sum, { worked }) => sum + worked, 0),
    },
    hours,
  };
}

/** How many people an end checks out. */
export function peopleHere(here: readonly Shift[]): number {
  return onDuty(here).size;
}

import type { Called, CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { type Standing, standingOf } from '@ledningsplats/shared/callouts/tally.ts';

export type Group = 'unanswered' | 'coming' | 'notComing' | 'waiting';

export interface GroupOfCalled {
  group: Group;
  called: Called[];
}

/** Those called, by what they mean for whoever leads: who comes and in which order, who must be rung, who does not come. */
export function grouped({ called }: Pick<CallOut, 'called'>): GroupOfCalled[] {
  return ORDER.map((group) => ({
    group,
    called: called.filter((one) => groupOf(standingOf(one)) === group).toSorted(BY[group]),
  })).filter(({ called: own }) => own.length > 0);
}

const ORDER: readonly Group[] = ['coming', 'unanswered', 'notComing', 'waiting'];

function groupOf(standing: Standing): Group {
  switch (standing) {
    case 'yes':
    case 'on_way':
      return 'coming';
    case 'no':
      return 'notComing';
    case 'waiting':
      return 'waiting';
    case 'silent':
    case 'unreached':
    case 'told':
    case 'closed':
    case 'sending':
      return 'unanswered';
    default:
      throw new Error(standing satisfies never);
  }
}

type Order = (one: Called, other: Called) => number;
const asCalled: Order = () => 0;
const byArrival: Order = (one, other) => arrival(one) - arrival(other) || 0;
/** Whom nothing has reached first: they know of nothing. */
const WORST: readonly Standing[] = ['unreached', 'silent', 'closed', 'sending', 'told'];
const byWorst: Order = (one, other) => WORST.indexOf(standingOf(one)) - WORST.indexOf(standingOf(other));

const BY: Record<Group, Order> = {
  coming: byArrival,
  unanswered: byWorst,
  notComing: asCalled,
  waiting: asCalled,
};

function arrival({ answered }: Called): number {
  return answered?.arrivesAt ?? Number.MAX_SAFE_INTEGER;
}

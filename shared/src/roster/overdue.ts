import type { PersonReading } from '../core/protocol.ts';
import type { RosterRules } from '../plan/plan.ts';
import { type HandoverOverdue, OVERDUE_STEPS, type OverdueStep } from './events.ts';
import { dutyAt } from './held-duty.ts';
import type { RosterReading } from './on-duty.ts';

const MINUTE = 60_000;

/**
 * What is to be told now of a change that nobody has acknowledged [TB3], and whom: first the two it lies between, then the
 * deputy and everybody in a capacity that the plan names as well. Null: nothing, or it has been told.
 */
export function overdueNow(
  reading: RosterReading & { roster: { overdue: { since: number; step: OverdueStep } | null } },
  rules: RosterRules,
  people: readonly PersonReading[],
  at: number,
): HandoverOverdue['data'] | null {
  const { primary, deputy, waiting } = dutyAt(reading, at);
  if (waiting === null) return null;
  const due = overdueAt(rules, waiting.since);
  const step = OVERDUE_STEPS.findLast((one) => at >= due[one]) ?? null;
  const told = reading.roster.overdue;
  const isTold = told?.since === waiting.since && (told.step === step || told.step === 'alarm');
  if (step === null || isTold) return null;
  const named = people.filter(
    ({ erased, capacities }) => !erased && capacities.some((one) => rules.handover.overrides.includes(one)),
  );
  const others = step === 'alarm' ? [deputy.person, ...named.map(({ id }) => id)] : [];
  const all = [primary.person, waiting.to.person, ...others].filter((id) => id !== null);
  return {
    step,
    since: waiting.since,
    from: primary.person,
    to: waiting.to.person,
    told: [...new Set(all)],
  };
}

/** When the steps are due of a change that waits since an instant. */
function overdueAt({ handover }: RosterRules, since: number): Record<OverdueStep, number> {
  return {
    reminder: since + handover.remindAfterMinutes * MINUTE,
    alarm: since + handover.alarmAfterMinutes * MINUTE,
  };
}

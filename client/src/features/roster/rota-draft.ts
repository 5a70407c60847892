import type { RosterRules } from '@ledningsplats/shared/plan/plan.ts';
import { DAYS_AHEAD } from '@ledningsplats/shared/roster/decide-shifts.ts';
import { type KeptShift, NO_ROSTER, type Shift } from '@ledningsplats/shared/roster/events.ts';
import { type RosterFault, rosterFaults } from '@ledningsplats/shared/roster/faults.ts';
import type { RosterReading } from '@ledningsplats/shared/roster/on-duty.ts';
import { shiftsOf } from '@ledningsplats/shared/roster/rota.ts';
import { addDays, instantOf, wallFrom } from '@ledningsplats/shared/roster/wall-time.ts';
import { readDate } from '../../forms/typed-wall.ts';

export interface RotaDraft {
  from: string;
  until: string;
  order: readonly string[];
}

export interface RotaPreview {
  shifts: Shift[];
  faults: RosterFault[];
  fault: 'from' | 'until' | 'order' | null;
}

/** What a rota would be and what would be wrong with the roster then, before anything is saved [TB2]. */
export function previewRota(draft: RotaDraft, reading: RosterReading, rules: RosterRules, now: number): RotaPreview {
  const none = { shifts: [], faults: [] };
  const [from, until] = [readDate(draft.from), readDate(draft.until)];
  if (from === null) return { ...none, fault: 'from' };
  const first = wallFrom(now, reading.timeZone);
  const isWithin = until !== null && until > from && until <= addDays(first.slice(0, 10), DAYS_AHEAD);
  if (until === null || !isWithin) return { ...none, fault: 'until' };
  if (draft.order.length === 0) return { ...none, fault: 'order' };
  const { changeTime, shiftDays, needsDeputy } = rules;
  const rota = { from, until, changeTime, shiftDays, order: draft.order, deputyOffset: needsDeputy ? 1 : 0 };
  const shifts = shiftsOf(rota).filter((shift) => shift.until > first);
  const last = shifts.at(-1);
  if (last === undefined) return { ...none, fault: 'until' };
  const kept = shifts.map((shift): KeptShift => ({ ...shift, seq: Number.MAX_SAFE_INTEGER, at: 0, origin: 'rota' }));
  const roster = { ...(reading.roster ?? NO_ROSTER), shifts: [...(reading.roster?.shifts ?? []), ...kept] };
  const start = Math.max(now, instantOf(shifts[0]?.from ?? first, reading.timeZone));
  const end = instantOf(last.until, reading.timeZone);
  return { shifts, faults: rosterFaults({ ...reading, roster }, rules, start, end), fault: null };
}

import type { Sight } from '../../core/command.ts';
import type { NewEvent } from '../../core/recorded-event.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { newFact } from '../../incident/new-fact.ts';
import { inOpenPartUnsigned, type KrisstodGround, krisstodGround } from '../ground.ts';
import type { Helper, KrisstodWork } from './events.ts';
import { staffTotals } from './evolve.ts';
import type { Shift } from './shift.ts';

/** Krisstöd that is prepared or at work: people are planned before it begins. Answers `settled` with what holds. */
export function workGround(sight: Sight): KrisstodGround | Refusal {
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  const { status } = ground.open;
  if (status !== 'prepared' && status !== 'active') return refuse('settled', { details: { krisstod: status } });
  return ground;
}

/** A helper that is counted on. Answers `unknown_item`. */
export function knownHelper(
  { own }: KrisstodGround,
  id: string,
  field = 'data.helper',
): { ok: true; helper: Helper } | Refusal {
  const helper = Object.hasOwn(own.work.helpers, id) ? own.work.helpers[id] : undefined;
  return helper && !helper.isRemoved ? { ok: true, helper } : refuse('unknown_item', { field });
}

/** Answers `unknown_item`. */
export function knownShift(
  { own }: KrisstodGround,
  id: string,
  field = 'data.shift',
): { ok: true; shift: Shift } | Refusal {
  const shift = Object.hasOwn(own.work.shifts, id) ? own.work.shifts[id] : undefined;
  return shift ? { ok: true, shift } : refuse('unknown_item', { field });
}

/** The totals for the open part, where they will be others when this is done [KR8]; who did it is not said there. */
export function totalsFor(ground: KrisstodGround, after: KrisstodWork): NewEvent[] {
  const { onDuty, unanswered } = staffTotals(after);
  const { staff } = ground.open;
  if (staff.onDuty === onDuty && staff.unanswered === unanswered) return [];
  return inOpenPartUnsigned(ground, [newFact('KrisstodStaffTotalled', { onDuty, unanswered })]);
}

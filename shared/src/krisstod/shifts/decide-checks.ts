import type { Command, DecideContext, Decided, Sight } from '../../core/command.ts';
import { refuse } from '../../core/refusal.ts';
import { krisstodFact, krisstodGround } from '../ground.ts';
import { maySpeakOfShift } from '../links/own-part.ts';
import { changedShift, withoutCheck } from './evolve.ts';
import { knownShift, totalsFor, workGround } from './work-ground.ts';

type OfShift = Command<{ shift: string }, unknown>;

/**
 * They have come; said with its own time. Answers `settled`, `unknown_item`, and `already` where they have come to this one
 * or, with `{ shift }`, have not left another.
 */
export function decideCheckIn(sight: Sight, { data }: OfShift, { occurredAt, actor }: DecideContext): Decided {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const known = knownShift(ground, data.shift);
  if (!known.ok) return known;
  const { shift } = known;
  if (!maySpeakOfShift(actor, shift)) return refuse('unknown_item', { field: 'data.shift' });
  if (shift.checkedIn !== null) return refuse('already', { field: 'data.shift', details: { at: shift.checkedIn } });
  const { work } = ground.own;
  const elsewhere = Object.values(work.shifts).find(
    (one) => one.helper === shift.helper && one.checkedIn !== null && one.checkedOut === null,
  );
  if (elsewhere) return refuse('already', { field: 'data.shift', details: { shift: elsewhere.id } });
  const after = changedShift(work, shift.id, (one) => ({ ...one, checkedIn: occurredAt }));
  return { ok: true, events: [krisstodFact('KrisstodHelperCheckedIn', data), ...totalsFor(ground, after)] };
}

/**
 * They have left, also after the effort has ended. Answers `unknown_item`, `settled` where they have left, and `invalid`
 * where they have not come, or had not by then.
 */
export function decideCheckOut(sight: Sight, { data }: OfShift, { occurredAt, actor }: DecideContext): Decided {
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  const known = knownShift(ground, data.shift);
  if (!known.ok) return known;
  if (!maySpeakOfShift(actor, known.shift)) return refuse('unknown_item', { field: 'data.shift' });
  const { id, checkedIn, checkedOut } = known.shift;
  if (checkedOut !== null) return refuse('settled', { field: 'data.shift', details: { at: checkedOut } });
  if (checkedIn === null) return refuse('invalid', { field: 'data.shift' });
  if (occurredAt < checkedIn) return refuse('invalid', { field: 'occurredAt' });
  const after = changedShift(ground.own.work, id, (one) => ({ ...one, checkedOut: occurredAt }));
  return { ok: true, events: [krisstodFact('KrisstodHelperCheckedOut', data), ...totalsFor(ground, after)] };
}

/**
 * Undo of the last of coming and leaving. Answers `unknown_item`, and `stale` where that is not what the screen saw; and
 * `already` where they are back at another shift.
 */
export function decideUndoCheck(
  sight: Sight,
  { data }: Command<{ shift: string; what: 'in' | 'out' }, unknown>,
  { actor }: DecideContext,
): Decided {
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  const known = knownShift(ground, data.shift);
  if (!known.ok) return known;
  if (!maySpeakOfShift(actor, known.shift)) return refuse('unknown_item', { field: 'data.shift' });
  const { id, helper, checkedIn, checkedOut } = known.shift;
  const isIn = checkedIn !== null ? 'in' : null;
  const last = checkedOut !== null ? 'out' : isIn;
  if (last !== data.what) return refuse('stale', { field: 'data.what' });
  const { work } = ground.own;
  const isElsewhere = Object.values(work.shifts).some(
    (one) => one.id !== id && one.helper === helper && one.checkedIn !== null && one.checkedOut === null,
  );
  if (last === 'out' && isElsewhere) return refuse('already', { field: 'data.shift' });
  const after = changedShift(work, id, (one) => withoutCheck(one, last));
  return { ok: true, events: [krisstodFact('KrisstodCheckUndone', data), ...totalsFor(ground, after)] };
}

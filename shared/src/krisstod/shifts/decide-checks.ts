import type { Command, DecideContext, Decided, Sight } from '../../core/command.ts';
import { refuse } from '../../core/refusal.ts';
import { futureFault, krisstodFact, krisstodGround } from '../ground.ts';
import { maySpeakOfShift, speakingHelper } from '../links/own-part.ts';
import { changedShift, withoutCheck } from './evolve.ts';
import { knownShift, totalsFor, workGround } from './work-ground.ts';

/** Who comes longer before their shift than this has a date that is wrong, or a device whose clock is. */
const EARLIEST_MS = 24 * 3_600_000;

type OfShift = Command<{ shift: string }, unknown>;

/**
 * They have come; said with its own time. Answers `settled`, `unknown_item`, `already` where they have come to this one
 * or, with `{ shift }`, have not left another; `invalid` for a time that is to come, or long before the shift.
 */
export function decideCheckIn(sight: Sight, { data }: OfShift, context: DecideContext): Decided {
  const { occurredAt, actor } = context;
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const known = knownShift(ground, data.shift);
  if (!known.ok) return known;
  const { shift } = known;
  if (!maySpeakOfShift(actor, shift)) return refuse('unknown_item', { field: 'data.shift' });
  if (shift.checkedIn !== null) return refuse('already', { field: 'data.shift', details: { at: shift.checkedIn } });
  const future = futureFault(context);
  if (future) return future;
  if (occurredAt < shift.from - EARLIEST_MS) return refuse('invalid', { field: 'occurredAt' });
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
 * where they have not come, or had not by then, or for a time that is to come.
 */
export function decideCheckOut(sight: Sight, { data }: OfShift, context: DecideContext): Decided {
  const { occurredAt, actor } = context;
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  const known = knownShift(ground, data.shift);
  if (!known.ok) return known;
  if (!maySpeakOfShift(actor, known.shift)) return refuse('unknown_item', { field: 'data.shift' });
  const { id, checkedIn, checkedOut } = known.shift;
  if (checkedOut !== null) return refuse('settled', { field: 'data.shift', details: { at: checkedOut } });
  if (checkedIn === null) return refuse('invalid', { field: 'data.shift' });
  const future = futureFault(context);
  if (future) return future;
  if (occurredAt < checkedIn) return refuse('invalid', { field: 'occurredAt' });
  const after = changedShift(ground.own.work, id, (one) => ({ ...one, checkedOut: occurredAt }));
  return { ok: true, events: [krisstodFact('KrisstodHelperCheckedOut', data), ...totalsFor(ground, after)] };
}

/**
 * Undo of the last of coming and leaving. Answers `unknown_item`, and `stale` where that is not what the screen saw; and
 * `already` where they are back at another shift. After the end it is put right by those who run krisstöd: through a personal link it
 * is `settled`.
 */
export function decideUndoCheck(
  sight: Sight,
  { data }: Command<{ shift: string; what: 'in' | 'out' }, unknown>,
  { actor }: DecideContext,
): Decided {
  const ground = speakingHelper(actor) === null ? krisstodGround(sight) : workGround(sight);
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

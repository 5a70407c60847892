import type { Command, Decided, Sight } from '../../core/command.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { overlap } from '../../shifts/span.ts';
import { type KrisstodGround, krisstodFact, openSite } from '../ground.ts';
import type { Need, Shift } from './shift.ts';
import { knownHelper, knownShift, workGround } from './work-ground.ts';

/** Weeks of shifts at several sites; what keeps the state small. */
const SHIFTS_LIMIT = 600;
const NEEDS_LIMIT = 200;
/** A longer one is a date that was mistyped: what is too long for a person is the plan's to say. */
const LONGEST = 48 * 3_600_000;
/** A need may be said for the whole effort. */
const LONGEST_NEED = 60 * 24 * 3_600_000;

/**
 * How many a site needs for a time, and as what [KR3]. Answers `settled`, `unknown_item` for a site or a competence, and
 * `invalid` for a time that ends before it begins, or with `{ most }`.
 */
export function decideNeedHelpers(sight: Sight, { data }: Command<Need, unknown>): Decided {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const fault = siteFault(ground, data) ?? spanFault(data, LONGEST_NEED);
  if (fault) return fault;
  if (ground.own.work.needs.length >= NEEDS_LIMIT) return refuse('invalid', { details: { most: NEEDS_LIMIT } });
  return { ok: true, events: [krisstodFact('KrisstodHelpersNeeded', data)] };
}

type Wanted = Omit<Shift, 'id' | 'checkedIn' | 'checkedOut'>;

/**
 * A helper at a site for a time. One who would work too long or rest too little is warned of and not refused: nobody else may
 * be there. Answers `settled`, `unknown_item` for site, helper or competence, `invalid` for the time, and `already` with
 * `{ shift }` where they are in another one then.
 */
export function decidePlanShift(sight: Sight, { id, data }: Command<Wanted, unknown>): Decided {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const fault = shiftFault(ground, data, null);
  if (fault) return fault;
  if (Object.keys(ground.own.work.shifts).length >= SHIFTS_LIMIT) {
    return refuse('invalid', { details: { most: SHIFTS_LIMIT } });
  }
  return { ok: true, events: [krisstodFact('KrisstodShiftPlanned', { shift: id, ...data })] };
}

/** Another site, person or time. Answers as planning does, and `stale` where somebody has come to it meanwhile. */
export function decideAlterShift(sight: Sight, { data }: Command<Wanted & { shift: string }, unknown>): Decided {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const known = knownShift(ground, data.shift);
  if (!known.ok) return known;
  const { shift: id, ...wanted } = data;
  const fault = begun(known.shift) ?? shiftFault(ground, wanted, id);
  if (fault) return fault;
  return { ok: true, events: [krisstodFact('KrisstodShiftAltered', data)] };
}

/** Answers `settled`, `unknown_item`, and `stale` where somebody has come to it. */
export function decideRemoveShift(sight: Sight, { data }: Command<{ shift: string }, unknown>): Decided {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const known = knownShift(ground, data.shift);
  if (!known.ok) return known;
  return begun(known.shift) ?? { ok: true, events: [krisstodFact('KrisstodShiftRemoved', data)] };
}

/** A shift that somebody has come to is what happened, and is no plan any more. */
function begun({ checkedIn }: Shift): Refusal | null {
  return checkedIn === null ? null : refuse('stale', { field: 'data.shift', details: { at: checkedIn } });
}

function shiftFault(ground: KrisstodGround, wanted: Wanted, except: string | null): Refusal | null {
  const fault = siteFault(ground, wanted) ?? spanFault(wanted, LONGEST);
  if (fault) return fault;
  const known = knownHelper(ground, wanted.helper);
  if (!known.ok) return known;
  if (wanted.competence !== null && !known.helper.competences.includes(wanted.competence)) {
    return refuse('unknown_item', { field: 'data.competence' });
  }
  const other = Object.values(ground.own.work.shifts).find(
    (one) => one.id !== except && one.helper === wanted.helper && one.checkedOut === null && overlap(one, wanted),
  );
  return other ? refuse('already', { field: 'data.helper', details: { shift: other.id } }) : null;
}

function siteFault(ground: KrisstodGround, { site, competence }: Pick<Need, 'site' | 'competence'>): Refusal | null {
  const found = openSite(ground, site);
  if (!found.ok) return found;
  const isKnown = competence === null || ground.plan.krisstod.competences.some(({ id }) => id === competence);
  return isKnown ? null : refuse('unknown_item', { field: 'data.competence' });
}

function spanFault({ from, until }: { from: number; until: number }, longest: number): Refusal | null {
  return until > from && until - from <= longest ? null : refuse('invalid', { field: 'data.until' });
}

import type { Command, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type Ground, openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import type { SeatShift } from './events.ts';
import { isFunction, whoFault } from './seat-ground.ts';
import { isSameOccupant } from './seat-reading.ts';

/** What is longer is no shift but a date that is wrong. */
const LONGEST_MS = 48 * 3_600_000;
/** A dozen functions by two a day for a fortnight; what keeps the state small. */
const SHIFTS_LIMIT = 400;

interface Planned {
  function: string;
  person: string | null;
  from: number;
  until: number;
}
interface Seen {
  shift: string;
  seen: number;
}

/**
 * Plans who is to sit when; nobody is seated by it [ST1]. Gaps, overlaps and tired people are shown and never refused. Each
 * shift's id is the command's, with `/n` where there are several. Answers `invalid` for an unknown function, for nobody,
 * for a time that is none, and with `{ most }`.
 */
export function decidePlanSeatShifts(
  sight: Sight,
  { id, data, content }: Command<{ shifts: Planned[] }, { names?: (string | null)[] | undefined }>,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { shifts } = data;
  if (Object.keys(ground.state.seats.shifts).length + shifts.length > SHIFTS_LIMIT) {
    return refuse('invalid', { field: 'data.shifts', details: { most: SHIFTS_LIMIT } });
  }
  const names = shifts.map(({ person }, index) => (person === null ? content.names?.[index] : null) ?? undefined);
  const fault = shifts
    .map((shift, at) => shiftFault(sight, ground, shift, names[at], `data.shifts.${at}.`, `content.names.${at}`))
    .find((one) => one !== null);
  if (fault) return fault;
  return {
    ok: true,
    events: shifts.map((shift, index) => {
      const own = shifts.length === 1 ? id : `${id}/${index + 1}`;
      return newFact('SeatShiftPlanned', { shift: own, ...shift }, { name: names[index] });
    }),
  };
}

/** Answers as planning one does, and `settled`, `stale` with the `seq` that holds when somebody was first, and `already`. */
export function decideChangeSeatShift(
  sight: Sight,
  { data, content }: Command<Seen & Planned, { name?: string | undefined }>,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { shift: id, seen, ...planned } = data;
  const name = planned.person === null ? content.name : undefined;
  const fault = shiftFault(sight, ground, planned, name, 'data.', 'content.name');
  if (fault) return fault;
  const found = seenShift(ground, { shift: id, seen }, 'data.seen');
  if (!found.ok) return found;
  const { shift } = found;
  const isSame =
    shift.function === planned.function &&
    shift.from === planned.from &&
    shift.until === planned.until &&
    isSameOccupant(shift, { person: planned.person, name: name ?? null, nameSeq: 0 });
  if (isSame) return refuse('already');
  return { ok: true, events: [newFact('SeatShiftChanged', { shift: id, ...planned }, { name })] };
}

/** Nobody is to sit then after all. Answers `settled`, and `stale` with the `seq` that holds. */
export function decideStrikeSeatShift(sight: Sight, { data }: Command<Seen, unknown>): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const found = seenShift(ground, data, 'data.seen');
  if (!found.ok) return found;
  return { ok: true, events: [newFact('SeatShiftStruck', { shift: data.shift, function: found.shift.function })] };
}

/** Who had the one has the other. Answers `settled`, `stale` with the `seq` that holds, and `already` where it is one person's. */
export function decideSwapSeatShifts(sight: Sight, { data }: Command<{ one: Seen; other: Seen }, unknown>): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const one = seenShift(ground, data.one, 'data.one');
  if (!one.ok) return one;
  const other = seenShift(ground, data.other, 'data.other');
  if (!other.ok) return other;
  if (isSameOccupant(one.shift, other.shift)) return refuse('already');
  return { ok: true, events: [newFact('SeatShiftsSwapped', { shifts: [data.one.shift, data.other.shift] })] };
}

function seenShift(
  { state }: Ground,
  { shift: id, seen }: Seen,
  field: string,
): { ok: true; shift: SeatShift } | Refusal {
  const { shifts } = state.seats;
  const shift = Object.hasOwn(shifts, id) ? shifts[id] : undefined;
  if (!shift) return refuse('settled', { field });
  return shift.seq === seen ? { ok: true, shift } : refuse('stale', { field, details: { seq: shift.seq } });
}

function shiftFault(
  sight: Sight,
  ground: Ground,
  { function: of, person, from, until }: Planned,
  name: string | undefined,
  path: string,
  nameField: string,
): Refusal | null {
  if (!isFunction(ground, of)) return refuse('invalid', { field: `${path}function` });
  if (until <= from || until - from > LONGEST_MS) return refuse('invalid', { field: `${path}until` });
  return whoFault(sight, person, name, { person: `${path}person`, name: nameField });
}

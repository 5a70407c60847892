import { describe, expect, test } from 'vitest';
import { instantOf } from '../roster/wall-time.ts';
import {
  call,
  DEPUTY,
  DIRECTOR,
  given,
  KEEPER,
  MINUTE,
  PLAN,
  register,
  type Story,
  step,
  TIB,
} from '../testing/given.ts';
import { nextRelief, reliefsAhead, reliefsNear, staffLeader } from './seat-reading.ts';
import { nextSeatGap, seatFaults, seatGaps } from './shift-faults.ts';

const HOUR = 60 * MINUTE;
const AT_REST = { level: 1, posture: 'normal' };
const begun = given([step(register(), TIB)]);
/** Hours after the story's beginning; the first hour is later than every step that is told. */
const at = (hours: number) => begun.now + hours * HOUR;
const shift = (person: string | null, from: number, until: number, of = 'stabschef') => ({
  function: of,
  person,
  from: at(from),
  until: at(until),
});
const plan = (shifts: ReturnType<typeof shift>[], names?: (string | null)[]) =>
  call('PlanSeatShifts', { shifts }, names ? { names } : {});
const planned = begun.when(plan([shift(KEEPER.id, 1, 9), shift(DEPUTY.id, 9, 17)]), TIB).gives();
const all = (story: Story) => Object.values(story.holds.seats.shifts).toSorted((one, other) => one.from - other.from);
const seen = (story: Story, index: number) => {
  const one = all(story)[index];
  return { shift: one?.id ?? '', seen: one?.seq ?? 0 };
};
const gaps = (story: Story, now: number, standing = AT_REST) =>
  seatGaps(story.holds.seats, PLAN, standing, now).map((gap) => [
    gap.function,
    (gap.from - begun.now) / HOUR,
    (gap.until - begun.now) / HOUR,
  ]);

describe('[ST1] the relief plan', () => {
  test('is several shifts at once, also of people outside the register; nobody is seated by it', () => {
    const named = begun.when(plan([shift(null, 1, 9), shift(DEPUTY.id, 9, 17)], ['Rut Ek', null]), TIB);
    const story = named.gives('SeatShiftPlanned', 'SeatShiftPlanned');
    expect(all(story).map(({ person, name }) => person ?? name)).toEqual(['Rut Ek', DEPUTY.id]);
    expect(story.holds.seats.seated).toEqual({});
    begun.when(plan([shift(null, 1, 9)]), TIB).refused('invalid', { field: 'content.names.0' });
    begun.when(plan([shift(TIB.id, 9, 1)]), TIB).refused('invalid', { field: 'data.shifts.0.until' });
    begun.when(plan([shift(TIB.id, 0, 49)]), TIB).refused('invalid', { field: 'data.shifts.0.until' });
  });

  test('changed or struck by another since it was read, tells the later one', () => {
    const { from: _, ...first } = { ...shift(DIRECTOR.id, 1, 9), from: 0 };
    const change = (story: Story) => call('ChangeSeatShift', { ...seen(story, 0), ...first, from: at(2) });
    const changed = planned.when(change(planned), TIB).gives('SeatShiftChanged');
    expect(all(changed)[0]).toMatchObject({ person: DIRECTOR.id, from: at(2), changedBy: TIB.id });
    const seq = all(changed)[0]?.seq;
    changed.when(change(planned), KEEPER).refused('stale', { details: { seq } });
    changed.when(call('StrikeSeatShift', seen(planned, 0)), KEEPER).refused('stale');
    changed.when(change(changed), KEEPER).refused('already');
    const struck = changed.when(call('StrikeSeatShift', seen(changed, 0)), TIB).gives('SeatShiftStruck');
    expect(all(struck)).toHaveLength(1);
    struck.when(change(changed), KEEPER).refused('settled');
  });

  test('swaps two shifts, and neither where one of them has changed', () => {
    const swap = (story: Story) => call('SwapSeatShifts', { one: seen(story, 0), other: seen(story, 1) });
    const swapped = planned.when(swap(planned), TIB).gives('SeatShiftsSwapped');
    expect(all(swapped).map(({ person }) => person)).toEqual([DEPUTY.id, KEEPER.id]);
    swapped.when(swap(planned), KEEPER).refused('stale', { field: 'data.one' });
  });

  test('tells of the next relief, and offers it when its time has come until somebody has done it', () => {
    const seated = planned.when(call('TakeSeat', { function: 'stabschef', person: KEEPER.id }), KEEPER).gives();
    const { seats } = seated.holds;
    expect(nextRelief(seats, at(2))).toMatchObject({ at: at(9), isDue: false, from: { person: KEEPER.id } });
    expect(nextRelief(seats, at(10))).toMatchObject({ at: at(9), isDue: true, shift: { person: DEPUTY.id } });
    const left = seated
      .when(call('LeaveSeat', { seat: Object.keys(seats.seated)[0] ?? '' }), KEEPER, { at: at(9) })
      .gives()
      .when(call('TakeSeat', { function: 'stabschef', person: DIRECTOR.id }), DIRECTOR, { at: at(9.5) })
      .gives();
    expect(reliefsAhead(left.holds.seats, at(10))).toEqual([]);
  });

  test('is near within the plan’s minutes, until it is handed over; who leads the staff is told too', () => {
    const seated = planned.when(call('TakeSeat', { function: 'stabschef', person: KEEPER.id }), KEEPER).gives();
    const { seats } = seated.holds;
    const minutes = (count: number) => at(9) - count * MINUTE;
    const { offerMinutes } = PLAN.seats;
    expect(reliefsNear(seats, PLAN, minutes(offerMinutes + 1))).toEqual([]);
    expect(reliefsNear(seats, PLAN, minutes(offerMinutes))).toMatchObject([
      { from: { person: KEEPER.id }, shift: { person: DEPUTY.id }, isDue: false },
    ]);
    expect(reliefsNear(seats, PLAN, at(10))).toMatchObject([{ isDue: true }]);
    const offer = { seat: Object.keys(seats.seated)[0] ?? '', to: DEPUTY.id };
    const offered = seated.when(call('OfferRelief', offer, { underWay: 'Tankar körs ut' }), KEEPER).gives();
    expect(reliefsNear(offered.holds.seats, PLAN, at(10))).toEqual([]);

    expect(staffLeader(seats, PLAN, TIB.id)).toBe(KEEPER.id);
    expect(staffLeader(begun.holds.seats, PLAN, TIB.id)).toBe(TIB.id);
    expect(staffLeader(seats, { seats: { ...PLAN.seats, ledBy: null } }, TIB.id)).toBe(TIB.id);
  });

  test('tells of a gap before it comes: between shifts, and where a function must be manned', () => {
    const holed = planned.when(plan([shift(KEEPER.id, 20, 24)]), TIB).gives();
    expect(gaps(holed, at(1))).toEqual([['stabschef', 17, 20]]);
    expect(nextSeatGap(holed.holds.seats, PLAN, AT_REST, at(18))).toMatchObject({ from: at(18), until: at(20) });
    expect(gaps(planned, at(1), { level: 1, posture: 'beredskap' })).toEqual([['dokumentation', 1, 17]]);
    expect(gaps(begun, at(1), { level: 1, posture: 'beredskap' })).toEqual([]);
  });

  test('reckons with who sits without a shift until the next one, and no longer than the plan lets anybody', () => {
    const sits = planned
      .when(call('TakeSeat', { function: 'dokumentation', person: TIB.id }), TIB, { at: at(0) })
      .gives();
    expect(gaps(sits, at(1), { level: 1, posture: 'beredskap' })).toEqual([['dokumentation', 12, 17]]);
    const later = sits.when(plan([shift(DIRECTOR.id, 6, 17, 'dokumentation')]), TIB).gives();
    expect(gaps(later, at(1))).toEqual([]);
  });

  test('tells of long shifts, little rest, two functions at once and two on one function; and refuses none of them', () => {
    const tired = begun
      .when(
        plan([
          shift(KEEPER.id, 1, 14, 'tib'),
          shift(KEEPER.id, 16, 20, 'tib'),
          shift(DEPUTY.id, 19, 20, 'tib'),
          shift(DEPUTY.id, 19, 20, 'hr'),
        ]),
        TIB,
      )
      .gives();
    const faults = seatFaults(tired.holds.seats, PLAN, AT_REST, at(0));
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(['long', 'rest', 'double', 'overlap', 'gap']));
    const beside = begun.when(plan([shift(KEEPER.id, 1, 9), shift(DEPUTY.id, 8, 9)]), TIB).gives();
    expect(seatFaults(beside.holds.seats, PLAN, AT_REST, at(0)).map(({ kind }) => kind)).not.toContain('overlap');
  });

  test('over the night when clocks are changed, hours are hours', () => {
    const wall = (text: string) => instantOf(text, 'Europe/Stockholm');
    const night = {
      function: 'tib',
      person: KEEPER.id,
      from: wall('2026-10-24T20:00'),
      until: wall('2026-10-25T08:00'),
    };
    const story = begun.when(plan([night]), TIB).gives();
    const [long] = seatFaults(story.holds.seats, PLAN, AT_REST, wall('2026-10-24T19:00')).filter(
      ({ kind }) => kind === 'long',
    );
    expect(((long?.until ?? 0) - (long?.from ?? 0)) / HOUR).toBe(13);
  });

  test('keeps what has been for as long as it says something of the rest, and no longer', () => {
    const later = planned.when(plan([shift(TIB.id, 80, 88)]), TIB, { at: at(60) }).gives();
    expect(all(later).map(({ person }) => person)).toEqual([DEPUTY.id, TIB.id]);
  });
});

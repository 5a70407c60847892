import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KeptShift, NO_ROSTER, type RosterState, type Shift } from './events.ts';
import { dutyAt, heldBetween } from './held-duty.ts';
import { type Duty, dutiesBetween, plannedAt } from './on-duty.ts';
import { shiftsOf } from './rota.ts';
import { addDays, instantOf, wallOf } from './wall-time.ts';

const ZONE = 'Europe/Stockholm';
const PEOPLE = ['a', 'b', 'c', 'd', 'e'];
const FIRST = '2026-01-05';
const YEARS = 10;
const LAST = addDays(FIRST, 365 * YEARS + 3);
const [START, END] = [instantOf(`${FIRST}T00:00`, ZONE), instantOf(`${LAST}T00:00`, ZONE)];

const date = fc.integer({ min: 0, max: 365 * YEARS }).map((days) => addDays(FIRST, days));
const clock = fc.constantFrom('00:00', '02:00', '02:30', '03:00', '08:00', '23:59');
const span = fc.tuple(date, clock, fc.integer({ min: 1, max: 20 }), clock).map(([from, start, days, end]) => ({
  from: `${from}T${start}`,
  until: `${addDays(from, days)}T${end}`,
}));
const person = fc.constantFrom(...PEOPLE);
const rota = fc.record({
  from: fc.constant(FIRST),
  until: fc.constant(LAST),
  changeTime: clock,
  shiftDays: fc.constantFrom(1, 7, 14),
  order: fc.uniqueArray(person, { minLength: 0 }),
  deputyOffset: fc.constantFrom(0, 1),
});
const override = fc.record({ primary: fc.option(person), deputy: fc.option(person) });
const overrides = fc.array(
  fc.tuple(span, override).map(([when, who]): Shift => ({ ...when, ...who })),
  { maxLength: 8 },
);
const absences = fc.array(
  fc.tuple(span, person).map(([when, who]) => ({ ...when, person: who, id: who, at: 0 })),
  { maxLength: 5 },
);

function rosterOf(shifts: readonly Shift[], away: RosterState['absences'] = []): RosterState {
  const kept = shifts.map((shift, index): KeptShift => ({ ...shift, seq: index + 1, at: 0, origin: 'rota' }));
  return { ...NO_ROSTER, shifts: kept, absences: away };
}

/** By the definition, slowly: the last shift that covers the instant. */
function byDefinition({ shifts, absences: away }: RosterState, at: number) {
  // a day to either side: reading every wall of ten years at every instant takes minutes
  const [before, after] = [wallOf(at - 86_400_000, ZONE), wallOf(at + 86_400_000, ZONE)];
  const covers = ({ from, until }: { from: string; until: string }) =>
    from <= after && until >= before && instantOf(from, ZONE) <= at && at < instantOf(until, ZONE);
  const last = shifts.findLast((shift) => shift.primary !== undefined && covers(shift))?.primary ?? null;
  if (last === null) return { person: null, gap: 'unplanned' };
  return { person: last, gap: away.some((one) => one.person === last && covers(one)) ? 'absent' : null };
}

function expectWhole(duties: readonly Duty[]): void {
  expect(duties[0]?.from).toBe(START);
  expect(duties.at(-1)?.until).toBe(END);
  for (const [index, duty] of duties.entries()) {
    expect(duty.from).toBeLessThan(duty.until);
    if (index > 0) expect(duty.from).toBe(duties[index - 1]?.until);
    expect(duty.primary.gap === null ? duty.primary.person : duty.primary.gap).toBeTruthy();
  }
}

describe('[TB1] ten years of rotas', () => {
  test('at every instant there is exactly one primary or one gap that says why, as the definition has it', () => {
    fc.assert(
      fc.property(
        rota,
        overrides,
        absences,
        fc.array(fc.nat(END - START - 1), { maxLength: 20 }),
        (base, over, away, some) => {
          const roster = rosterOf([...shiftsOf(base), ...over], away);
          const reading = { roster, timeZone: ZONE };
          const duties = dutiesBetween(reading, START, END);
          expectWhole(duties);
          for (const at of [
            ...some.map((after) => START + after),
            ...duties.slice(0, 10).flatMap((duty) => [duty.from, duty.until - 1]),
          ]) {
            const here = duties.filter((duty) => duty.from <= at && at < duty.until);
            expect(here).toHaveLength(1);
            expect(here[0]?.primary).toEqual(byDefinition(roster, at));
          }
        },
      ),
      { numRuns: 10, seed: 20_261_120 },
    );
  });

  test('an order without anybody is a gap all through', () => {
    const shifts = shiftsOf({
      from: FIRST,
      until: LAST,
      changeTime: '08:00',
      shiftDays: 7,
      order: [],
      deputyOffset: 1,
    });
    const duties = dutiesBetween({ roster: rosterOf(shifts), timeZone: ZONE }, START, END);
    expect(duties).toEqual([
      {
        from: START,
        until: END,
        primary: { person: null, gap: 'unplanned' },
        deputy: { person: null, gap: 'unplanned' },
      },
    ]);
  });

  test('each change is at 08:00 on a Monday by the wall, and weeks are 168 hours but where clocks are changed', () => {
    const shifts = shiftsOf({
      from: FIRST,
      until: LAST,
      changeTime: '08:00',
      shiftDays: 7,
      order: PEOPLE,
      deputyOffset: 1,
    });
    const duties = dutiesBetween({ roster: rosterOf(shifts), timeZone: ZONE }, instantOf(`${FIRST}T08:00`, ZONE), END);
    expect(duties.length).toBeGreaterThan(520);
    const hours = duties.slice(0, -1).map(({ from, until }) => (until - from) / 3_600_000);
    expect(new Set(duties.map(({ from }) => wallOf(from, ZONE).slice(11)))).toEqual(new Set(['08:00']));
    expect(duties.slice(0, -1).every(({ from }) => new Date(from).getUTCDay() === 1)).toBe(true);
    expect(new Set(hours)).toEqual(new Set([167, 168, 169]));
    expect(hours.filter((length) => length === 167)).toHaveLength(YEARS);
    expect(hours.filter((length) => length === 169)).toHaveLength(YEARS);
    const leap = plannedAt({ roster: rosterOf(shifts), timeZone: ZONE }, instantOf('2028-02-29T12:00', ZONE));
    expect(leap.until).toBe(instantOf('2028-03-06T08:00', ZONE));
  });
});

/** By the definition, slowly: minute by minute of what may change anything, with what is planned read by the wall. */
function heldByDefinition(roster: RosterState, until: number) {
  const begun = roster.handoversFrom ?? Number.POSITIVE_INFINITY;
  const walls = [...roster.shifts, ...roster.absences].flatMap(({ from, until: end }) => [from, end]);
  const moments = [begun, ...walls.map((wall) => instantOf(wall, ZONE)), ...roster.takings.map((taking) => taking.at)];
  let holder: string | null = null;
  let planned: string | null = null;
  let waits = false;
  const isThere = (who: string | null, at: number) =>
    who !== null &&
    !roster.absences.some(
      (one) => one.person === who && instantOf(one.from, ZONE) <= at && at < instantOf(one.until, ZONE),
    );
  for (const at of [...new Set(moments)].filter((one) => one >= begun && one <= until).sort((a, b) => a - b)) {
    const next = byDefinition({ ...roster, absences: [] }, at).person;
    if (next !== planned) waits = holder !== null && next !== holder;
    planned = next;
    const taking = roster.takings.findLast((one) => one.at === at);
    if (taking) [holder, waits] = [taking.person, false];
    if (!isThere(holder, at) && isThere(next, at)) [holder, waits] = [next, false];
  }
  return { person: holder, isThere: isThere(holder, until), waits: waits && holder !== planned };
}

describe('[TB3] a year of handovers, acknowledged or not', () => {
  const YEAR_END = instantOf('2027-01-05T00:00', ZONE);
  const instant = fc.nat(YEAR_END - START - 1).map((after) => START + after);
  const taking = fc.record({ at: instant, person, from: fc.constant(null), way: fc.constant('handover' as const) });

  test('at every instant there is exactly one primary or one gap, and nobody loses the duty before another has it', () => {
    fc.assert(
      fc.property(
        rota,
        overrides,
        absences,
        fc.array(taking, { maxLength: 12 }),
        instant,
        fc.array(instant, { maxLength: 15 }),
        (base, over, away, taken, handoversFrom, some) => {
          const order = taken.toSorted((one, other) => one.at - other.at);
          const shifts = shiftsOf({ ...base, until: '2027-01-05' });
          const roster = { ...rosterOf([...shifts, ...over], away), handoversFrom, takings: order };
          const reading = { roster, timeZone: ZONE };
          const duties = heldBetween(reading, START, YEAR_END);
          expect(duties[0]?.from).toBe(START);
          expect(duties.at(-1)?.until).toBe(YEAR_END);
          for (const [index, duty] of duties.entries()) {
            expect(duty.from).toBeLessThan(duty.until);
            if (index > 0) expect(duty.from).toBe(duties[index - 1]?.until);
          }
          for (const at of [...some, ...order.map((one) => one.at)]) {
            const here = duties.filter((duty) => duty.from <= at && at < duty.until);
            const now = dutyAt(reading, at);
            expect(here).toHaveLength(1);
            expect(here[0]?.primary).toEqual(now.primary);
            if (at < handoversFrom) {
              expect(now.primary).toEqual(plannedAt(reading, at).primary);
              continue;
            }
            const truth = heldByDefinition(roster, at);
            if (truth.person === null) {
              expect(now.primary).toEqual(plannedAt(reading, at).primary);
              continue;
            }
            expect(now.primary.person).toBe(truth.person);
            expect(now.primary.gap === null).toBe(truth.isThere);
            expect(now.waiting !== null).toBe(truth.waits);
            expect(now.primary.gap !== null || now.deputy.person !== now.primary.person).toBe(true);
          }
        },
      ),
      { numRuns: 30, seed: 20_261_121 },
    );
  });
});

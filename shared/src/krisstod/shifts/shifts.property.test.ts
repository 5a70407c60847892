import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../shifts/span.ts';
import { gapsOf, nextGap } from './gaps.ts';
import { hoursByOrganisation } from './hours.ts';
import type { Need, Shift } from './shift.ts';
import { swapFaults, swapped } from './swap.ts';
import { workFaults } from './work-faults.ts';

const MINUTE = 60_000;
/** Over the night when clocks go back. */
const START = Date.UTC(2026, 9, 24, 12);
const MINUTES = 60 * 30;
const SITES = ['church', 'school'];
const HELPERS = ['a', 'b', 'c', 'd'];
const LIMITS = { longestShiftHours: 8, leastRestHours: 4 };
const homes: Readonly<Record<string, string>> = { a: 'church', b: 'church', c: 'red_cross', d: 'own' };
const runs = { numRuns: 150, seed: 20_261_121 };

// Quarters and odd minutes: edges that meet, and edges that do not.
const minute = fc.oneof(
  fc.integer({ min: 0, max: MINUTES / 15 - 1 }).map((quarter) => quarter * 15),
  fc.nat(MINUTES - 1),
);
const span = fc
  .tuple(minute, fc.integer({ min: 1, max: 700 }))
  .map(([from, length]) => ({ from: at(from), until: at(Math.min(MINUTES, from + length)) }));
const competence = fc.constantFrom(null, 'children');
const shifts = fc
  .array(fc.tuple(span, fc.constantFrom(...SITES), fc.constantFrom(...HELPERS), competence, minute, fc.nat(3)), {
    maxLength: 10,
  })
  .map((all) =>
    all.map(([when, site, helper, as, came, here], index) => shift(index, when, site, helper, as, came, here)),
  );
const needs: fc.Arbitrary<Need[]> = fc
  .array(fc.tuple(span, fc.constantFrom(...SITES), competence, fc.nat(3)), { maxLength: 6 })
  .map((all) => all.map(([when, site, as, count]) => ({ ...when, site, competence: as, count })));

function shift(index: number, when: Span, site: string, helper: string, as: string | null, came: number, here: number) {
  const checkedIn = here === 0 ? null : at(came);
  const checkedOut = checkedIn === null || here === 1 ? null : checkedIn + here * 100 * MINUTE;
  return { id: `s${index}`, site, helper, competence: as, ...when, checkedIn, checkedOut } satisfies Shift;
}

function at(minutes: number): number {
  return START + minutes * MINUTE;
}
function isIn({ from, until }: Span, instant: number): boolean {
  return from <= instant && instant < until;
}
const everyMinute = Array.from({ length: MINUTES }, (_, index) => at(index));

describe('[KR3] minute by minute', () => {
  test('a gap is every minute with fewer planned than the last need said, and no other', () => {
    fc.assert(
      fc.property(shifts, needs, (planned, said) => {
        const gaps = gapsOf(planned, said);
        for (const site of SITES)
          for (const as of [null, 'children'])
            for (const instant of everyMinute) {
              const need = said.findLast((one) => one.site === site && one.competence === as && isIn(one, instant));
              const there = planned.filter(
                (one) => one.site === site && isIn(one, instant) && (as === null || one.competence === as),
              );
              const missing = Math.max(0, (need?.count ?? 0) - new Set(there.map(({ helper }) => helper)).size);
              const here = gaps.filter((gap) => gap.site === site && gap.competence === as && isIn(gap, instant));
              if (here.length !== (missing > 0 ? 1 : 0) || (here[0]?.missing ?? 0) !== missing)
                expect(here).toEqual({ site, as, instant, missing });
            }
        expect(gaps.map(({ from }) => from)).toEqual(
          gaps.map(({ from }) => from).toSorted((one, other) => one - other),
        );
      }),
      runs,
    );
  });

  test('the next gap is the first minute from now on that lacks anybody', () => {
    fc.assert(
      fc.property(shifts, needs, minute, (planned, said, after) => {
        const gaps = gapsOf(planned, said);
        const first = everyMinute.find((instant) => instant >= at(after) && gaps.some((gap) => isIn(gap, instant)));
        expect(nextGap(gaps, at(after))?.from ?? undefined).toBe(first);
      }),
      runs,
    );
  });

  test('too long, too little rest and two places at once are what the minutes say', () => {
    fc.assert(
      fc.property(shifts, (planned) => {
        const faults = workFaults(planned, LIMITS);
        for (const helper of HELPERS) {
          const own = planned.filter((one) => one.helper === helper);
          const { stints, twice } = byMinutes(own);
          const mine = faults.filter((fault) => fault.who === helper);
          const told = (kind: string) =>
            mine.filter((fault) => fault.kind === kind).map(({ from, until }) => [from, until]);
          expect(told('long')).toEqual(stints.filter(([from, until]) => until - from > 8 * 60 * MINUTE));
          const rests = stints.slice(1).map(([from], index) => [stints[index]?.[1] ?? 0, from] as const);
          expect(told('rest')).toEqual(rests.filter(([from, until]) => until - from < 4 * 60 * MINUTE));
          const doubled = mine.filter(({ kind }) => kind === 'double');
          expect(everyMinute.filter((instant) => doubled.some((fault) => isIn(fault, instant)))).toEqual(twice);
        }
      }),
      runs,
    );
  });

  test("[KR7] hours of an organisation are its people's minutes, each minute of each once", () => {
    const now = at(1_000);
    fc.assert(
      fc.property(shifts, (planned) => {
        // until a day after, since who came late may have stayed
        const minutes = Array.from({ length: MINUTES + 1_440 }, (_, index) => at(index));
        const sums = hoursByOrganisation(planned, (helper) => homes[helper] ?? '', now);
        for (const home of ['church', 'red_cross', 'own']) {
          let [expected, worked] = [0, 0];
          for (const helper of HELPERS.filter((one) => homes[one] === home)) {
            const own = planned.filter((one) => one.helper === helper);
            const wasThere = own.flatMap(({ checkedIn, checkedOut }) =>
              checkedIn === null ? [] : [{ from: checkedIn, until: checkedOut ?? now }],
            );
            expected += minutes.filter((instant) => own.some((one) => isIn(one, instant))).length;
            worked += minutes.filter((instant) => wasThere.some((one) => isIn(one, instant))).length;
          }
          const sum = sums.get(home) ?? { planned: 0, worked: 0 };
          expect([sum.planned / MINUTE, sum.worked / MINUTE]).toEqual([expected, worked]);
        }
      }),
      runs,
    );
  });

  test('a swap moves people and never a minute of a shift', () => {
    const swaps = fc.record({
      shift: fc.constantFrom('s0', 's1'),
      to: fc.constantFrom(...HELPERS),
      inReturn: fc.constantFrom(null, 's2', 's3'),
    });
    fc.assert(
      fc.property(shifts, swaps, (planned, swap) => {
        const after = swapped(planned, swap);
        expect(after.map((one) => ({ ...one, helper: '' }))).toEqual(planned.map((one) => ({ ...one, helper: '' })));
        const changed = after.filter((one, index) => one.helper !== planned[index]?.helper).map(({ id }) => id);
        const given = planned.find(({ id }) => id === swap.shift);
        if (changed.length > 0) expect(changed).toEqual([swap.shift, swap.inReturn].filter((id) => id !== null).sort());
        if (changed.length > 0) expect(given?.checkedIn).toBeNull();
        for (const fault of swapFaults(planned, swap, LIMITS)) expect(workFaults(after, LIMITS)).toContainEqual(fault);
      }),
      runs,
    );
  });
});

/** From which minute to which somebody is in any shift, and when in several. */
function byMinutes(own: readonly Shift[]) {
  const stints: [number, number][] = [];
  const twice: number[] = [];
  for (const instant of everyMinute) {
    const count = own.filter((one) => isIn(one, instant)).length;
    if (count > 1) twice.push(instant);
    if (count === 0) continue;
    const last = stints.at(-1);
    if (last?.[1] === instant) last[1] = instant + MINUTE;
    else stints.push([instant, instant + MINUTE]);
  }
  return { stints, twice };
}

import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { planSchema } from '@ledningsplats/shared/plan/plan-schema.ts';
import { expect, test } from 'vitest';
import { seatRuleOf, seatsWithoutLevel, withKnownSeats, withSeatRule } from './seat-edits.ts';

const PLAN = defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' });

test('[ST1] what is said of a seat holds together with the plan, and the rest stays', () => {
  const plan = withSeatRule(PLAN, 'tib', { levels: [1], assistants: 2 });
  expect(planSchema.parse(plan)).toEqual(plan);
  expect(seatRuleOf(plan, 'tib')).toEqual({ function: 'tib', assistants: 2, levels: [1], postures: [] });
  expect(seatRuleOf(plan, 'stabschef')).toEqual(seatRuleOf(PLAN, 'stabschef'));
  expect(plan.seats.functions.map((rule) => rule.function)[0]).toBe('tib');
});

test('[ST1] a function, a posture or a level that goes takes with it what is said of its seats', () => {
  const functions = PLAN.functions.filter(({ id }) => id !== 'stabschef');
  const postures = PLAN.postures.filter(({ id }) => id !== 'stab');
  const { seats } = withKnownSeats({ ...PLAN, functions, postures });
  expect(seats.ledBy).toBeNull();
  expect(seats.functions.map((rule) => rule.function)).not.toContain('stabschef');
  expect(seats.functions.flatMap((rule) => rule.postures)).not.toContain('stab');
  const lower = seatsWithoutLevel(PLAN, 2);
  expect(lower.functions.find((rule) => rule.function === 'samverkan')?.levels).toEqual([2]);
  expect(lower.functions.find((rule) => rule.function === 'dokumentation')?.levels).toEqual([2]);
});

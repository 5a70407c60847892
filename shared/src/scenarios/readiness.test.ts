import { expect, test } from 'vitest';
import { SCENARIO_LIBRARY } from './library/library.ts';
import { readinessOf } from './readiness.ts';

const { scenario } = SCENARIO_LIBRARY[0] ?? never();
const NOBODY = { lead: null, groups: [], staff: {} };
const STAFFED = { lead: 'p1', groups: ['tib'], staff: { p2: 'evaluator', p3: 'counterpart' } } as const;
const left = (...of: Parameters<typeof readinessOf>) =>
  Object.fromEntries(readinessOf(...of).flatMap(({ lack, count }) => (count > 0 ? [[lack, count]] : [])));

test('[OV2] of an exercise that is merely planned everything is left to do', () => {
  expect(left(null, NOBODY)).toEqual({ no_lead: 1, no_groups: 1, no_script: 1, no_evaluator: 1 });
});

test('[OV2] with a scenario of the library and its staff what is on the map alone is without a place', () => {
  expect(left(scenario, { ...STAFFED, groups: [...STAFFED.groups] })).toEqual({ map_without_place: 1 });
});

test('[OV2] what injects and goals lack is counted', () => {
  const [first = never(), ...others] = scenario.injects;
  const script = {
    ...scenario,
    goals: [...scenario.goals, { id: 'ny', text: 'Nytt mål' }],
    injects: [{ ...first, expected: null, minute: 999 }, ...others.filter(({ channel }) => channel !== 'map')],
    questions: [],
  };
  const staff = { p3: 'lead' } as const;
  expect(left(script, { ...NOBODY, groups: ['tib'], staff })).toEqual({
    no_expected: 1,
    untested_goals: 1,
    beyond_end: 1,
    no_counterpart: 1,
    no_evaluator: 1,
    no_questions: 1,
  });
});

function never(): never {
  throw new Error('the library is empty');
}

import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { fourLevelPlan } from '@ledningsplats/shared/plan/four-level-plan.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { expect, it } from 'vitest';
import { withLevel } from './plan-edits.ts';
import { planDifferences } from './plan-lines.ts';

const municipality = {
  name: 'Granviks kommun',
  code: '9999',
  timeZone: 'Europe/Stockholm',
  bounds: { south: 59.1, west: 18.1, north: 59.3, east: 18.5 },
};
const plan = defaultPlan(municipality);

/** Every value in the plan, each changed alone; ids are what the lines are known by, and name others. */
function* changedOnce(): Generator<[path: string, plan: Plan]> {
  for (const path of leaves(plan)) {
    const copy = structuredClone(plan);
    const holder = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as never, copy as never);
    const key = path.at(-1) ?? '';
    const value = holder[key];
    holder[key] = typeof value === 'number' ? value + 1 : `${value}x`;
    yield [path.join('.'), copy];
  }
}

function* leaves(value: unknown, path: string[] = []): Generator<string[]> {
  if (typeof value !== 'object' || value === null) {
    const isWord = typeof value === 'number' || (typeof value === 'string' && path.at(-1) !== 'id');
    // what a level asks and a mandate lasts are of a closed set, and are changed below
    if (isWord && path.at(-1) !== 'asks' && path.at(-1) !== 'until') yield path;
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, key]);
}

it('a plan differs in nothing from itself', () => {
  expect(planDifferences(plan, structuredClone(plan))).toEqual([]);
});

it('whatever is changed in a plan, the difference is told', () => {
  const changes = [...changedOnce()];
  expect(changes.length).toBeGreaterThan(200);
  expect(changes.filter(([, changed]) => planDifferences(plan, changed).length === 0).map(([path]) => path)).toEqual(
    [],
  );
});

it('is told with the wording before and after', () => {
  const renamed = withLevel(plan, 2, { name: 'Samordnad händelse', report: null, asks: 'nothing' });
  expect(planDifferences(plan, renamed)).toEqual([
    { key: 'level/sarskild', what: 'Nivå 2', before: '2 Särskild händelse', after: '2 Samordnad händelse' },
    {
      key: 'level/sarskild/asks',
      what: 'Nivå 2, frågar',
      before: 'Varför kommunen behöver samordna',
      after: 'Ingenting',
    },
    { key: 'level/sarskild/report', what: 'Nivå 2, rapport', before: 'till Länsstyrelsen var 3:e timme', after: null },
  ]);
  const [, second] = plan.mandates.posture;
  const lasting = { ...plan, mandates: { ...plan.mandates, posture: second ? [second] : [] } };
  expect(planDifferences(lasting, plan)).toMatchObject(
    [
      { what: 'Mandat, stabsläge', before: 'Ställföreträdande kommundirektör', after: /TiB.* tills någon avlöser$/ },
    ].map((one) => ({ ...one, after: expect.stringMatching(one.after) })),
  );
});

it('between two municipalities names what is new and what is gone', () => {
  const differences = planDifferences(plan, fourLevelPlan(municipality));
  expect(differences).toContainEqual({
    key: 'posture/gron',
    what: 'Stabsläget Grönt läge',
    before: null,
    after: 'Grönt läge',
  });
  expect(differences).toContainEqual({
    key: 'posture/normal',
    what: 'Stabsläget Normal',
    before: 'Normal',
    after: null,
  });
});

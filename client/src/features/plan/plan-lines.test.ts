import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { fourLevelPlan } from '@ledningsplats/shared/plan/four-level-plan.ts';
import type { CallEntry, Plan } from '@ledningsplats/shared/plan/plan.ts';
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
    holder[key] = another(value);
    yield [path.join('.'), copy];
  }
}

function another(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value + 1 : `${value}x`;
}

function* leaves(value: unknown, path: string[] = []): Generator<string[]> {
  if (typeof value !== 'object' || value === null) {
    const isWord =
      typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && path.at(-1) !== 'id');
    // what a level asks, a mandate lasts, who has a competence, and who is rung or called out and how, are of a closed set, and are changed
    // below and in call-out-edits.test.ts
    const isChoice =
      ['asks', 'until', 'way', 'shows'].includes(path.at(-1) ?? '') ||
      ['who', 'substitute', 'by'].includes(path.at(-2) ?? '');
    if (isWord && !(isChoice && path.at(-1) !== 'name' && path.at(-1) !== 'phone')) yield path;
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

it('a new name of what much else mentions is told once', () => {
  const functions = plan.functions.map((item) => (item.id === 'tib' ? { ...item, name: 'Vakthavande' } : item));
  const capacities = plan.capacities.map((item) => (item.id === 'tib' ? { ...item, name: 'Vakthavande' } : item));
  expect(planDifferences(plan, { ...plan, functions, capacities }).map(({ key }) => key)).toEqual([
    'function/tib',
    'capacity/tib',
  ]);
});

it('[KR2] tells who has a competence in krisstöd, by capacity and by language', () => {
  const { krisstod } = plan;
  const skills = [{ competence: 'sprak', by: { kind: 'language' as const, language: 'finska' } }];
  const other = { ...plan, krisstod: { ...krisstod, callIn: { ...krisstod.callIn, skills } } };
  expect(planDifferences(plan, other)).toMatchObject([
    {
      key: 'krisstod/callIn/skills',
      before: expect.stringContaining('Barn och unga: Stödperson för barn och unga\nSpråk: talar ett annat språk'),
      after: 'Språk: talar finska',
    },
  ]);
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

it('tells who is rung, in which order, and of another kind', () => {
  const [first, second, ...rest] = plan.levels[1]?.callList ?? [];
  if (!first || !second) throw new Error('nobody is rung');
  const other: CallEntry = { ...first, who: { kind: 'function', function: 'krisledning' } };
  expect(planDifferences(plan, withLevel(plan, 2, { callList: [other, second, ...rest] }))).toEqual([
    {
      key: 'call/sarskild_kommundirektor',
      what: 'Ringlista «Krisledningsgruppen»',
      before: `Nivå 2, plats 1: Kommundirektör (den som har egenskapen), ska ringas\n${first.say}`,
      after: `Nivå 2, plats 1: Krisledningsgruppen (den som har funktionen), ska ringas\n${first.say}`,
    },
  ]);
  const swapped = planDifferences(plan, withLevel(plan, 2, { callList: [second, first, ...rest] }));
  expect(swapped.map(({ what }) => what).toSorted()).toEqual([
    'Ringlista «Kommundirektör»',
    'Ringlista «Länsstyrelsens TiB»',
  ]);
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

import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import type { CallEntry } from '@ledningsplats/shared/plan/plan.ts';
import { planSchema } from '@ledningsplats/shared/plan/plan-schema.ts';
import { describe, expect, it } from 'vitest';
import { planFaultWords } from '../../i18n/plan-faults.ts';
import {
  holdersOf,
  moved,
  newId,
  renamed,
  tidied,
  withAsks,
  withLevel,
  withMandate,
  withNewLevel,
  withoutLevel,
} from './plan-edits.ts';

const plan = defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' });

describe('the ladder', () => {
  it('gets a level on top that those of the highest decide, and the plan still holds together', () => {
    const next = withNewLevel(plan);
    expect(next.levels.at(-1)).toMatchObject({ rank: 4, id: 'ny_niva_4' });
    expect(holdersOf(next, 'level 4')).toEqual(holdersOf(plan, 'level 3'));
    expect(planSchema.safeParse(next).success).toBe(true);
  });

  it.each([1, 2, 3])(
    'loses level %i: those above come down with their mandates, and it still holds together',
    (rank) => {
      const next = withoutLevel(plan, rank);
      expect(next.levels.map((level) => level.rank)).toEqual([1, 2]);
      const left = [1, 2, 3].filter((other) => other !== rank);
      left.forEach((other, index) => {
        expect(next.levels[index]?.id).toBe(plan.levels[other - 1]?.id);
        expect(holdersOf(next, `level ${index + 1}`)).toEqual(holdersOf(plan, `level ${other}`));
      });
      expect(planSchema.safeParse(next).success).toBe(true);
    },
  );

  it('asks the law’s criteria with their text, and forgets the text with them', () => {
    const asking = withAsks(plan, 1, 'criteria');
    expect(asking.levels[0]?.legalText).toEqual(plan.levels[2]?.legalText);
    expect(withAsks(asking, 1, 'nothing').levels[0]).toMatchObject({ asks: 'nothing', legalText: null });
  });
});

describe('a mandate', () => {
  it('is given, changed and taken away, and the others keep their order', () => {
    const ids = (next: typeof plan) => holdersOf(next, 'posture').map(({ capacity, until }) => `${capacity} ${until}`);
    const given = withMandate(plan, 'posture', 'stabschef', 'relieved');
    expect(ids(given)).toEqual([...ids(plan), 'stabschef relieved']);
    const changed = withMandate(given, 'posture', 'kommundirektor', 'relieved');
    expect(ids(changed)[0]).toBe('kommundirektor relieved');
    expect(ids(withMandate(changed, 'posture', 'kommundirektor', 'no'))).toEqual(ids(given).slice(1));
    expect(holdersOf(withMandate(plan, 'level 2', 'tib', 'always'), 'level 2')).toContainEqual({
      capacity: 'tib',
      until: 'always',
    });
  });
});

it('ids follow from names, are no others’, and stay when names change', () => {
  expect(newId('Ny funktion – Åre', [])).toBe('ny_funktion_are');
  expect(newId('Ny', ['ny', 'ny_2'])).toBe('ny_3');
  expect([newId('???', []), newId('constructor', [])]).toEqual(['ny', 'ny']);
  expect(renamed(plan.postures, 'stab', 'Full stab').at(-1)).toEqual({ id: 'stab', name: 'Full stab' });
});

it('a row is moved a step in the order, and no further than the end', () => {
  expect([moved(['a', 'b', 'c'], 2, -1), moved(['a', 'b', 'c'], 0, 1)]).toEqual([
    ['a', 'c', 'b'],
    ['b', 'a', 'c'],
  ]);
  expect([moved(['a', 'b'], 0, -1), moved(['a', 'b'], 1, 1)]).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
});

describe('what is wrong with a draft', () => {
  const words = (next: typeof plan) =>
    planSchema.safeParse(tidied(next)).error?.issues.map((issue) => planFaultWords(next, issue)) ?? [];
  const first = plan.levels[0]?.cards[0];
  const withEntry = (part: Partial<CallEntry>) => {
    const list = plan.levels[1]?.callList ?? [];
    return withLevel(plan, 2, { callList: list.map((entry, index) => (index === 1 ? { ...entry, ...part } : entry)) });
  };

  it.each([
    ['Nivå 2: namnet saknas.', withLevel(plan, 2, { name: ' ' })],
    ['Nivå 3: lagtexten saknas.', withLevel(plan, 3, { legalText: null })],
    [
      'Nivå 2: timmarna mellan rapporterna saknas.',
      withLevel(plan, 2, { report: { to: 'Länsstyrelsen', everyHours: 0 } }),
    ],
    [
      'Nivå 1, åtgärdskortet «De första tio minuterna»: stegen saknas.',
      withLevel(plan, 1, { cards: first ? [{ ...first, steps: [' ', ''] }] : [] }),
    ],
    [
      'Nivå 1, åtgärdskortet «De första tio minuterna»: funktionen finns inte längre.',
      { ...plan, functions: plan.functions.filter(({ id }) => id !== 'tib') },
    ],
    [
      'Nivå 2, ringlistan, plats 2: numret är inte ifyllt rätt.',
      withEntry({ who: { kind: 'outside', name: 'Länsstyrelsens TiB', phone: 'växeln' } }),
    ],
    [
      'Nivå 2, ringlistan, plats 2: numret saknas.',
      withEntry({ who: { kind: 'outside', name: 'Länsstyrelsens TiB', phone: '' } }),
    ],
    ['Nivå 2, ringlistan, plats 2: det som ska sägas saknas.', withEntry({ say: ' ' })],
    [
      'Nivå 2, ringlistan, plats 3: funktionen finns inte längre.',
      { ...plan, functions: plan.functions.filter(({ id }) => id !== 'stabschef') },
    ],
    [
      'Nivå 2, ringlistan, plats 1: egenskapen finns inte längre.',
      { ...plan, capacities: plan.capacities.filter(({ id }) => id !== 'kommundirektor') },
    ],
    [
      'Mandatet för nivå 3, Extraordinär händelse: ingen får besluta.',
      { ...plan, mandates: { ...plan.mandates, levels: { ...plan.mandates.levels, 3: [] } } },
    ],
    [
      'Mandatet för stabsläge: en egenskap med mandatet finns inte längre.',
      { ...plan, capacities: plan.capacities.filter(({ id }) => id !== 'kommundirektor') },
    ],
    ['Funktion 2: namnet saknas.', { ...plan, functions: renamed(plan.functions, 'krisledning', '') }],
    [
      'Stabsläget som gäller när en händelse börjar är borttaget. Välj ett annat.',
      { ...plan, postures: plan.postures.slice(1) },
    ],
  ])('is said with its place: %s', (said, next) => {
    expect(words(next)).toContain(said);
  });

  it('is nothing where the plan holds together, with rows that are still empty', () => {
    expect(words(withLevel(plan, 1, { cards: first ? [{ ...first, steps: [...first.steps, ''] }] : [] }))).toEqual([]);
  });
});

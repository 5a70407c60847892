import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { planSchema } from '@ledningsplats/shared/plan/plan-schema.ts';
import { expect, test } from 'vitest';
import { planFaultWords } from '../../i18n/plan-faults.ts';
import { withCallOutList, withNewCallOutList, withoutCallOutList } from './call-out-edits.ts';
import { tidied, withoutLevel } from './plan-edits.ts';
import { planDifferences } from './plan-lines.ts';

const plan = defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' });
const faults = (draft: typeof plan) =>
  (planSchema.safeParse(draft).error?.issues ?? []).map((issue) => planFaultWords(draft, issue));

test('[LM1] a new list holds together with the plan, and goes again from wherever it was named', () => {
  const added = withNewCallOutList(plan);
  expect(faults(added)).toEqual([]);
  const named = withCallOutList(added, 'stab', { next: 'ny_lista' });
  const gone = withoutCallOutList(named, 'ny_lista');
  expect(gone.callOut).toEqual(plan.callOut);
  const without = withoutCallOutList(plan, 'krisledningsgruppen');
  expect(faults(without)).toEqual([]);
  expect(without.callOut.lists.find(({ id }) => id === 'hela')?.members).toHaveLength(3);
});

test('a level that goes takes its text with it, and what is said of those above comes one down', () => {
  const { callOut } = withoutLevel(plan, 2);
  expect(callOut.texts.map(({ level }) => level)).toEqual([1, 2]);
  expect(callOut.texts[1]?.text).toBe(plan.callOut.texts[2]?.text);
  expect(callOut.lists.find(({ id }) => id === 'stab')?.fromLevel).toBe(2);
  expect(faults(withoutLevel(plan, 2))).toEqual([]);
});

test('what is wrong is said where it is', () => {
  const loop = withCallOutList(plan, 'stab', { next: 'stab' });
  expect(faults(loop).join(' ')).toContain(
    'Utlarmning, listan «Stabens funktioner»: listan leder tillbaka till sig själv.',
  );
  const { callOut } = plan;
  const mute = { ...plan, callOut: { ...callOut, steps: [{ channels: [], waitMinutes: 4 }] } };
  expect(faults(mute)).toEqual(['Utlarmning, försök 1: kanalen saknas.']);
  const blank = { ...plan, callOut: { ...callOut, texts: [{ level: 1, text: '  ' }] } };
  expect(faults(tidied(blank))).toEqual([]);
});

test('what differs is told, and a new name of a list is one difference', () => {
  const renamed = withCallOutList(plan, 'krisledningsgruppen', { name: 'Ledningsgruppen' });
  expect(planDifferences(plan, renamed).map(({ key }) => key)).toEqual(['callout/krisledningsgruppen']);
  const keeper = { kind: 'function', function: 'dokumentation' } as const;
  const whole = { kind: 'list', list: 'krisstod' } as const;
  for (const change of [
    { way: 'in_order' as const },
    { members: [{ who: keeper, substitute: null }] },
    { members: [{ who: whole, substitute: null }] },
    { members: [{ who: keeper, substitute: keeper }] },
    { next: 'krisstod' },
  ]) {
    expect(planDifferences(plan, withCallOutList(plan, 'stab', change)).map(({ key }) => key)).toEqual([
      'callout/stab',
    ]);
  }
  const changed = { ...plan, callOut: { ...plan.callOut, selfMustering: null, lastsHours: 12 } };
  expect(planDifferences(plan, changed).map(({ after }) => after)).toEqual(['12 h', '–']);
});

import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { planSchema } from '@ledningsplats/shared/plan/plan-schema.ts';
import { expect, it } from 'vitest';
import { clockTimes, freeKinds, withNewKind, withNewRhythm, withoutKind, withRhythm } from './briefing-edits.ts';
import { briefingsWithoutLevel } from './briefing-levels.ts';

const plan = defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' });
const { briefings } = plan;

it('[ST5] a new kind and its rhythm hold together with the rest of the plan, and go together', () => {
  const withIt = withNewRhythm(withNewKind(briefings), 1);
  const [kind] = freeKinds(briefings, 1);
  expect(withIt.rhythms.at(-1)).toEqual({ level: 1, kind: kind?.id, everyMinutes: 60, at: [] });
  expect(planSchema.safeParse({ ...plan, briefings: withIt }).success).toBe(true);
  const gone = withoutKind(withIt, kind?.id ?? '');
  expect(gone.rhythms.some((one) => one.kind === kind?.id)).toBe(false);
  expect(planSchema.safeParse({ ...plan, briefings: gone }).success).toBe(true);
});

it('[ST5] a level that goes takes its rhythm with it, and those above come down', () => {
  expect(briefingsWithoutLevel(plan, 2).rhythms.map(({ level }) => level)).toEqual(
    briefings.rhythms.filter(({ level }) => level === 3).map(() => 2),
  );
});

it('[ST5] one rhythm of each kind at a level', () => {
  expect(freeKinds(briefings, 2)).toEqual([]);
  expect(withNewRhythm(briefings, 2)).toBe(briefings);
  const [first] = briefings.rhythms;
  if (!first) throw new Error('the default plan has rhythms');
  expect(withRhythm(briefings, first, null).rhythms).toHaveLength(briefings.rhythms.length - 1);
});

it('clock times are read as they are typed', () => {
  expect(clockTimes('16.30, 9')).toEqual(['09:00', '16:30']);
  expect(clockTimes('0900 09:00; 25:00, kväll')).toEqual(['09:00']);
  expect(clockTimes('')).toEqual([]);
});

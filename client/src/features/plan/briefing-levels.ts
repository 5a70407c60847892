import type { BriefingRules, Plan } from '@ledningsplats/shared/plan/plan.ts';

/** What the plan says of levels above one that goes comes one down with them; its own rhythm goes with it. */
export function briefingsWithoutLevel({ briefings }: Plan, gone: number): BriefingRules {
  const left = briefings.rhythms.filter(({ level }) => level !== gone);
  return {
    ...briefings,
    rhythms: left.map((one) => ({ ...one, level: one.level > gone ? one.level - 1 : one.level })),
  };
}

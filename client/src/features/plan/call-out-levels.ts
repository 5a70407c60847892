import type { Plan } from '@ledningsplats/shared/plan/plan.ts';

/** What the plan says of levels above one that goes comes one down with them; its own text goes with it. */
export function callOutWithoutLevel({ callOut }: Plan, gone: number): Plan['callOut'] {
  const moved = (rank: number) => (rank > gone ? rank - 1 : rank);
  return {
    ...callOut,
    texts: callOut.texts.filter(({ level }) => level !== gone).map((text) => ({ ...text, level: moved(text.level) })),
    lists: callOut.lists.map((list) => ({
      ...list,
      fromLevel: list.fromLevel === null ? null : moved(list.fromLevel),
    })),
  };
}

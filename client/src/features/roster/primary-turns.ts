import type { Duty } from '@ledningsplats/shared/roster/on-duty.ts';

/** Of duties in order, those within a window and cut to it, without those where only the deputy is another. */
export function primaryTurns(duties: readonly Duty[], from: number, until: number): Duty[] {
  const within = duties
    .filter((duty) => duty.from < until && duty.until > from)
    .map((duty) => ({ ...duty, from: Math.max(duty.from, from), until: Math.min(duty.until, until) }));
  return within.filter(({ primary }, index) => {
    const before = within[index - 1]?.primary;
    return before === undefined || before.person !== primary.person || before.gap !== primary.gap;
  });
}

import type { ContactTrialRules } from '../plan/plan.ts';
import { instantOf, wallOf } from '../roster/wall-time.ts';

/** When the latest of the plan's months for the proof began, UTC milliseconds: none made since then, one is due [LM5]. */
export function latestTrialMonth({ months }: Pick<ContactTrialRules, 'months'>, timeZone: string, now: number): number {
  const [year = 0, month = 0] = wallOf(now, timeZone).slice(0, 7).split('-').map(Number);
  const begun = months.filter((one) => one <= month);
  // none yet this year: the last of the year before
  const at = begun.length > 0 ? { year, month: Math.max(...begun) } : { year: year - 1, month: Math.max(...months) };
  return instantOf(`${at.year}-${String(at.month).padStart(2, '0')}-01T00:00`, timeZone);
}

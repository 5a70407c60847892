import type { TrayLine } from '@ledningsplats/shared/log/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';

/** Lines that have lain in their tray for as long as the plan lets them, or longer [LG12]. */
export function leftLying(lines: readonly TrayLine[], { trays }: Pick<Plan, 'trays'>, now: number): TrayLine[] {
  return lines.filter(({ recordedAt }) => now - recordedAt >= trays.alertAfterMinutes * 60_000);
}

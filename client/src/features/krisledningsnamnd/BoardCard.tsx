import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { IncidentShown } from '../../sync/shown.ts';

export interface BoardCardProps {
  incident: IncidentShown;
  plan: Plan;
}

/** Krisledningsnämnden on the board; nothing while it is dormant and holds no area. */
export function BoardCard(_props: BoardCardProps) {
  return null;
}

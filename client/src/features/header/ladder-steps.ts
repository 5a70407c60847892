import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { headerTexts } from '../../i18n/header.ts';
import { formatWhen } from '../../ui/format-time.ts';
import type { LadderStep } from '../../ui/Ladder.tsx';

/** The municipality's levels from the lowest, each with when it was reached [LA1]. */
export function ladderSteps({ incident, decisions }: IncidentState, plan: Plan, now: number): LadderStep[] {
  return [...plan.levels]
    .sort((a, b) => a.rank - b.rank)
    .map(({ rank, name }) => {
      const reached = incident.reached[rank];
      const isNow = rank === incident.level.rank;
      const isUnconfirmed = isNow && decisions.open[incident.level.decision]?.confirmed === false;
      return {
        number: rank,
        name,
        ...(reached &&
          rank <= incident.level.rank && {
            time: formatWhen(reached.at, now),
            dateTime: new Date(reached.at).toISOString(),
          }),
        ...(isUnconfirmed && { note: headerTexts.unconfirmed }),
      };
    });
}

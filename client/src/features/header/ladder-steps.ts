import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { headerTexts } from '../../i18n/header.ts';
import { formatAgo, formatWhen } from '../../ui/format-time.ts';
import type { LadderStep } from '../../ui/Ladder.tsx';

/** The municipality's levels from the lowest, each with when it was reached; the one that holds also with its age and whose it is [LA1] [ST8]. */
export function ladderSteps(
  { incident, decisions }: IncidentState,
  plan: Plan,
  people: Readonly<Record<string, PersonReading>>,
  now: number,
): LadderStep[] {
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
            time: isNow ? ageWords(incident.level, people, now) : formatWhen(reached.at, now),
            dateTime: new Date(reached.at).toISOString(),
          }),
        ...(isUnconfirmed && { note: headerTexts.unconfirmed }),
      };
    });
}

function ageWords(
  { since, by }: IncidentState['incident']['level'],
  people: Readonly<Record<string, PersonReading>>,
  now: number,
): string {
  const who = by === null ? undefined : people[by]?.name;
  return [formatWhen(since, now), formatAgo(since, now), ...(who === undefined ? [] : [who])].join(' · ');
}

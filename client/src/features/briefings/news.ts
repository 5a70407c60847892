import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { briefingTexts } from '../../i18n/briefings.ts';
import { levelName } from '../../i18n/plan-words.ts';

const texts = briefingTexts.shown;

export interface NewsItem {
  key: string;
  at: number;
  what: string;
  /** Null: it has no words of its own, or they have been removed. */
  text: string | null;
}

/**
 * What has become otherwise since the last briefing and still holds: level, direction, open decisions and tasks, and what
 * has come instead. Newest first; what the log says besides stands in the log.
 */
export function newsSince(
  { incident, decisions, tasks, contingencies }: IncidentState,
  plan: Plan | null,
  since: number,
): NewsItem[] {
  const { level, direction } = incident;
  const all: NewsItem[] = [
    { key: 'level', at: level.since, what: texts.newLevel(levelName(plan, level.rank)), text: null },
    ...(direction ? [{ key: 'direction', at: direction.at, what: texts.newDirection, text: direction.text }] : []),
    ...Object.values(decisions.open).map(({ number, decidedAt, content }) => ({
      key: `decision ${number}`,
      at: decidedAt,
      what: texts.newDecision(number),
      text: content?.wording ?? null,
    })),
    ...Object.values(tasks.open).map(({ id, number, createdAt, title }) => ({
      key: `task ${id}`,
      at: createdAt,
      what: texts.newTask(number),
      text: title,
    })),
    ...Object.values(contingencies.known).flatMap(({ id, number, status, settled, content }) =>
      status === 'triggered' && settled
        ? [
            {
              key: `contingency ${id}`,
              at: settled.at,
              what: texts.newContingency(number),
              text: content?.title ?? null,
            },
          ]
        : [],
    ),
  ];
  return all.filter(({ at }) => at > since).sort((one, other) => other.at - one.at);
}

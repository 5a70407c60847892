import type { EvaluationState, Observation, ObservationFacts } from '@ledningsplats/shared/evaluations/events.ts';
import type { OutboxItem } from '../../sync/views.ts';

/** What has been noted with one's own that the server has not answered; each once, whichever came first. */
export function withUnsent(
  { observations }: Pick<EvaluationState, 'observations'>,
  items: readonly OutboxItem[],
  self: string | null,
): { observations: Observation[]; unsent: ReadonlySet<string> } {
  const known = new Set(observations.map(({ id }) => id));
  const waiting = items.filter(
    ({ id, type, state }) => type === 'NoteObservation' && state !== 'refused' && !known.has(id),
  );
  const own = waiting.map(({ id, data, content, shownAt }): Observation => {
    const { at, goal, outcome, inject = null, line = null } = data as ObservationFacts;
    const { text } = content as { text: string };
    const facts = { id, at, goal, outcome, inject, line, text };
    return { ...facts, textIn: 0, by: self, function: null, recordedAt: shownAt, isCorrected: false };
  });
  return { observations: [...observations, ...own], unsent: new Set(own.map(({ id }) => id)) };
}

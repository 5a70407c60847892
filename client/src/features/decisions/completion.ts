import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { ContentOf, DataOf } from '@ledningsplats/shared/core/registry.ts';
import type { Given, OpenDecision } from '@ledningsplats/shared/decisions/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';

export const COMPLETION_TEXTS = ['basis', 'why', 'direction', 'called', 'prevented'] as const;

/** What is filled in of that which was left to be completed [LA2]. */
export interface Completion {
  given: Given | null;
  texts: Partial<Record<(typeof COMPLETION_TEXTS)[number], string>>;
  firstBriefing: { value: number | null; text: string };
  committeeTold: { value: number | null; text: string };
  consulted: boolean | null;
  criteria: Record<string, boolean | null>;
}

export const NOTHING_FILLED: Completion = {
  given: null,
  texts: {},
  firstBriefing: { value: null, text: '' },
  committeeTold: { value: null, text: '' },
  consulted: null,
  criteria: {},
};

/** The criteria that are not answered yet, with their questions: as they were asked, or as the plan asks them. */
export function openCriteria(
  decision: Pick<OpenDecision, 'number' | 'subject'>,
  state: IncidentState,
  plan: Plan,
): { id: string; question: string }[] {
  const { subject, number } = decision;
  if (subject.kind !== 'level') return [];
  const passed = plan.levels.filter(({ rank }) => rank > subject.from && rank <= subject.to);
  const asked = passed.findLast(({ asks }) => asks === 'criteria')?.legalText?.criteria ?? [];
  const said = state.incident.said.criteria.find(({ decision }) => decision === number);
  if (said === undefined) return asked;
  return Object.entries(said.answers)
    .filter(([, answer]) => answer === null)
    .map(([id]) => ({ id, question: asked.find((criterion) => criterion.id === id)?.question ?? id }));
}

export function isNothingFilled(completion: Completion): boolean {
  const { data, content } = completionOnWire(0, completion);
  const { number: _number, ...facts } = data;
  return Object.values(facts).every((fact) => fact === null) && Object.keys(content).length === 0;
}

/** A time that was typed and cannot be read. */
export function unreadableTimes({ firstBriefing, committeeTold }: Completion) {
  const isUnread = ({ value, text }: Completion['firstBriefing']) => value === null && text.trim() !== '';
  return { firstBriefing: isUnread(firstBriefing), committeeTold: isUnread(committeeTold) };
}

export function completionOnWire(
  number: number,
  completion: Completion,
): { data: DataOf<'CompleteDecision'>; content: ContentOf<'CompleteDecision'> } {
  const answered = Object.entries(completion.criteria).filter((entry): entry is [string, boolean] => entry[1] !== null);
  const said = Object.entries(completion.texts)
    .map(([field, text]) => [field, text.trim()] as const)
    .filter(([, text]) => text !== '');
  return {
    data: {
      number,
      given: completion.given,
      criteria: answered.length > 0 ? Object.fromEntries(answered) : null,
      firstBriefingAt: completion.firstBriefing.value,
      committeeToldAt: completion.committeeTold.value,
      consulted: completion.consulted,
    },
    content: Object.fromEntries(said),
  };
}

import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { formTexts } from '../../i18n/forms.ts';
import type { Fact } from '../../ui/DefinitionFacts.tsx';
import { formatDateClock } from '../../ui/format-time.ts';

const { facts: words } = decisionTexts;
const TEXTS = ['why', 'direction', 'called'] as const;
const TIMES = ['firstBriefingAt', 'committeeToldAt'] as const;

/**
 * What was filled in afterwards and does not stand on the decision itself; basis, prevented reason and how it was given
 * do, since they are the decision's own fields.
 */
export function completionFacts(fields: Record<string, unknown>, plan: Plan, now: number): Fact[] {
  const text = (field: unknown) => (typeof field === 'string' ? field : null);
  const { criteria, consulted } = fields;
  return [
    ...TEXTS.flatMap((field) => {
      const value = text(fields[field]);
      return value === null ? [] : [{ term: words[field], value }];
    }),
    ...TIMES.flatMap((field) => {
      const value = fields[field];
      return typeof value === 'number' ? [{ term: words[field], value: formatDateClock(value, now) }] : [];
    }),
    ...(isAnswers(criteria) ? [{ term: words.criteria, value: criteriaWords(criteria, plan) }] : []),
    ...(typeof consulted === 'boolean'
      ? [{ term: words.consulted, value: consulted ? formTexts.yes : formTexts.no }]
      : []),
  ];
}

function isAnswers(value: unknown): value is Record<string, boolean> {
  return typeof value === 'object' && value !== null;
}

function criteriaWords(answers: Record<string, boolean>, plan: Plan): string {
  const asked = plan.levels.flatMap(({ legalText }) => legalText?.criteria ?? []);
  return Object.entries(answers)
    .map(([id, answer]) => {
      const question = asked.find((criterion) => criterion.id === id)?.question ?? id;
      return `${question} ${answer ? formTexts.yes : formTexts.no}.`;
    })
    .join(' ');
}

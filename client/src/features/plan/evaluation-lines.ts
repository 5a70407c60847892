import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { evaluationTexts as texts } from '../../i18n/evaluations.ts';

/** What a plan says of evaluations, a line for each thing that can change by itself. */
export function sayEvaluations(
  { evaluations: { goals, remindDaysBefore, channels } }: Plan,
  say: (key: string, what: string, text: string) => void,
): void {
  const of = (what: string) => `${texts.planTitle}: ${what}`;
  say('evaluations/goals', of(texts.planGoals), goals.map(({ name }) => name).join(', '));
  say('evaluations/remind', of(texts.planRemind), String(remindDaysBefore));
  say('evaluations/channels', of(texts.planChannels), channels.map((one) => texts.channels[one]).join(', '));
}

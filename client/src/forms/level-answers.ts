import type { LegalText, Plan } from '@ledningsplats/shared/plan/plan.ts';

/** What is answered of that which reaching a level asks [LA5] [LA6] [LA7]. */
export interface LevelAnswers {
  why: string;
  direction: string;
  called: string;
  firstBriefing: { value: number | null; text: string };
  criteria: Record<string, boolean | null>;
  activateBoard: boolean;
  /** Undefined as long as the prefill stands. */
  activationWording?: string;
}

export const NO_ANSWERS: LevelAnswers = {
  why: '',
  direction: '',
  called: '',
  firstBriefing: { value: null, text: '' },
  criteria: {},
  activateBoard: false,
};

export interface LevelQuestions {
  coordination: boolean;
  legalText: LegalText | null;
}

/** What every level passed on the way up asks; a level that is skipped is not forgotten. `from` 0: a new incident. */
export function questionsOf(plan: Plan, from: number, to: number): LevelQuestions {
  const passed = plan.levels.filter(({ rank }) => rank > from && rank <= to);
  return {
    coordination: passed.some(({ asks }) => asks === 'coordination'),
    legalText: passed.findLast(({ asks }) => asks === 'criteria')?.legalText ?? null,
  };
}

/** Ids of the criteria answered no: then the level is not reached [LA6]. */
export function unmetCriteria({ legalText }: LevelQuestions, answers: LevelAnswers): string[] {
  return (legalText?.criteria ?? []).map(({ id }) => id).filter((id) => answers.criteria[id] === false);
}

export function answersAreSendable(questions: LevelQuestions, answers: LevelAnswers): boolean {
  const { value, text } = answers.firstBriefing;
  const isTimeRead = !questions.coordination || value !== null || text.trim() === '';
  return isTimeRead && unmetCriteria(questions, answers).length === 0;
}

/** The structure that RaiseLevel and RegisterIncident share. */
export function raiseData(questions: LevelQuestions, answers: LevelAnswers, mayActivate: boolean) {
  const { legalText, coordination } = questions;
  return {
    criteria: legalText && Object.fromEntries(legalText.criteria.map(({ id }) => [id, answers.criteria[id] ?? null])),
    firstBriefingAt: coordination ? answers.firstBriefing.value : null,
    activateBoard: mayActivate && answers.activateBoard,
  };
}

/** The texts that they share; what is not asked or not said is left out. */
export function raiseContent(
  questions: LevelQuestions,
  answers: LevelAnswers,
  activation: string | null,
): { why?: string; direction?: string; called?: string; activationWording?: string } {
  const said = (key: 'why' | 'direction' | 'called') => {
    const text = answers[key].trim();
    return questions.coordination && text !== '' ? { [key]: text } : {};
  };
  const wording = (answers.activationWording ?? activation ?? '').trim();
  return {
    ...said('why'),
    ...said('direction'),
    ...said('called'),
    ...(activation !== null && answers.activateBoard && wording !== '' && { activationWording: wording }),
  };
}

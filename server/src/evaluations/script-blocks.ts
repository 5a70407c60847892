import type { PlannedInject } from '@ledningsplats/shared/conduct/injects.ts';
import { INJECT_WORDS, JUDGED_WORDS, verdictOf } from '@ledningsplats/shared/evaluations/evaluation-reading.ts';
import type { EvaluationState } from '@ledningsplats/shared/evaluations/events.ts';
import { goalsOf, questionsOf, sectionsOfNone } from '@ledningsplats/shared/evaluations/goals.ts';
import { questionSection } from '@ledningsplats/shared/evaluations/sections.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { expectedActions } from '@ledningsplats/shared/scenarios/scenario-file.ts';
import type { Block } from '../papers/document.ts';
import { REMOVED } from '../papers/paper-words.ts';
import type { EvaluationGround } from './evaluation-document.ts';

/** What the players got of what was planned, by the exercise's clock, and what they did of it [OV4]. Nothing where nothing was planned. */
export function injectBlocks(ground: EvaluationGround): Block[] {
  const { injects } = ground;
  if (injects.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: `Inspel (${injects.length})` },
    ...injects.map((inject, index) => injectEntry(ground, inject, index + 1)),
  ];
}

function injectEntry(ground: EvaluationGround, inject: PlannedInject, number: number): Block {
  const { plan, script } = ground;
  const { state, judged } = verdictOf(inject);
  const at = inject.progress?.at ?? null;
  const planned = inject.plannedAt === null ? `minut ${inject.minute}` : clockWords(ground, inject.plannedAt);
  const told = at === null ? INJECT_WORDS[state] : `${INJECT_WORDS[state]} ${clockWords(ground, at)}`;
  const to = plan.functions.find(({ id }) => id === inject.to)?.name ?? 'Den som tar det';
  const goal = script?.goals.find(({ id }) => id === inject.goal);
  const expected = expectedActions(inject).join('\n');
  return {
    kind: 'entry',
    head: [`Nr ${number}`, `Planerat ${planned}`, told].join('  '),
    text: inject.text || REMOVED,
    details: [
      { term: 'Från och till', value: `${inject.from || REMOVED}, till ${to}` },
      ...(goal ? [{ term: 'Mål', value: goal.text || REMOVED }] : []),
      { term: 'Väntas', value: expected || 'Inget är skrivet.' },
      ...(judged === null ? [] : [{ term: 'Hände', value: JUDGED_WORDS[judged] }]),
    ],
  };
}

/** By the wall, with its date: an exercise may go past midnight, and its clock shows another day than today. */
function clockWords({ plan }: EvaluationGround, at: number): string {
  return wallOf(at, plan.municipality.timeZone).replace('T', ' kl. ');
}

/** What the scenario asks, with what has been answered. Nothing where it asks nothing. */
export function questionBlocks({ script, state }: EvaluationGround): Block[] {
  const questions = questionsOf(script);
  if (questions.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Utvärderingsfrågor' },
    ...questions.map(({ goal, id, text }, index): Block => {
      const about = goal === null ? [] : [goal.name || REMOVED];
      return {
        kind: 'entry',
        head: [`Fråga ${index + 1}`, ...about].join('  '),
        text: text || REMOVED,
        details: [{ term: 'Svar', value: answerTo(state, id) }],
      };
    }),
  ];
}

function answerTo({ sections }: EvaluationState, question: string): string {
  const answered = sections[questionSection(question)];
  if (!answered || answered.text === '') return 'Inte besvarad.';
  return answered.text ?? REMOVED;
}

/** What was written under goals and questions that have been struck since. */
export function struckBlocks({ plan, script, state }: EvaluationGround): Block[] {
  const left = sectionsOfNone(state, goalsOf(plan, script), questionsOf(script));
  if (left.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Skrivet under mål och frågor som har strukits' },
    ...left.map(({ text }): Block => ({ kind: 'text', text: text ?? REMOVED })),
  ];
}

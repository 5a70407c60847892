import { isTooLarge } from '../core/command-size.ts';
import type { TakeInput } from './commands.ts';
import type { Scenario } from './scenario.ts';
import type { Script } from './script.ts';

/** As long as any id or stream's name. */
const SOME_ID = '00000000-0000-4000-8000-000000000000';
const SOME_TIME = 8_640_000_000_000;

/** The command that takes a scenario, structure and words apart. `seen`: seq of what was last done to the script; null where there is none. */
export function takeInput(scenario: Omit<Scenario, 'format'>, seen: number | null): TakeInput {
  const { startsAt, minutes, title, purpose, background, goals, injects, questions } = scenario;
  return {
    data: {
      seen,
      startsAt,
      minutes,
      goals: goals.map(({ id }) => id),
      injects: injects.map(({ id, minute, channel, to, goal, at }) => ({ id, minute, channel, to, goal, at })),
      questions: questions.map(({ id, goal }) => ({ id, goal })),
    },
    content: {
      title,
      purpose,
      background,
      goals: goals.map(({ text }) => text),
      injects: injects.map(({ from, text, expected }) => ({ from, text, expected })),
      questions: questions.map(({ text }) => text),
    },
  };
}

/** A script as a scenario that can be given away: what named a struck goal names none, and what has lost its words is left out. */
export function scenarioOf({ goals, injects, questions, ...script }: Script): Scenario {
  const isGoal = new Set(goals.filter(({ text }) => text !== '').map(({ id }) => id));
  const goalOf = (goal: string | null) => (goal !== null && isGoal.has(goal) ? goal : null);
  return {
    format: 'ledningsplats-scenario-1',
    ...script,
    goals: goals.filter(({ text }) => text !== ''),
    injects: injects.filter(({ text }) => text !== '').map((inject) => ({ ...inject, goal: goalOf(inject.goal) })),
    questions: questions
      .filter(({ text }) => text !== '')
      .map((question) => ({ ...question, goal: goalOf(question.goal) })),
  };
}

/** A script holds no more than one command carries, so that what has been written out can always be taken in again [P6]. */
export function isTooLargeToTake(script: Omit<Scenario, 'format'>): boolean {
  const { data, content } = takeInput(script, SOME_TIME);
  const stream = `exercise/${SOME_ID}`;
  const times = { occurredAt: SOME_TIME, madeAt: SOME_TIME, sentAt: SOME_TIME };
  return isTooLarge({ id: SOME_ID, type: 'TakeScenario', stream, data, content, ...times });
}

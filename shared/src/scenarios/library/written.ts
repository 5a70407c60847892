import type { Inject, Scenario } from '../scenario.ts';

/** An inject as it is written in the library: each expected action for itself, to a function of the default plan or to nobody. */
interface InjectDraft extends Pick<Inject, 'minute' | 'channel' | 'from' | 'text' | 'goal'> {
  to?: string;
  expected: string[];
}

interface Draft extends Omit<Scenario, 'format' | 'injects' | 'questions'> {
  injects: InjectDraft[];
  questions: { goal: string; text: string }[];
}

/** A scenario of the library as a file would hold it: injects and questions numbered as they stand, none of them anywhere on a map. */
export function written({ injects, questions, ...draft }: Draft): Scenario {
  return {
    format: 'ledningsplats-scenario-1',
    ...draft,
    injects: injects.map(({ to = null, expected, ...inject }, index) => ({
      id: `i${index + 1}`,
      ...inject,
      to,
      expected: expected.join('\n'),
      at: null,
    })),
    questions: questions.map((question, index) => ({ id: `f${index + 1}`, ...question })),
  };
}

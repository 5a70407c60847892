import type { NewEvent } from '../core/recorded-event.ts';
import { newFact } from '../incident/new-fact.ts';
import type { TaskTemplate } from '../plan/plan.ts';
import { PLAIN_TASK } from './events.ts';

/** A task of the plan and the decision that the rules tie it to. */
export interface DueTemplate {
  template: TaskTemplate;
  decision: number;
}

/**
 * The tasks that a rule makes [LA5] [LA7] [LA8]: `<command>/1`, `<command>/2` …, numbered on from `count`, due counted
 * from when it happened, UTC milliseconds.
 */
export function templateTasks(command: string, count: number, at: number, due: DueTemplate[]): NewEvent[] {
  return due.map(({ template, decision }, index) =>
    newFact(
      'TaskCreated',
      {
        task: `${command}/${index + 1}`,
        number: count + index + 1,
        function: template.function,
        due: template.dueMinutes === null ? null : at + template.dueMinutes * 60_000,
        ...PLAIN_TASK,
        decision,
      },
      { title: template.title },
    ),
  );
}

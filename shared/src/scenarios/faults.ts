import type { Script } from './script.ts';

/** What keeps a script from being taken, and where in it: two things with one id, or a goal that is not there. */
export interface ScriptFault {
  code: 'repeated_id' | 'unknown_goal';
  /** As `injects.3.goal`. */
  path: string;
  value: string;
}

/** The first fault of what each part says of another; the shape of the parts is the schema's. Null: none. */
export function scriptFault(script: Pick<Script, 'goals' | 'injects' | 'questions'>): ScriptFault | null {
  for (const part of ['goals', 'injects', 'questions'] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of script[part].entries()) {
      if (seen.has(id)) return { code: 'repeated_id', path: `${part}.${index}.id`, value: id };
      seen.add(id);
    }
  }
  const goals = new Set(script.goals.map(({ id }) => id));
  for (const part of ['injects', 'questions'] as const) {
    for (const [index, { goal }] of script[part].entries()) {
      if (goal !== null && !goals.has(goal))
        return { code: 'unknown_goal', path: `${part}.${index}.goal`, value: goal };
    }
  }
  return null;
}

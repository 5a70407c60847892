import type { Exercise } from '../exercises/events.ts';
import type { Script } from './script.ts';

/** What is left to do before an exercise can begin [OV2]. None of it hinders: whoever leads knows what they do. */
export const LACKS = [
  'no_lead',
  'no_groups',
  'no_script',
  'no_goals',
  'no_injects',
  'no_expected',
  'untested_goals',
  'beyond_end',
  'map_without_place',
  'no_counterpart',
  'no_evaluator',
  'no_questions',
] as const;
export type Lack = (typeof LACKS)[number];

/** Everything that was looked at, in the order it is done; `count`: how many things lack it, 0 where it is done. */
export function readinessOf(
  script: Script | null,
  { lead, groups, staff }: Pick<Exercise, 'lead' | 'groups' | 'staff'>,
): { lack: Lack; count: number }[] {
  const roles = Object.values(staff);
  const missing = (is: boolean) => (is ? 1 : 0);
  const found: Partial<Record<Lack, number>> = {
    no_lead: missing(lead === null && !roles.includes('lead')),
    no_groups: missing(groups.length === 0),
    no_script: missing(script === null),
    no_evaluator: missing(!roles.includes('evaluator')),
    ...(script !== null && lacksOf(script, roles.includes('counterpart'))),
  };
  return LACKS.flatMap((lack) => (found[lack] === undefined ? [] : [{ lack, count: found[lack] }]));
}

function lacksOf(
  { goals, injects, questions, minutes }: Script,
  hasCounterpart: boolean,
): Partial<Record<Lack, number>> {
  const count = (is: boolean) => (is ? 1 : 0);
  const onMap = injects.filter(({ channel }) => channel === 'map');
  const isPlayed = injects.some(({ channel }) => channel === 'counterpart');
  return {
    no_goals: count(goals.length === 0),
    no_injects: count(injects.length === 0),
    no_expected: injects.filter(({ expected }) => expected === null || expected === '').length,
    untested_goals: goals.filter(({ id }) => !injects.some(({ goal }) => goal === id)).length,
    beyond_end: injects.filter(({ minute }) => minute > minutes).length,
    no_questions: count(questions.length === 0),
    ...(onMap.length > 0 && { map_without_place: onMap.filter(({ at }) => at === null).length }),
    ...(isPlayed && { no_counterpart: count(!hasCounterpart) }),
  };
}

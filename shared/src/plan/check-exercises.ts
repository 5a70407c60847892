import type { Plan } from './plan.ts';
import { type PlanIssue, refer, repeated } from './plan-issue.ts';

/** The kinds of exercises and places that are pointed at exist, and nothing stands twice [OV2] [OV7]. */
export function checkExercises({ exercises, places }: Plan): PlanIssue[] {
  const { kinds, groups, vmaTest } = exercises;
  const path = ['exercises'];
  return [
    ...repeated([...path, 'kinds'], kinds),
    ...repeated([...path, 'groups'], groups),
    ...repeated([...path, 'vmaTest', 'steps'], vmaTest.steps),
    ...groups.flatMap(({ kind }, at) => refer([...path, 'groups', at, 'kind'], kind, kinds, 'kind of exercise')),
    ...refer([...path, 'vmaTest', 'kind'], vmaTest.kind, kinds, 'kind of exercise'),
    ...(vmaTest.siren === null
      ? []
      : refer([...path, 'vmaTest', 'siren'], vmaTest.siren, places.kinds, 'kind of place')),
  ];
}

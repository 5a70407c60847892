import type { Plan } from './plan.ts';
import { type PlanIssue, refer, repeated } from './plan-issue.ts';

/** What briefings refer to exists, nothing stands twice, and a rhythm says when [ST5] [LA10]. */
export function checkBriefings({ briefings, functions, levels }: Plan): PlanIssue[] {
  const { kinds, rhythms } = briefings;
  const path = ['briefings'];
  return [
    ...repeated([...path, 'kinds'], kinds),
    ...kinds.flatMap((kind, at) => {
      const own = [...path, 'kinds', at];
      const speakers = kind.speakers.map(({ function: id }) => ({ id }));
      return [
        ...repeated([...own, 'agenda'], kind.agenda),
        ...repeated([...own, 'speakers'], speakers),
        ...speakers.flatMap(({ id }, index) =>
          refer([...own, 'speakers', index, 'function'], id, functions, 'function'),
        ),
        ...(kind.agenda.filter(({ shows }) => shows === 'round').length > 1
          ? [{ path: [...own, 'agenda'], message: 'the functions speak in order at one point' }]
          : []),
      ];
    }),
    ...repeated(
      [...path, 'rhythms'],
      rhythms.map(({ level, kind }) => ({ id: `${level}/${kind}` })),
    ),
    ...rhythms.flatMap(({ level, kind, everyMinutes, at: clockTimes }, index) => {
      const own = [...path, 'rhythms', index];
      return [
        ...refer([...own, 'kind'], kind, kinds, 'kind of briefing'),
        ...(levels.some(({ rank }) => rank === level)
          ? []
          : [{ path: [...own, 'level'], message: `there is no level ${level}` }]),
        ...(everyMinutes === null && clockTimes.length === 0
          ? [{ path: own, message: 'a rhythm says how often or at which times' }]
          : []),
      ];
    }),
  ];
}

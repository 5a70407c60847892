import type { Plan } from './plan.ts';
import { type PlanIssue, refer, repeated } from './plan-issue.ts';

/** That each who may ask for a VMA is a post of the plan, named once, and that nothing chosen among is named twice. */
export function checkVma({ vma, capacities }: Plan): PlanIssue[] {
  return [
    ...vma.requesters.flatMap(({ capacity }, index) =>
      refer(['vma', 'requesters', index, 'capacity'], capacity, capacities, 'capacity'),
    ),
    ...repeated(
      ['vma', 'requesters'],
      vma.requesters.map(({ capacity }) => ({ id: capacity })),
    ),
    ...repeated(['vma', 'events'], vma.events),
    ...repeated(['vma', 'phrases'], vma.phrases),
    ...repeated(['vma', 'channels'], vma.channels),
  ];
}

import type { Plan } from './plan.ts';
import { type PlanIssue, refer, repeated } from './plan-issue.ts';

const LISTS = [
  'siteKinds',
  'endReasons',
  'receivers',
  'competences',
  'organisations',
  'briefingPoints',
  'evaluationQuestions',
] as const;

/** What krisstöd refers to exists, no id stands twice, and one who may activate it can also end it and open a site. */
export function checkKrisstod(plan: Plan): PlanIssue[] {
  const { krisstod, mandates, functions } = plan;
  const path = ['krisstod'];
  const needed = mandates.krisstod.length > 0 ? (['siteKinds', 'endReasons'] as const) : [];
  return [
    ...LISTS.flatMap((list) => repeated([...path, list], krisstod[list])),
    ...krisstod.checklist.flatMap((task, index) =>
      refer([...path, 'checklist', index, 'function'], task.function, functions, 'function'),
    ),
    ...(krisstod.leaderFrom === null ? [] : refer([...path, 'leaderFrom'], krisstod.leaderFrom, functions, 'function')),
    ...(krisstod.needsTo === null ? [] : refer([...path, 'needsTo'], krisstod.needsTo, functions, 'function')),
    ...needed
      .filter((list) => krisstod[list].length === 0)
      .map((list) => ({ path: [...path, list], message: 'krisstöd can be activated and needs at least one' })),
    ...checkCallIn(plan),
  ];
}

/** What the call-in of support workers refers to. */
function checkCallIn({ krisstod, callOut, capacities }: Plan): PlanIssue[] {
  const path = ['krisstod', 'callIn'];
  const { lists, ownOrganisation, skills } = krisstod.callIn;
  return [
    ...lists.flatMap((list, at) => refer([...path, 'lists', at], list, callOut.lists, 'list')),
    ...(ownOrganisation === null
      ? []
      : refer([...path, 'ownOrganisation'], ownOrganisation, krisstod.organisations, 'organisation')),
    ...skills.flatMap(({ competence, by }, at) => [
      ...refer([...path, 'skills', at, 'competence'], competence, krisstod.competences, 'competence'),
      ...(by.kind === 'capacity'
        ? refer([...path, 'skills', at, 'by', 'capacity'], by.capacity, capacities, 'capacity')
        : []),
    ]),
  ];
}

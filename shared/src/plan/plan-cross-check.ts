import type { Permission } from '../access/permissions.ts';
import { checkBoards } from './check-boards.ts';
import { checkBriefings } from './check-briefings.ts';
import { checkCallOut } from './check-call-out.ts';
import { checkExercises } from './check-exercises.ts';
import { checkKrisstod } from './check-krisstod.ts';
import { checkSeats } from './check-seats.ts';
import { checkVma } from './check-vma.ts';
import type { MandateHolder, Plan, TaskTemplate } from './plan.ts';
import { type PlanIssue, refer, repeated } from './plan-issue.ts';

/** Without these in some role nobody could ever put a wrong plan or a lost account right. */
const SOMEBODY_MUST: readonly Permission[] = ['accounts.manage', 'plan.write', 'incident.register', 'decision.record'];

/** What no field can tell alone: that every id exists and is unique, that the ladder has no gap, and that somebody may decide. */
export function crossCheck(plan: Plan): PlanIssue[] {
  return [
    ...checkUnique(plan),
    ...checkLevels(plan),
    ...checkCapacities(plan),
    ...checkMandates(plan),
    ...checkTasks(plan),
    ...checkCards(plan),
    ...checkCallLists(plan),
    ...checkCallOut(plan),
    ...checkPlaces(plan),
    ...checkKrisstod(plan),
    ...checkSeats(plan),
    ...checkBoards(plan),
    ...checkBriefings(plan),
    ...checkReports(plan),
    ...checkExercises(plan),
    ...repeated(['evaluations', 'goals'], plan.evaluations.goals),
    ...checkVma(plan),
    ...repeated(['continuity', 'needs'], plan.continuity.needs),
    ...repeated(['continuity', 'supports'], plan.continuity.supports),
    ...checkRoles(plan),
    ...plan.roster.handover.overrides.flatMap((id, index) =>
      refer(['roster', 'handover', 'overrides', index], id, plan.capacities, 'capacity'),
    ),
    ...refer(['restingPosture'], plan.restingPosture, plan.postures, 'posture'),
    ...(plan.trays.alerts === null ? [] : refer(['trays', 'alerts'], plan.trays.alerts, plan.functions, 'function')),
    ...(plan.board.forum === null ? [] : refer(['board', 'forum'], plan.board.forum, plan.forums, 'forum')),
  ];
}

function checkUnique(plan: Plan): PlanIssue[] {
  const lists = {
    levels: plan.levels,
    postures: plan.postures,
    capacities: plan.capacities,
    functions: plan.functions,
    forums: plan.forums,
    committees: plan.committees,
    departments: plan.departments,
    roles: plan.roles,
  };
  const issues = Object.entries(lists).flatMap(([list, items]) => repeated([list], items));
  const criteria = plan.levels.flatMap((level, index) =>
    repeated(['levels', index, 'legalText', 'criteria'], level.legalText?.criteria ?? []),
  );
  const { kinds, openingChecklist, overnightChecklist } = plan.places;
  return [
    ...issues,
    ...criteria,
    ...repeated(['places', 'kinds'], kinds),
    ...repeated(['places', 'openingChecklist'], openingChecklist),
    ...repeated(['places', 'overnightChecklist'], overnightChecklist),
    ...repeated(['picture', 'headings'], plan.picture.headings),
    ...repeated(['reports', 'headings'], plan.reports.headings),
    ...repeated(['reports', 'channels'], plan.reports.channels),
  ];
}

function checkReports({ reports, picture }: Plan): PlanIssue[] {
  return reports.headings.flatMap(({ from }, index) =>
    from.flatMap((id, at) => refer(['reports', 'headings', index, 'from', at], id, picture.headings, 'heading')),
  );
}

function checkLevels(plan: Plan): PlanIssue[] {
  const ranks = plan.levels.map((level) => level.rank);
  const missing = plan.levels.map((_, index) => index + 1).filter((rank) => !ranks.includes(rank));
  const issues: PlanIssue[] =
    missing.length > 0
      ? [{ path: ['levels'], message: `ranks go from 1 without gaps or repetition: ${missing.join(', ')} is missing` }]
      : [];
  plan.levels.forEach((level, index) => {
    if (level.asks === 'criteria' && !level.legalText) {
      issues.push({ path: ['levels', index, 'legalText'], message: 'a level that asks criteria needs the legal text' });
    }
  });
  if (!ranks.includes(plan.board.needsLevel)) {
    issues.push({ path: ['board', 'needsLevel'], message: `there is no level ${plan.board.needsLevel}` });
  }
  return issues;
}

function checkCapacities(plan: Plan): PlanIssue[] {
  return plan.capacities.flatMap(({ id, standsInFor }, index) => {
    if (standsInFor === null) return [];
    const path = ['capacities', index, 'standsInFor'];
    if (standsInFor === id) return [{ path, message: 'a capacity cannot stand in for itself' }];
    return refer(path, standsInFor, plan.capacities, 'capacity');
  });
}

function checkMandates(plan: Plan): PlanIssue[] {
  const { levels, places, ...others } = plan.mandates;
  const ranks = plan.levels.map((level) => String(level.rank));
  const lists: [PlanIssue['path'], MandateHolder[]][] = [
    ...Object.entries(levels).map(([rank, holders]): [PlanIssue['path'], MandateHolder[]] => [
      ['levels', rank],
      holders,
    ]),
    ...Object.entries(places).map(([kind, holders]): [PlanIssue['path'], MandateHolder[]] => [
      ['places', kind],
      holders,
    ]),
    ...Object.entries(others).map(([what, holders]): [PlanIssue['path'], MandateHolder[]] => [[what], holders]),
  ];
  return [
    ...ranks
      .filter((rank) => !Object.hasOwn(levels, rank))
      .map((rank) => ({ path: ['mandates', 'levels'], message: `nobody may decide level ${rank}` })),
    ...Object.keys(levels)
      .filter((rank) => !ranks.includes(rank))
      .map((rank) => ({ path: ['mandates', 'levels', rank], message: `there is no level ${rank}` })),
    ...lists.flatMap(([path, holders]) =>
      holders.flatMap(({ capacity }, index) =>
        refer(['mandates', ...path, index, 'capacity'], capacity, plan.capacities, 'capacity'),
      ),
    ),
  ];
}

function checkTasks(plan: Plan): PlanIssue[] {
  const lists: [PlanIssue['path'], TaskTemplate[]][] = [
    ...plan.levels.map((level, index): [PlanIssue['path'], TaskTemplate[]] => [
      ['levels', index, 'tasks'],
      level.tasks,
    ]),
    [['board', 'activationTasks'], plan.board.activationTasks],
    [['board', 'takeoverTasks'], plan.board.takeoverTasks],
  ];
  return lists.flatMap(([path, tasks]) =>
    tasks.flatMap((task, index) => refer([...path, index, 'function'], task.function, plan.functions, 'function')),
  );
}

/** What is ticked is known by the card's id alone, so it is unique in the whole plan. */
function checkCards({ levels, functions }: Plan): PlanIssue[] {
  const cards = levels.flatMap((level, at) =>
    level.cards.map((card, index) => ({ card, path: ['levels', at, 'cards', index] })),
  );
  const known = cards.flatMap(({ card, path }) => refer([...path, 'function'], card.function, functions, 'function'));
  const repeatedIds = cards.flatMap(({ card, path }, index) =>
    cards.findIndex((other) => other.card.id === card.id) < index
      ? [{ path: [...path, 'id'], message: `the id "${card.id}" is already used by another card` }]
      : [],
  );
  return [...known, ...repeatedIds];
}

/** What is rung is known by the entry's id alone, so it is unique in the whole plan. */
function checkCallLists({ levels, functions, capacities }: Plan): PlanIssue[] {
  const entries = levels.flatMap((level, at) =>
    level.callList.map((entry, index) => ({ entry, path: ['levels', at, 'callList', index] })),
  );
  return entries.flatMap(({ entry: { id, who }, path }, index) => [
    ...(who.kind === 'function' ? refer([...path, 'who', 'function'], who.function, functions, 'function') : []),
    ...(who.kind === 'capacity' ? refer([...path, 'who', 'capacity'], who.capacity, capacities, 'capacity') : []),
    ...(entries.findIndex(({ entry }) => entry.id === id) < index
      ? [{ path: [...path, 'id'], message: `the id "${id}" is already used on a call list` }]
      : []),
  ]);
}

/** Whatever people come to can be opened by somebody [PL3]. */
function checkPlaces({ places, mandates, functions }: Plan): PlanIssue[] {
  const path = ['mandates', 'places'];
  const opening = places.kinds.filter(({ opens }) => opens).map(({ id }) => id);
  return [
    ...opening
      .filter((id) => !Object.hasOwn(mandates.places, id))
      .map((id) => ({ path, message: `nobody may open "${id}"` })),
    ...Object.keys(mandates.places).flatMap((id) => refer([...path, id], id, places.kinds, 'kind of place')),
    ...(places.needsTo === null ? [] : refer(['places', 'needsTo'], places.needsTo, functions, 'function')),
  ];
}

function checkRoles(plan: Plan): PlanIssue[] {
  return SOMEBODY_MUST.filter((permission) => !plan.roles.some((role) => role.permissions.includes(permission))).map(
    (permission) => ({ path: ['roles'], message: `no role has the permission ${permission}` }),
  );
}

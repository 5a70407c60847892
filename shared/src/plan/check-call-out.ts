import type { CallOutList, CallOutPost, Plan } from './plan.ts';
import { type PlanIssue, refer } from './plan-issue.ts';

/** Lists in lists in lists double with every storey: more than this is no organisation, and would hold the server. */
const MOST_OPENINGS = 200;

/** Every post and list that is called out exists, and no list leads back to itself: neither through members nor as the next. */
export function checkCallOut({ callOut: { lists, texts }, levels, functions, capacities }: Plan): PlanIssue[] {
  const post = (path: PlanIssue['path'], who: CallOutPost) =>
    who.kind === 'function'
      ? refer([...path, 'function'], who.function, functions, 'function')
      : refer([...path, 'capacity'], who.capacity, capacities, 'capacity');
  const known = new Map<string, number>();
  const ofLists = lists.flatMap((list, at): PlanIssue[] => {
    const path = ['callOut', 'lists', at];
    const members = list.members.flatMap(({ who, substitute }, index) => {
      const own = [...path, 'members', index];
      const called =
        who.kind === 'list' ? refer([...own, 'who', 'list'], who.list, lists, 'list') : post([...own, 'who'], who);
      return [...called, ...(substitute ? post([...own, 'substitute'], substitute) : [])];
    });
    return [
      ...(lists.findIndex(({ id }) => id === list.id) < at
        ? [{ path: [...path, 'id'], message: `the id "${list.id}" is already used in this list` }]
        : []),
      ...members,
      ...(list.next === null ? [] : refer([...path, 'next'], list.next, lists, 'list')),
      ...nestingOf(list, path),
    ];
  });
  function nestingOf(list: CallOutList, path: PlanIssue['path']): PlanIssue[] {
    if (reaches(list.id, list, lists)) return [{ path, message: `the list "${list.id}" leads back to itself` }];
    return openings(list, lists, known) > MOST_OPENINGS
      ? [{ path, message: `the list "${list.id}" opens more than ${MOST_OPENINGS} lists` }]
      : [];
  }
  const ofTexts = texts.flatMap(({ level }, at) => [
    ...(levels.some(({ rank }) => rank === level)
      ? []
      : [{ path: ['callOut', 'texts', at, 'level'], message: `there is no level ${level}` }]),
    ...(texts.findIndex((text) => text.level === level) < at
      ? [{ path: ['callOut', 'texts', at, 'level'], message: `level ${level} already has a text` }]
      : []),
  ]);
  return [...ofLists, ...ofTexts];
}

/** Each list looked at once, however many ways lead to it. */
function reaches(id: string, from: CallOutList, lists: readonly CallOutList[]): boolean {
  const seen = new Set<string>();
  const ahead = onwardOf(from);
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    const found = lists.find((candidate) => candidate.id === next);
    if (found) ahead.push(...onwardOf(found));
  }
  return false;
}

/** How many lists are opened when this one is called out, as often as they stand in it; `known` keeps what is reckoned. */
function openings(list: CallOutList, lists: readonly CallOutList[], known: Map<string, number>): number {
  const reckoned = known.get(list.id);
  if (reckoned !== undefined) return reckoned;
  // of a list that leads back to itself: that is told by itself
  known.set(list.id, 0);
  const nested = onwardOf(list).flatMap((next) => lists.find(({ id }) => id === next) ?? []);
  const all = nested.reduce((sum, one) => sum + openings(one, lists, known), 1);
  known.set(list.id, all);
  return all;
}

function onwardOf({ members, next }: CallOutList): string[] {
  const nested = members.flatMap(({ who }) => (who.kind === 'list' ? [who.list] : []));
  return next === null ? nested : [...nested, next];
}

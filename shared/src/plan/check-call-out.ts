import type { CallOutList, CallOutPost, Plan } from './plan.ts';
import { type PlanIssue, refer } from './plan-issue.ts';

/** Every post and list that is called out exists, and no list leads back to itself: neither through members nor as the next. */
export function checkCallOut({ callOut: { lists, texts }, levels, functions, capacities }: Plan): PlanIssue[] {
  const post = (path: PlanIssue['path'], who: CallOutPost) =>
    who.kind === 'function'
      ? refer([...path, 'function'], who.function, functions, 'function')
      : refer([...path, 'capacity'], who.capacity, capacities, 'capacity');
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
      ...(reaches(list.id, list, lists) ? [{ path, message: `the list "${list.id}" leads back to itself` }] : []),
    ];
  });
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

function reaches(id: string, list: CallOutList, lists: readonly CallOutList[], seen: readonly string[] = []): boolean {
  const onward = list.members.flatMap(({ who }) => (who.kind === 'list' ? [who.list] : []));
  if (list.next !== null) onward.push(list.next);
  return onward.some((next) => {
    if (next === id) return true;
    if (seen.includes(next)) return false;
    const found = lists.find((candidate) => candidate.id === next);
    return found !== undefined && reaches(id, found, lists, [...seen, next]);
  });
}

import type { CallOutList, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { planCallOutTexts as texts } from '../../i18n/plan-call-out.ts';
import { newId } from './plan-edits.ts';

export function withCallOutList(plan: Plan, id: string, change: Partial<CallOutList>): Plan {
  return withLists(plan, (lists) => lists.map((list) => (list.id === id ? { ...list, ...change } : list)));
}

/** A list with the plan's first function on it, chosen beforehand on no level. */
export function withNewCallOutList(plan: Plan): Plan {
  const name = texts.newList;
  const taken = plan.callOut.lists.map(({ id }) => id);
  const [first] = plan.functions;
  const list: CallOutList = {
    id: newId(name, taken),
    name,
    fromLevel: null,
    way: 'all',
    members: [{ who: { kind: 'function', function: first?.id ?? '' }, substitute: null }],
    next: null,
  };
  return withLists(plan, (lists) => [...lists, list]);
}

/** Gone from wherever it was named too: from other lists, and as what comes next. A list with nobody left goes with it. */
export function withoutCallOutList(plan: Plan, gone: string): Plan {
  const next = withLists(plan, (lists) =>
    lists
      .filter(({ id }) => id !== gone)
      .map((list) => ({
        ...list,
        next: list.next === gone ? null : list.next,
        members: list.members.filter(({ who }) => who.kind !== 'list' || who.list !== gone),
      })),
  );
  const empty = next.callOut.lists.find(({ members }) => members.length === 0);
  return empty ? withoutCallOutList(next, empty.id) : next;
}

function withLists(plan: Plan, change: (lists: CallOutList[]) => CallOutList[]): Plan {
  return { ...plan, callOut: { ...plan.callOut, lists: change(plan.callOut.lists) } };
}

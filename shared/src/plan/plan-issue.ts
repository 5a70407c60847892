import type { NamedItem } from './plan.ts';

export interface PlanIssue {
  path: (string | number)[];
  message: string;
}

/** That what is pointed at is there. */
export function refer(path: PlanIssue['path'], id: string, items: readonly NamedItem[], what: string): PlanIssue[] {
  return items.some((item) => item.id === id) ? [] : [{ path, message: `there is no ${what} "${id}"` }];
}

/** Ids that stand more than once in a list. */
export function repeated(path: PlanIssue['path'], items: readonly { id: string }[]): PlanIssue[] {
  return items.flatMap(({ id }, index) =>
    items.findIndex((item) => item.id === id) < index
      ? [{ path: [...path, index, 'id'], message: `the id "${id}" is already used in this list` }]
      : [],
  );
}

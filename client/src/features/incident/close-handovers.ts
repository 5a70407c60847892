import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Handover, OpenItem, Owner } from '@ledningsplats/shared/incident/events.ts';

/** An owner as a choice in a list: `f:` and a function's plan id, or `p:` and a person's id. */
export type OwnerChoice = string;

export function functionChoice(id: string): OwnerChoice {
  return `f:${id}`;
}

export function personChoice(id: string): OwnerChoice {
  return `p:${id}`;
}

function ownerOf(choice: OwnerChoice): Owner {
  const id = choice.slice(2);
  return choice.startsWith('p:') ? { person: id, function: null } : { person: null, function: id };
}

export function itemKey({ kind, id }: OpenItem): string {
  return `${kind} ${id}`;
}

/** Who stands prefilled: the function that has the task, the one in whose name the decision was recorded; else nobody. */
export function likelyOwner(item: OpenItem, state: IncidentState): OwnerChoice | null {
  if (item.kind === 'task') {
    const task = state.tasks.open[item.id];
    return task ? functionChoice(task.function) : null;
  }
  if (item.kind === 'decision') {
    const person = state.decisions.open[Number(item.id)]?.decider.person ?? null;
    return person === null ? null : personChoice(person);
  }
  return null;
}

/** Everything that has got an owner. What has none is left to the rule, which lists it [LA9]. */
export function handoversOf(
  open: readonly OpenItem[],
  choices: Readonly<Record<string, OwnerChoice>>,
  state: IncidentState,
): Handover[] {
  return open.flatMap((item) => {
    if (item.kind === 'vma') return [];
    const choice = choices[itemKey(item)] ?? likelyOwner(item, state);
    return choice === null ? [] : [{ item, owner: ownerOf(choice) }];
  });
}

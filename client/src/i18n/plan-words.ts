import type { CalledParty } from '@ledningsplats/shared/calls/events.ts';
import type { NamedItem, Plan } from '@ledningsplats/shared/plan/plan.ts';

/** The municipality's own words for what the history keeps as ids. An id that the plan no longer has stands as it is. */
export function functionName(plan: Plan | null, id: string): string {
  return nameIn(plan?.functions, id);
}

export function capacityName(plan: Plan | null, id: string): string {
  return nameIn(plan?.capacities, id);
}

export function postureName(plan: Plan | null, id: string): string {
  return nameIn(plan?.postures, id);
}

export function committeeName(plan: Plan | null, id: string): string {
  return nameIn(plan?.committees, id);
}

export function departmentName(plan: Plan | null, id: string): string {
  return nameIn(plan?.departments, id);
}

export function forumName(plan: Plan | null, id: string): string {
  return nameIn(plan?.forums, id);
}

/** Who stands on a call list. */
export function partyName(plan: Plan | null, who: CalledParty): string {
  switch (who.kind) {
    case 'function':
      return functionName(plan, who.function);
    case 'capacity':
      return capacityName(plan, who.capacity);
    case 'outside':
      return who.name;
    default:
      throw new Error(who satisfies never);
  }
}

export function levelName(plan: Plan | null, rank: number): string {
  return plan?.levels.find((level) => level.rank === rank)?.name ?? `Nivå ${rank}`;
}

/** A name inside a sentence: its first letter small, unless the first word is an abbreviation, as `TiB` or `KLN`. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}*(?!\p{L})/u.test(name) ? name.charAt(0).toLocaleLowerCase('sv') + name.slice(1) : name;
}

export function nameIn(items: readonly NamedItem[] | undefined, id: string): string {
  return items?.find((item) => item.id === id)?.name ?? id;
}

import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { CallParty } from '@ledningsplats/shared/plan/plan.ts';

/** Those in the people register who are the function or hold the capacity; nobody for a party outside. */
export function partyHolders(who: CallParty, people: Readonly<Record<string, PersonReading>>): PersonReading[] {
  return Object.values(people)
    .filter((person) => !person.erased && isHolder(who, person))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}

function isHolder(who: CallParty, { function: seat, capacities }: PersonReading): boolean {
  switch (who.kind) {
    case 'function':
      return seat === who.function;
    case 'capacity':
      return capacities.includes(who.capacity);
    case 'outside':
      return false;
    default:
      throw new Error(who satisfies never);
  }
}

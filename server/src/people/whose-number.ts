import type { Person } from '@ledningsplats/db/people.ts';
import { readPhone } from '@ledningsplats/shared/people/phone.ts';

/** Everybody in the register who has a number, however either is written: none, one, or several who share it. */
export function ownersOf(number: string, people: Iterable<Person>): Person[] {
  const asked = readPhone(number)?.e164;
  if (asked === undefined) return [];
  return [...people].filter(
    ({ ways, isErased }) =>
      !isErased && ways.some(({ kind, value }) => kind !== 'email' && readPhone(value)?.e164 === asked),
  );
}

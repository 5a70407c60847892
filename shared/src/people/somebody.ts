import type { PersonReading } from '../core/protocol.ts';

/** Whether it is one of the people: an organisation is rung and called out, and neither decides nor has the duty. */
export function isPerson({ kind }: Pick<PersonReading, 'kind'>): boolean {
  return kind !== 'organisation';
}

/**
 * Who is meant where a person is: decides, witnesses, leads, owns or has the duty [LA2] [LA13] [TB1]. Null for an id that
 * the register does not have, and for an organisation.
 */
export function somebody(
  { person }: { person: (id: string) => PersonReading | null },
  id: string,
): PersonReading | null {
  const found = person(id);
  return found !== null && isPerson(found) ? found : null;
}

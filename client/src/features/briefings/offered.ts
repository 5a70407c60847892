import type { Attendee } from '@ledningsplats/shared/briefings/events.ts';
import type { Present } from '@ledningsplats/shared/core/protocol.ts';

export interface OfferedAttendee {
  person: string;
  name: string;
  function: string | null;
}

/** As many as one command marks. */
const MOST = 60;

/** Whose screens are here and who are not marked yet: each person once, in the function of their latest screen, by name. */
export function offered(here: readonly Present[], marked: readonly Pick<Attendee, 'person'>[]): OfferedAttendee[] {
  const known = new Set(marked.map(({ person }) => person));
  const byPerson = new Map<string, Present>();
  for (const one of here) {
    if (one.person === null || known.has(one.person)) continue;
    const other = byPerson.get(one.person);
    if (other === undefined || one.since >= other.since) byPerson.set(one.person, one);
  }
  return [...byPerson]
    .map(([person, { name, function: seat }]) => ({ person, name, function: seat }))
    .sort((one, other) => one.name.localeCompare(other.name, 'sv'))
    .slice(0, MOST);
}

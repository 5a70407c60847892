import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import { formTexts } from '../i18n/forms.ts';

type People = Readonly<Record<string, PersonReading>>;

/** What a person is called: by the register, else by the name that was typed. */
export function personName(people: People, person: string | null, typed?: string | null): string {
  if (person !== null) return people[person]?.name ?? formTexts.unknownPerson;
  return typed ?? formTexts.unnamedPerson;
}

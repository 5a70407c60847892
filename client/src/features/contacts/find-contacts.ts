import type { ContactReading } from '@ledningsplats/shared/core/administration.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { capacityName, functionName } from '../../i18n/plan-words.ts';

/** By name, as a telephone list is read. */
export function inOrder(contacts: readonly ContactReading[]): ContactReading[] {
  return contacts.toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}

/**
 * Those in whom every word begins some word of the name, the post, the functions, the organisation, a language or a talk group;
 * a number is found by any run of its digits.
 */
export function findContacts(contacts: readonly ContactReading[], said: string, plan: Plan | null): ContactReading[] {
  const digits = said.replaceAll(/[\s()+-]/g, '');
  if (/^\d{3,}$/.test(digits)) {
    return contacts.filter(({ ways }) =>
      ways.some(({ kind, value }) => kind !== 'email' && value.replaceAll(/\D/g, '').includes(digits)),
    );
  }
  const wanted = split(said);
  return contacts.filter((contact) => {
    const own = split(
      [
        ...[contact.name, contact.title, contact.organisation ?? '', worksAs(contact, plan)],
        ...contact.languages,
        ...contact.talkGroups,
        ...contact.ways.flatMap(({ kind, value }) => (kind === 'email' ? [value] : [])),
      ].join(' '),
    );
    return wanted.every((word) => own.some((candidate) => candidate.startsWith(word)));
  });
}

/** «Stabschef · Kommundirektör», in the plan's words. */
export function worksAs(contact: ContactReading, plan: Plan | null): string {
  if (plan === null) return '';
  const capacities = contact.capacities.map((id) => capacityName(plan, id));
  const staffFunction = contact.function === null ? [] : [functionName(plan, contact.function)];
  return [...new Set([...staffFunction, ...capacities])].join(' · ');
}

function split(text: string): string[] {
  return text.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? [];
}

import type { Person } from '@ledningsplats/db/people.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { stringify } from 'csv-stringify/sync';
import { KIND_WORDS, writeWays } from './contact-cells.ts';
import { CONTACT_FIELDS, type ContactField, contactColumn } from './contact-columns.ts';

/**
 * The contacts as a spreadsheet in Sweden opens them; the import reads them back. What a spreadsheet would take as a formula
 * is kept from it by an apostrophe, which the import takes away again. What somebody may decide stands in no file.
 */
export function writeContacts(people: readonly Person[], plan: Plan): string {
  const rows = people.map((person) => CONTACT_FIELDS.map((field) => cellOf(person, field, plan)));
  return stringify([CONTACT_FIELDS.map(contactColumn), ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function cellOf(person: Person, field: ContactField, plan: Plan): string {
  switch (field) {
    case 'kind':
      return KIND_WORDS[person.kind];
    case 'function':
      return plan.functions.find(({ id }) => id === person.function)?.name ?? '';
    case 'mobile':
    case 'phone':
    case 'email':
      return writeWays(person.ways, field);
    case 'languages':
    case 'talkGroups':
      return person[field].join(', ');
    default:
      return person[field] ?? '';
  }
}

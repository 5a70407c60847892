import { randomUUID } from 'node:crypto';
import type { Person } from '@ledningsplats/db/people.ts';
import type { ContactRow, ContactRowRemark } from '@ledningsplats/shared/people/people-file.ts';
import { MOST_CONTACT_ROWS } from '@ledningsplats/shared/people/people-file.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { csvRecords, withoutGuard } from '../files/csv-records.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { type ContactField, contactFieldOf, isOfSeveral } from './contact-columns.ts';
import { type ContactCells, type ContactDraft, draftContact } from './draft-contact.ts';

/** The register as a file is held against it. */
export interface KnownContacts {
  plan: Plan;
  /** Those that can be changed: neither the erased nor the sealed account's. */
  people: readonly Person[];
  hasAccount: (person: string) => boolean;
}

/** A row looked through, and what would be saved of it; null where there is nothing to save. */
export interface ReadContact {
  row: ContactRow;
  save: (ContactDraft & { id: string }) | null;
}

/**
 * A file of contacts looked through, row by row [LM5]: who each row is about (by id, by an address that is one's alone, or by
 * name and post), what it would change, and what is wrong with it. Throws `UnreadableFile`.
 */
export function readContacts(
  text: string,
  known: KnownContacts,
): { contacts: ReadContact[]; ignoredColumns: string[] } {
  const [head, ...body] = csvRecords(text, MOST_CONTACT_ROWS);
  if (!head || body.length === 0) throw new UnreadableFile('empty');
  if (body.length > MOST_CONTACT_ROWS) throw new UnreadableFile('too_many_rows');
  const columns = head.record.map((column) => ({ column: column.trim(), field: contactFieldOf(column) }));
  if (!columns.some(({ field }) => field === 'name')) throw new UnreadableFile('no_name_column');
  const seen = new Map<string, number>();
  const register = indexOf(known.people);
  const contacts = body.map(({ record, line }) => {
    const cells = new Map<ContactField, { column: string; text: string }>();
    columns.forEach(({ column, field }, index) => {
      if (field === null || cells.has(field)) return;
      const text = withoutGuard(record[index] ?? '');
      cells.set(field, { column, text: isOfSeveral(field) ? text : text.replaceAll(/[\t\r\n]+/g, ' ') });
    });
    const isRagged = record.length !== columns.length;
    return readRow(line, cells, { ...known, register }, seen, isRagged ? `${record.length}/${columns.length}` : null);
  });
  const ignoredColumns = columns.flatMap(({ column, field }) => (field === null && column !== '' ? [column] : []));
  return { contacts, ignoredColumns };
}

function readRow(
  line: number,
  cells: ContactCells,
  known: KnownContacts & { register: Register },
  seen: Map<string, number>,
  ragged: string | null,
): ReadContact {
  const found = whoIs(cells, known.register);
  const { draft, faults: said } = draftContact(cells, known.plan, found.person);
  const faults: ContactRowRemark[] = ragged === null ? [] : [{ code: 'ragged', column: null, value: ragged }];
  if (found.fault !== null) faults.push({ code: found.fault, column: null, value: null });
  faults.push(...said);
  if (found.person && draft.kind === 'organisation' && known.hasAccount(found.person.id)) {
    faults.push({ code: 'has_account', column: cells.get('kind')?.column ?? null, value: null });
  }
  const otherLine = meet(seen, line, found.person, draft);
  if (otherLine !== null) faults.push({ code: 'repeated', column: null, value: null, otherLine });

  const name = draft.name === '' ? null : draft.name;
  const base = { line, name, by: found.person ? found.by : null };
  if (faults.length > 0) return { row: { ...base, what: 'fault', faults, warnings: [] }, save: null };
  const warnings = warningsOf(draft);
  if (found.person && isAsKnown(found.person, draft)) {
    return { row: { ...base, what: 'same', faults, warnings }, save: null };
  }
  const id = found.person?.id ?? randomUUID();
  return { row: { ...base, what: found.person ? 'changed' : 'new', faults, warnings }, save: { id, ...draft } };
}

interface Register {
  byId: ReadonlyMap<string, Person>;
  byEmail: ReadonlyMap<string, readonly Person[]>;
  byNameAndTitle: ReadonlyMap<string, readonly Person[]>;
}

/** Read once for the whole file: two thousand rows against two thousand people would else hold everybody up for seconds. */
function indexOf(people: readonly Person[]): Register {
  const byEmail = new Map<string, Person[]>();
  const byNameAndTitle = new Map<string, Person[]>();
  const add = (to: Map<string, Person[]>, key: string, person: Person) => {
    const there = to.get(key);
    if (!there) to.set(key, [person]);
    else if (!there.includes(person)) there.push(person);
  };
  for (const person of people) {
    add(byNameAndTitle, nameAndTitle(person.name, person.title), person);
    for (const { kind, value } of person.ways) if (kind === 'email') add(byEmail, folded(value), person);
  }
  return { byId: new Map(people.map((person) => [person.id, person])), byEmail, byNameAndTitle };
}

/** An id that the register does not have is somebody who was erased, or another register's: neither is made anew by a file [SE4]. */
function whoIs(cells: ContactCells, { byId, byEmail, byNameAndTitle }: Register) {
  const text = (field: ContactField) => cells.get(field)?.text ?? '';
  if (text('id') !== '') {
    const person = byId.get(text('id').toLowerCase()) ?? null;
    return { person, by: 'id', fault: person ? null : 'id_unknown' } as const;
  }
  const addresses = folded(text('email'))
    .split(/[,;\s]+/)
    .filter((address) => address.includes('@'));
  const ofEmail = [...new Set(addresses.flatMap((address) => byEmail.get(address) ?? []))];
  if (ofEmail.length === 1) return { person: ofEmail[0] ?? null, by: 'email', fault: null } as const;
  const all = byNameAndTitle.get(nameAndTitle(text('name'), text('title'))) ?? [];
  const ofName = ofEmail.length > 1 ? all.filter((person) => ofEmail.includes(person)) : all;
  if (ofName.length > 1 || (ofEmail.length > 1 && ofName.length === 0)) {
    return { person: null, by: null, fault: 'several' } as const;
  }
  return { person: ofName[0] ?? null, by: 'name', fault: null } as const;
}

function nameAndTitle(name: string, title: string): string {
  return `${folded(name)}\n${folded(title)}`;
}

/** The line of a row before that is about the same contact; else this one is remembered. */
function meet(seen: Map<string, number>, line: number, person: Person | null, draft: ContactDraft): number | null {
  // two of a name and post who are both in the register are two
  const name = person ? `id ${person.id}` : `name ${folded(draft.name)} ${folded(draft.title)}`;
  if (person === null && draft.name === '') return null;
  const other = seen.get(name) ?? null;
  if (other === null) seen.set(name, line);
  return other;
}

function warningsOf({ ways }: ContactDraft): ContactRow['warnings'] {
  if (ways.length === 0) return ['no_way'];
  return ways.some(({ kind }) => kind !== 'phone') ? [] : ['no_call_out'];
}

function isAsKnown(person: Person, draft: ContactDraft): boolean {
  return (Object.keys(draft) as (keyof ContactDraft)[]).every(
    (field) => JSON.stringify(person[field]) === JSON.stringify(draft[field]),
  );
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase('sv').replace(/\s+/g, ' ');
}

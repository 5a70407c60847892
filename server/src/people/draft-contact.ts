import type { Person } from '@ledningsplats/db/people.ts';
import type { ContactRowFault, ContactRowRemark } from '@ledningsplats/shared/people/people-file.ts';
import { CONTACT_KINDS, MOST_WAYS, WAY_KINDS, type Way, wayFault } from '@ledningsplats/shared/people/ways.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { inKnownOrder, KIND_WORDS, readWays, readWords } from './contact-cells.ts';
import type { ContactField } from './contact-columns.ts';

export type ContactDraft = Omit<Person, 'id' | 'phone' | 'email' | 'isErased'>;

/** A row as the file has it: by what the column is about, its own name and what stands there. */
export type ContactCells = ReadonlyMap<ContactField, { column: string; text: string }>;

/** What a field of one line holds, as when it is typed. */
const MOST_SIGNS = 200;
const MOST_WORDS = 30;
/** As much of a cell as is needed to know it again. */
const SHOWN = 60;

/**
 * What a row says, on top of what the register says of them: a column that the file does not have changes nothing. The draft is
 * whole only where there are no faults.
 */
export function draftContact(
  cells: ContactCells,
  plan: Plan,
  known: Person | null,
): { draft: ContactDraft; faults: ContactRowRemark[] } {
  const faults: ContactRowRemark[] = [];
  const text = (field: ContactField) => cells.get(field)?.text ?? '';
  const blame = (field: ContactField, code: ContactRowFault, value = text(field)) => {
    const column = cells.get(field)?.column ?? null;
    faults.push({ code, column, value: column === null ? null : value.slice(0, SHOWN) });
  };
  const words = (field: 'languages' | 'talkGroups') => {
    if (!cells.has(field)) return known?.[field] ?? [];
    const said = readWords(text(field));
    if (said.length > MOST_WORDS) blame(field, 'too_many');
    return said;
  };
  const line = (field: 'name' | 'title' | 'organisation') => (cells.has(field) ? text(field) : (known?.[field] ?? ''));

  const draft: ContactDraft = {
    name: line('name'),
    title: line('title'),
    organisation: line('organisation') || null,
    kind: known?.kind ?? 'person',
    function: known?.function ?? null,
    capacities: known?.capacities ?? [],
    languages: words('languages'),
    talkGroups: words('talkGroups'),
    ways: waysOf(cells, known),
  };
  if (draft.name === '') blame('name', 'name_missing');
  if (draft.title === '') blame('title', 'title_missing');
  for (const [field, { text: said }] of cells) {
    const isList = field === 'languages' || field === 'talkGroups';
    if ((isList ? readWords(said) : [said]).some((one) => one.length > MOST_SIGNS) && !isWay(field)) {
      blame(field, 'too_long');
    }
  }

  if (text('kind') !== '') {
    const kind = CONTACT_KINDS.find((one) => isSame(text('kind'), one) || isSame(text('kind'), KIND_WORDS[one]));
    if (kind) draft.kind = kind;
    else blame('kind', 'kind_unknown');
  }
  if (draft.kind === 'organisation' && draft.capacities.length > 0) blame('kind', 'has_capacities');
  if (cells.has('function')) {
    const said = text('function');
    const found = plan.functions.find(({ id, name }) => isSame(said, id) || isSame(said, name));
    if (said !== '' && !found) blame('function', 'function_unknown');
    draft.function = found?.id ?? null;
  }
  for (const way of draft.ways) {
    const fault = wayFault(way, known?.ways ?? []);
    const field = cells.has(way.kind) ? way.kind : 'phone';
    if (fault !== null) blame(field, fault === 'unreadable' ? 'way_unreadable' : fault, way.value);
    else if (way.value.length > MOST_SIGNS) blame(field, 'too_long', way.value);
  }
  if (draft.ways.length > MOST_WAYS) faults.push({ code: 'too_many', column: null, value: null });
  return { draft, faults };
}

function waysOf(cells: ContactCells, known: Person | null): Way[] {
  const before = known?.ways ?? [];
  const said = WAY_KINDS.flatMap((kind) => {
    const cell = cells.get(kind);
    return cell ? readWays(cell.text, kind, before) : before.filter((way) => way.kind === kind);
  });
  // a mobile number may stand under both headings
  const first = said.filter(
    (way, index) => said.findIndex(({ kind, value }) => kind === way.kind && value === way.value) === index,
  );
  return inKnownOrder(first, before);
}

function isWay(field: ContactField): boolean {
  return field === 'mobile' || field === 'phone' || field === 'email';
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase('sv') === other.toLocaleLowerCase('sv');
}

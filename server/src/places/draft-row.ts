import { isInSweden, type Position } from '@ledningsplats/shared/geo/position.ts';
import {
  HOURS_LIMIT,
  PLACE_TEXTS,
  type Place,
  type PlaceFacts,
  type PlaceTexts,
} from '@ledningsplats/shared/places/events.ts';
import { CAPACITY_LIMIT } from '@ledningsplats/shared/places/headcount.ts';
import type { RowFaultCode, RowRemark } from '@ledningsplats/shared/places/import-preview.ts';
import type { PlaceDraft } from '@ledningsplats/shared/places/known-place.ts';
import { placeTexts } from '@ledningsplats/shared/places/place-schema.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Field } from './columns.ts';
import type { RawRow } from './raw-row.ts';
import { readCount, readHours, readPair, readPower } from './read-cells.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** As much of a cell as is needed to know it again. */
const SHOWN = 60;

type Fault = RowRemark<RowFaultCode>;

/**
 * What a row says, on top of what the register says of the place: a column that the file does not have changes nothing.
 * The draft is whole only where there are no faults.
 */
export function draftRow(row: RawRow, plan: Plan, known: Place | null): { draft: PlaceDraft; faults: Fault[] } {
  const faults: Fault[] = [...row.faults];
  const cell = (field: Field) => row.cells.get(field);
  const text = (field: Field) => cell(field)?.text ?? '';
  const blame = (field: Field, code: RowFaultCode) => {
    const at = cell(field);
    faults.push({ code, column: at?.column ?? null, value: at ? at.text.slice(0, SHOWN) : null });
  };

  const { id, reference } = identity(text('id'), text('reference'));
  const facts: PlaceFacts = {
    kind: known?.kind ?? '',
    reference: cell('reference') || reference !== null ? reference : (known?.reference ?? null),
    position: known?.position ?? null,
    capacity: known?.capacity ?? null,
    reservePower: known?.reservePower ?? { has: 'unknown', hours: null },
    contacts: known?.contacts ?? [],
  };
  const texts: PlaceTexts = { name: '', ...known?.texts };

  // 1. Its kind, by the plan's id or name.
  if (text('kind') !== '') {
    const kind = plan.places.kinds.find(
      (one) => isSameWord(text('kind'), one.id) || isSameWord(text('kind'), one.name),
    );
    if (kind) facts.kind = kind.id;
    else blame('kind', 'kind_unknown');
  } else if (facts.kind === '') blame('kind', 'kind_missing');

  // 2. Where it lies: degrees, and where there are none metres of the grid.
  const [north, east]: [Field, Field] =
    text('latitude') + text('longitude') === '' ? ['north', 'east'] : ['latitude', 'longitude'];
  if (cell(north) || cell(east)) {
    const found = readPair(text(north), text(east));
    if (typeof found === 'string') blame(text(north) === '' ? east : north, found);
    else facts.position = found;
  }

  // 3. Figures.
  if (cell('capacity')) {
    const found = text('capacity') === '' ? null : readCount(text('capacity'), CAPACITY_LIMIT);
    if (typeof found === 'string') blame('capacity', found);
    else facts.capacity = found;
  }
  if (cell('reservePower')) {
    const found = text('reservePower') === '' ? UNKNOWN_POWER : readPower(text('reservePower'), HOURS_LIMIT);
    if (typeof found === 'string') blame('reservePower', found);
    else {
      facts.reservePower = { has: found.has, hours: found.hours };
      if (found.note !== null && !cell('power')) texts.power = found.note;
    }
  }
  if (text('reserveHours') !== '') {
    const found = readHours(text('reserveHours'), HOURS_LIMIT);
    if (typeof found === 'string') blame('reserveHours', found);
    else facts.reservePower = { ...facts.reservePower, hours: found };
  }

  // 4. Words.
  for (const field of PLACE_TEXTS) {
    if (!cell(field)) continue;
    const said = text(field);
    // as it would be kept, or a second import would find it changed
    const { data = '', error } = placeTexts.shape[field].safeParse(said);
    const isTooLong = error?.issues.some(({ code }) => code === 'too_big');
    const kept = isTooLong ? said : data;
    if (kept === '' && field !== 'name') delete texts[field];
    else texts[field] = kept;
    if (isTooLong) blame(field, 'too_long');
  }
  if (texts.name === '') blame('name', 'name_missing');
  return { draft: { id: known?.id ?? id, facts, texts }, faults };
}

/** What the row is looked for by, before it is known. */
export function lookupOf(row: RawRow): PlaceDraft {
  const text = (field: Field) => row.cells.get(field)?.text ?? '';
  const { id, reference } = identity(text('id'), text('reference'));
  const pair = readPair(text('latitude'), text('longitude')) ?? readPair(text('north'), text('east'));
  const position: Position | null = pair !== null && typeof pair === 'object' && isInSweden(pair) ? pair : null;
  const facts = { kind: '', reference, position, capacity: null, contacts: [], reservePower: UNKNOWN_POWER };
  return { id, facts, texts: { name: placeTexts.shape.name.safeParse(text('name')).data ?? text('name') } };
}

const UNKNOWN_POWER = { has: 'unknown', hours: null, note: null } as const;

/** Another register's id is what that register calls it. */
function identity(id: string, reference: string): { id: string | null; reference: string | null } {
  const isOurs = UUID.test(id.toLowerCase());
  const other = reference !== '' ? reference : id;
  if (isOurs) return { id: id.toLowerCase(), reference: reference === '' ? null : reference.slice(0, 200) };
  return { id: null, reference: other === '' ? null : other.slice(0, 200) };
}

function isSameWord(one: string, other: string): boolean {
  return one.toLocaleLowerCase('sv') === other.toLocaleLowerCase('sv');
}

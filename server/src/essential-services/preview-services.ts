import { randomUUID } from 'node:crypto';
import { isWithin } from '@ledningsplats/shared/geo/is-within.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import {
  type EssentialService,
  SERVICE_TEXTS,
  type ServiceFacts,
  type ServicesState,
} from '@ledningsplats/shared/services/events.ts';
import type { ServicePreview, ServicePreviewRow } from '@ledningsplats/shared/services/import-preview.ts';
import {
  isSameServiceRow,
  isServiceSaid,
  knownService,
  type ServiceDraft,
} from '@ledningsplats/shared/services/known-service.ts';
import { serviceTexts } from '@ledningsplats/shared/services/service-schema.ts';
import { csvRecords, withoutGuard } from '../files/csv-records.ts';
import { decodeFile } from '../files/decode-file.ts';
import { inTurns } from '../files/in-turns.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { ROW_LIMIT } from '../places/raw-row.ts';
import { readPair } from '../places/read-cells.ts';
import { readOutage } from './read-outage.ts';
import { type ServiceColumn, type ServiceField, serviceColumnOf } from './service-columns.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** As much of a cell as is needed to know it again. */
const SHOWN = 60;

interface Head {
  column: string;
  about: ServiceColumn | null;
}

/**
 * What a file of services would do to the register, row by row, with nothing saved [KO1]. A column for each need, by the plan's
 * name of it. Throws `UnreadableFile` where it cannot be read at all.
 */
export async function previewServices(
  bytes: Uint8Array,
  plan: Plan,
  state: ServicesState | null,
): Promise<ServicePreview> {
  const [head, ...body] = csvRecords(decodeFile(bytes).text, ROW_LIMIT);
  if (!head || body.length === 0) throw new UnreadableFile('empty');
  if (body.length > ROW_LIMIT) throw new UnreadableFile('too_many_rows');
  const columns = head.record.map((text): Head => {
    const column = text.trim();
    return { column, about: serviceColumnOf(column, plan) };
  });
  if (!columns.some(({ about }) => about !== null && 'field' in about && about.field === 'name'))
    throw new UnreadableFile('no_name_column');
  const ignoredColumns = columns.flatMap(({ column, about }) => (about === null && column !== '' ? [column] : []));
  const before: ServiceDraft[] = [];
  const rows = await inTurns(body, ({ record, line }) => previewRow({ columns, record, line }, plan, state, before));
  return { ignoredColumns, rows };
}

interface Cell extends Head {
  text: string;
}

/** On top of what the register says: a column that the file does not have changes nothing, but that the plan's needs alone are taken. */
function withKnown(
  draft: ServiceDraft,
  known: EssentialService | null,
  cells: readonly Cell[],
  plan: Plan,
): ServiceDraft {
  if (known === null) return draft;
  const has = (field: ServiceField) => cells.some(({ about }) => about && 'field' in about && about.field === field);
  const asks = (need: string) => cells.some(({ about }) => about && 'need' in about && about.need === need);
  const isOfPlan = (need: string) => plan.continuity.needs.some(({ id }) => id === need);
  const isPlaced = (['latitude', 'longitude', 'north', 'east'] as const).some(has);
  const texts = { ...draft.texts };
  for (const field of SERVICE_TEXTS) {
    const before = known.texts?.[field];
    if (!has(field) && before !== undefined) texts[field] = before;
  }
  const facts: ServiceFacts = {
    reference: draft.facts.reference ?? known.reference,
    position: isPlaced ? draft.facts.position : known.position,
    needs: [...draft.facts.needs, ...known.needs.filter(({ need }) => !asks(need) && isOfPlan(need))],
    contacts: known.contacts,
  };
  return { id: known.id, facts, texts };
}

function previewRow(
  { columns, record, line }: { columns: readonly Head[]; record: readonly string[]; line: number },
  plan: Plan,
  state: ServicesState | null,
  before: ServiceDraft[],
): ServicePreviewRow {
  const faults: ServicePreviewRow['faults'] = [];
  if (record.length !== columns.length)
    faults.push({ code: 'ragged', column: null, value: `${record.length}/${columns.length}` });
  const cells = columns.map((head, index) => ({ ...head, text: withoutGuard(record[index] ?? '') }));
  const cell = (field: ServiceField) => cells.find(({ about }) => about && 'field' in about && about.field === field);
  const text = (field: ServiceField) => cell(field)?.text ?? '';

  // 1. Which it is.
  const isOurs = UUID.test(text('id').toLowerCase());
  const id = isOurs ? text('id').toLowerCase() : null;
  const other = text('reference') !== '' || isOurs ? text('reference') : text('id');
  const reference = other === '' ? null : other.slice(0, 200);

  // 2. Words, and where it lies.
  const texts: ServiceDraft['texts'] = { name: '' };
  for (const field of SERVICE_TEXTS) {
    const said = text(field);
    if (said === '') continue;
    const { data, error } = serviceTexts.shape[field].safeParse(said);
    if (error) faults.push({ code: 'too_long', column: cell(field)?.column ?? null, value: said.slice(0, SHOWN) });
    texts[field] = data ?? said;
  }
  if (texts.name === '') faults.push({ code: 'name_missing', column: cell('name')?.column ?? null, value: null });
  const [north, east]: [ServiceField, ServiceField] =
    text('latitude') + text('longitude') === '' ? ['north', 'east'] : ['latitude', 'longitude'];
  const pair = readPair(text(north), text(east));
  if (typeof pair === 'string') {
    const code = pair as ServicePreviewRow['faults'][number]['code'];
    faults.push({ code, column: cell(north)?.column ?? null, value: text(north).slice(0, SHOWN) });
  }
  const position = typeof pair === 'string' ? null : pair;

  // 3. What it needs.
  const needs: ServiceFacts['needs'] = [];
  for (const { column, about, text: said } of cells) {
    if (about === null || 'field' in about) continue;
    const found = readOutage(said);
    if (found === 'outage_unreadable' || found === 'outage_too_long')
      faults.push({ code: found, column, value: said.slice(0, SHOWN) });
    else if (found !== 'none' && !needs.some(({ need }) => need === about.need))
      needs.push({ need: about.need, minutes: found });
  }

  // 4. What the register has of it already.
  const lookup: ServiceDraft = { id, facts: { reference, position, needs, contacts: [] }, texts };
  const known = knownService(state, lookup);
  const draft = withKnown(lookup, known, cells, plan);
  if (known?.retired) faults.push({ code: 'retired', column: null, value: null });
  if (before.some((one) => isSameServiceRow(one, draft))) faults.push({ code: 'repeated', column: null, value: null });
  before.push(draft);
  const name = texts.name === '' ? null : texts.name;
  if (faults.length > 0) return { line, name, what: 'fault', faults, warnings: [], service: null };
  const warnings: ServicePreviewRow['warnings'] = [
    ...(draft.facts.position === null ? ['position_missing' as const] : []),
    ...(draft.facts.position !== null && !isWithin(draft.facts.position, plan.municipality.bounds)
      ? ['position_outside' as const]
      : []),
    ...(draft.facts.needs.length === 0 ? ['needs_missing' as const] : []),
  ];
  if (known && isServiceSaid(known, draft)) return { line, name, what: 'same', faults, warnings, service: null };
  const service = { data: { service: draft.id ?? randomUUID(), ...draft.facts }, texts: draft.texts };
  return { line, name, what: known ? 'changed' : 'new', faults, warnings, service };
}

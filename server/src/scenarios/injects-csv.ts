import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { INJECT_CHANNELS, type Inject, injectSchema, MOST_INJECTS } from '@ledningsplats/shared/scenarios/scenario.ts';
import {
  CHANNEL_WORDS,
  type FileFault,
  type FileFaultCode,
  INJECT_COLUMNS,
  type InjectColumn,
} from '@ledningsplats/shared/scenarios/scenario-file.ts';
import type { Script } from '@ledningsplats/shared/scenarios/script.ts';
import { stringify } from 'csv-stringify/sync';
import { csvRecords, withoutGuard } from '../files/csv-records.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';

const COLUMNS = Object.keys(INJECT_COLUMNS) as InjectColumn[];

/** What the cells of a file are held against. */
export interface InjectGround {
  functions: Plan['functions'];
  goals: Script['goals'];
}

/** The injects as a spreadsheet in Sweden opens them; the import reads them back. A text is never taken as a formula. */
export function writeInjects(injects: readonly Inject[], { functions }: Pick<InjectGround, 'functions'>): string {
  const nameOf = (to: string | null) => functions.find(({ id }) => id === to)?.name ?? to ?? '';
  const rows = injects.map(({ id, minute, channel, from, to, text, expected, goal, at }) => {
    const cells = { id, minute, channel: CHANNEL_WORDS[channel], from, to: nameOf(to), text, expected, goal };
    const figure = (value: number | undefined) => (value === undefined ? '' : String(value).replace('.', ','));
    const all = { ...cells, lat: figure(at?.latitude), lng: figure(at?.longitude) };
    return COLUMNS.map((column) => all[column] ?? '');
  });
  return stringify([COLUMNS.map((column) => INJECT_COLUMNS[column]), ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
    // a line break alone ends no row of ours, and would end one for whoever reads it
    quoted_match: /[\r\n]/,
  });
}

/**
 * A file of injects looked through, row by row: functions and goals by their names or ids, the way by its word. Injects without
 * an id are given one. Throws `UnreadableFile`.
 */
export function readInjects(text: string, ground: InjectGround): { injects: Inject[]; faults: FileFault[] } {
  const [head, ...body] = csvRecords(text, MOST_INJECTS);
  if (!head || body.length === 0) throw new UnreadableFile('empty');
  if (body.length > MOST_INJECTS) throw new UnreadableFile('too_many_rows');
  const columns = head.record.map((title) => COLUMNS.find((column) => isTitle(title, column)) ?? null);
  if (!columns.includes('minute') || !columns.includes('text') || !columns.includes('from')) {
    throw new UnreadableFile('no_columns');
  }
  const rows = body.map(({ record, line }) => {
    const cell = (column: InjectColumn) => withoutGuard(record[columns.indexOf(column)] ?? '');
    return { line, cell, isRagged: record.length !== columns.length };
  });
  const taken = new Set(rows.map(({ cell }) => cell('id')));
  const seen = new Set<string>();
  const faults: FileFault[] = [];
  const injects: Inject[] = [];
  for (const { line, cell, isRagged } of rows) {
    const say = (code: FileFaultCode, column: InjectColumn | null) => {
      const field = column === null ? null : INJECT_COLUMNS[column];
      faults.push({ code, line, field, value: column === null ? null : cell(column).slice(0, 60) || null });
    };
    const before = faults.length;
    if (isRagged) say('ragged', null);
    const id = cell('id') || freeId(taken);
    if (seen.has(id)) say('repeated', 'id');
    seen.add(id);
    const inject = readRow(cell, ground, say);
    const parsed = injectSchema.safeParse({ ...inject, id });
    if (parsed.success && faults.length === before) injects.push(parsed.data);
    if (!parsed.success && faults.length === before) {
      for (const { path, code } of parsed.error.issues) {
        say(code === 'too_big' ? 'long' : 'odd', columnOf(String(path[0])));
      }
    }
  }
  return { injects, faults };
}

type Say = (code: FileFaultCode, column: InjectColumn) => void;

function readRow(cell: (column: InjectColumn) => string, { functions, goals }: InjectGround, say: Say) {
  const minute = readMinute(cell('minute'));
  if (minute === null) say(cell('minute') === '' ? 'missing' : 'minute', 'minute');
  const channel = cell('channel') === '' ? 'line' : INJECT_CHANNELS.find((one) => isWord(cell('channel'), one));
  if (channel === undefined) say('channel', 'channel');
  if (cell('from') === '') say('missing', 'from');
  if (cell('text') === '') say('missing', 'text');
  const to = named(cell('to'), functions);
  if (to === undefined) say('function', 'to');
  const goal = named(
    cell('goal'),
    goals.map(({ id, text }) => ({ id, name: text })),
  );
  if (goal === undefined) say('goal', 'goal');
  const at = readPosition(cell('lat'), cell('lng'));
  if (at === undefined) say('position', 'lat');
  const expected = cell('expected') === '' ? null : cell('expected');
  return { minute, channel, from: cell('from'), to, text: cell('text'), expected, goal, at };
}

function isTitle(title: string, column: InjectColumn): boolean {
  return folded(title) === folded(INJECT_COLUMNS[column]);
}

function isWord(word: string, channel: Inject['channel']): boolean {
  return folded(word) === channel || folded(word) === folded(CHANNEL_WORDS[channel]);
}

/** The id of what is named by its id or its name; null where nothing is, undefined where there is no such thing. */
function named(word: string, items: readonly { id: string; name: string }[]): string | null | undefined {
  if (word === '') return null;
  const found = items.find(({ id }) => id === word) ?? items.find(({ name }) => folded(name) === folded(word));
  return found?.id;
}

/** `95`, or as hours and minutes: `1:35`, `1.35`. */
function readMinute(text: string): number | null {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  const [, hours, minutes] = /^(\d{1,3})[:.]([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** Decimal degrees with a point or a comma; null where neither stands, undefined for half a position or none on earth. */
function readPosition(lat: string, lng: string): Inject['at'] | undefined {
  if (lat === '' && lng === '') return null;
  const figure = (text: string) => (/^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN);
  const at = { latitude: figure(lat), longitude: figure(lng) };
  return injectSchema.shape.at.safeParse(at).success ? at : undefined;
}

function columnOf(field: string): InjectColumn | null {
  return COLUMNS.find((column) => column === field) ?? null;
}

/** The next of `i1`, `i2`, … that no row has. */
function freeId(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`i${number}`)) number += 1;
  taken.add(`i${number}`);
  return `i${number}`;
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase('sv').replaceAll(/\s+/g, ' ');
}

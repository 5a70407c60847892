import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import { isPerson } from '@ledningsplats/shared/people/somebody.ts';
import { DAYS_AHEAD } from '@ledningsplats/shared/roster/decide-shifts.ts';
import type { Shift } from '@ledningsplats/shared/roster/events.ts';
import { dutiesBetween, type RosterReading } from '@ledningsplats/shared/roster/on-duty.ts';
import { ROSTER_COLUMNS, type RosterRow, type RosterRowFault } from '@ledningsplats/shared/roster/roster-file.ts';
import { addDays, instantOf, type Wall, wallFrom, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { stringify } from 'csv-stringify/sync';
import { csvRecords, withoutGuard } from '../files/csv-records.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';

type Field = keyof typeof ROSTER_COLUMNS;
const FIELDS = Object.keys(ROSTER_COLUMNS) as Field[];
/** More than a roster reaches with a turn a day. */
const MOST_ROWS = 2_000;
/** Beyond what a roster reaches. */
const FAR = 2_000 * 86_400_000;

/** The roster as a spreadsheet in Sweden opens it, what is planned from now on; the import reads it back. */
export function writeRosterCsv(reading: RosterReading, nameOf: (person: string) => string, now: number): string {
  const { timeZone } = reading;
  const name = (person: string | null) => (person === null ? '' : nameOf(person));
  const rows = dutiesBetween(reading, now, now + FAR)
    .filter(({ primary, deputy }) => primary.person !== null || deputy.person !== null)
    .map(({ from, until, primary, deputy }) => [
      typed(wallOf(from, timeZone)),
      typed(wallOf(until, timeZone)),
      name(primary.person),
      name(deputy.person),
    ]);
  return stringify([FIELDS.map((field) => ROSTER_COLUMNS[field]), ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/**
 * A file of shifts looked through, row by row [TB2]: times by the wall, people by the names they have in the register. A row
 * with a fault is named with its line, and the others can be taken in. Throws `UnreadableFile`.
 */
export function readRosterCsv(
  text: string,
  people: readonly PersonReading[],
  { timeZone, now }: { timeZone: string; now: number },
): RosterRow[] {
  const [head, ...body] = csvRecords(text, MOST_ROWS);
  if (!head) throw new UnreadableFile('empty');
  const columns = head.record.map((title) => FIELDS.find((field) => isTitle(title, field)) ?? null);
  if (!columns.includes('from') || !columns.includes('until') || !columns.includes('primary')) {
    throw new UnreadableFile('no_columns');
  }
  const byName = new Map<string, PersonReading[]>();
  for (const person of people) {
    if (person.erased || !isPerson(person)) continue;
    byName.set(folded(person.name), [...(byName.get(folded(person.name)) ?? []), person]);
  }
  const rows: RosterRow[] = [];
  for (const { record, line } of body) {
    const cell = (field: Field) => withoutGuard(record[columns.indexOf(field)] ?? '');
    const cells = { from: cell('from'), until: cell('until'), primary: cell('primary'), deputy: cell('deputy') };
    const faults: RosterRowFault[] = record.length === columns.length ? [] : ['ragged'];
    const shift = shiftOf(cells, columns.includes('deputy'), byName, faults);
    if (shift) faults.push(...spanFaults(shift, timeZone, now));
    if (shift && rows.some((row) => row.shift && row.shift.from < shift.until && shift.from < row.shift.until)) {
      faults.push('overlap');
    }
    rows.push({ line, cells, faults, shift: faults.length === 0 ? shift : null });
  }
  return rows;
}

function isTitle(title: string, field: Field): boolean {
  return title.trim().toLocaleLowerCase('sv') === ROSTER_COLUMNS[field].toLocaleLowerCase('sv');
}

function shiftOf(
  cells: RosterRow['cells'],
  hasDeputies: boolean,
  byName: ReadonlyMap<string, readonly PersonReading[]>,
  faults: RosterRowFault[],
): Shift | null {
  const [from, until] = [readWall(cells.from), readWall(cells.until)];
  if (from === null) faults.push('from');
  if (until === null) faults.push('until');
  const who = (name: string, field: 'primary' | 'deputy') => {
    if (name === '') return null;
    const found = byName.get(folded(name)) ?? [];
    if (found.length !== 1) faults.push(found.length === 0 ? field : 'same_name');
    return found[0]?.id ?? null;
  };
  const primary = who(cells.primary, 'primary');
  const deputy = who(cells.deputy, 'deputy');
  if (primary !== null && primary === deputy) faults.push('double');
  if (from === null || until === null) return null;
  return { from, until, primary, ...(hasDeputies && { deputy }) };
}

function spanFaults({ from, until }: Shift, timeZone: string, now: number): RosterRowFault[] {
  if (instantOf(from, timeZone) >= instantOf(until, timeZone)) return ['span'];
  const first = wallFrom(now, timeZone);
  if (until <= first) return ['past'];
  return until.slice(0, 10) > addDays(first.slice(0, 10), DAYS_AHEAD) ? ['far'] : [];
}

function folded(name: string): string {
  return name.trim().toLocaleLowerCase('sv');
}

/** `2026-11-23 08:00`, and as spreadsheets write it: with a T, with seconds, `8:00` or `8.00`. */
function readWall(text: string): Wall | null {
  const match = /^(\d{4}-\d\d-\d\d)[ T]+(\d{1,2})[.:](\d\d)(?:[.:]00)?$/.exec(text);
  if (!match) return null;
  const wall = `${match[1]}T${match[2]?.padStart(2, '0')}:${match[3]}`;
  const at = new Date(`${wall}:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 16) !== wall ? null : wall;
}

function typed(wall: Wall): string {
  return wall.replace('T', ' ');
}

import { isInFuture } from '@ledningsplats/shared/core/occurred-at.ts';
import type { PaperRow } from '@ledningsplats/shared/log/events.ts';
import { paperKey } from '@ledningsplats/shared/log/paper-key.ts';
import { Temporal } from 'temporal-polyfill';
import { LOCAL_TIME_ZONE, zonedDate } from '../../../ui/local-time.ts';
import { type EntryRow, isUntouched } from './entry-row.ts';

export type RowFault =
  | 'sheet'
  | 'row'
  | 'date'
  | 'clock'
  /** The hour that is left out when clocks go forward. */
  | 'never'
  /** It has not been yet: the wrong day, or a slip of the hand. */
  | 'future'
  | 'text'
  /** The same sheet and row stands higher up in the table. */
  | 'twice';

/** A row as it will be sent, what was left out taken from the row above. */
export interface ReadRow {
  row: EntryRow;
  paper: PaperRow | null;
  /** When it happened, UTC milliseconds; null: it cannot be told. */
  at: number | null;
  /** The day that it is taken to be, as `2026-11-22`; null: it cannot be told. */
  date: string | null;
  wroteBy: string;
  faults: RowFault[];
}

/** A night on duty: a clock that is so much earlier than the row above is the next day's. */
const NEXT_DAY_HOURS = 6;
const SHEET = /^[\p{L}\d][\p{L}\d -]{0,11}$/u;

interface Above {
  sheet: string;
  number: number | null;
  date: Temporal.PlainDate | null;
  clock: Temporal.PlainTime | null;
  at: number | null;
  wroteBy: string;
}

/**
 * Reads the rows from the top, each with what the one above says [LG2]: the same sheet, the next row, the same day – or the
 * next, where the clock has passed midnight – and who wrote it. Untouched rows are left out. Times are the municipality's own; one
 * that comes twice, when clocks go back, is the first that is not before the row above, and `02:30A` or `02:30B` says which.
 */
export function readRows(rows: readonly EntryRow[], now: number, timeZone = LOCAL_TIME_ZONE): ReadRow[] {
  let above: Above = { sheet: '', number: null, date: null, clock: null, at: null, wroteBy: '' };
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if (isUntouched(row)) return [];
    const faults: RowFault[] = [];
    const sheet = row.sheet.trim() || above.sheet;
    const isSameSheet = sheet === above.sheet;
    const number = readNumber(row.row, isSameSheet ? above.number : null);
    if (!SHEET.test(sheet)) faults.push('sheet');
    if (number === null) faults.push('row');
    const time = readTime(row, above, now, timeZone);
    if (time.fault !== null) faults.push(time.fault);
    if (row.text.trim() === '') faults.push('text');
    const paper = SHEET.test(sheet) && number !== null ? { sheet, row: number } : null;
    if (paper && seen.has(paperKey(paper)) && !row.isOther) faults.push('twice');
    if (paper) seen.add(paperKey(paper));
    const wroteBy = row.wroteBy.trim() || above.wroteBy;
    above = { sheet, number, wroteBy, date: time.date, clock: time.clock, at: time.at };
    return [{ row, paper, at: time.at, date: time.date?.toString() ?? null, wroteBy, faults }];
  });
}

/** An empty one follows the row above; the first of a sheet is 1. */
function readNumber(typed: string, before: number | null): number | null {
  const text = typed.trim();
  if (text === '') return before === null ? 1 : before + 1;
  const number = Number(text);
  return /^\d{1,3}$/.test(text) && number > 0 ? number : null;
}

interface ReadTime {
  at: number | null;
  date: Temporal.PlainDate | null;
  clock: Temporal.PlainTime | null;
  fault: 'date' | 'clock' | 'never' | 'future' | null;
}

function readTime(row: EntryRow, above: Above, now: number, timeZone: string): ReadTime {
  const parts = /^(?<hour>\d{1,2})[:.\s]?(?<minute>\d{2})\s*(?<fold>[AB])?$/iu.exec(row.clock.trim())?.groups;
  const [hour, minute] = [Number(parts?.hour), Number(parts?.minute)];
  const isClock = parts !== undefined && hour <= 23 && minute <= 59;
  const clock = isClock ? new Temporal.PlainTime(hour, minute) : null;
  const today = zonedDate(now, timeZone);
  const typed = row.date.trim();
  const date = typed === '' ? sameDay(clock, above, now, timeZone) : readDate(typed, today);
  if (date === null) return { at: null, date: above.date, clock: above.clock, fault: 'date' };
  if (clock === null) return { at: null, date, clock: above.clock, fault: 'clock' };
  const at = instantOf(date, clock, parts?.fold?.toUpperCase(), above.at, timeZone);
  if (at === null) return { at: null, date, clock, fault: 'never' };
  return { at, date, clock, fault: isInFuture(at, now) ? 'future' : null };
}

/** The row above's day, or the one after it where the clock has gone past midnight; today or yesterday for the first. */
function sameDay(
  clock: Temporal.PlainTime | null,
  above: Above,
  now: number,
  timeZone: string,
): Temporal.PlainDate | null {
  const today = zonedDate(now, timeZone);
  const isAhead = (date: Temporal.PlainDate) => {
    const at = clock && instantOf(date, clock, undefined, null, timeZone);
    return at !== null && isInFuture(at, now);
  };
  if (above.date === null) return isAhead(today) ? today.subtract({ days: 1 }) : today;
  if (clock === null || above.clock === null) return above.date;
  const isPastMidnight = clock.until(above.clock).total('hours') >= NEXT_DAY_HOURS;
  const next = above.date.add({ days: 1 });
  return isPastMidnight && !isAhead(next) ? next : above.date;
}

function readDate(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (/^i ?dag$/iu.test(text)) return today;
  if (/^i ?går$/iu.test(text)) return today.subtract({ days: 1 });
  const parts = /^(?:(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})|(?<d>\d{1,2})\/(?<m>\d{1,2}))$/u.exec(
    text,
  )?.groups;
  if (parts === undefined) return null;
  const [month, day] = [Number(parts.month ?? parts.m), Number(parts.day ?? parts.d)];
  try {
    const date = Temporal.PlainDate.from(
      { year: Number(parts.year ?? today.year), month, day },
      { overflow: 'reject' },
    );
    // New Year's Eve is written in on New Year's Day
    const isNextYears = parts.year === undefined && Temporal.PlainDate.compare(date, today.add({ days: 1 })) > 0;
    return isNextYears ? date.subtract({ years: 1 }) : date;
  } catch {
    return null;
  }
}

/** Null: the clock never showed it. `fold`: A is the first of two, B the second. */
function instantOf(
  date: Temporal.PlainDate,
  clock: Temporal.PlainTime,
  fold: string | undefined,
  above: number | null,
  timeZone: string,
): number | null {
  const local = date.toPlainDateTime(clock);
  const first = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const second = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (!first.toPlainDateTime().equals(local)) return null;
  if (fold !== undefined) return (fold === 'A' ? first : second).epochMilliseconds;
  const isSecond = above !== null && first.epochMilliseconds < above && above <= second.epochMilliseconds;
  return (isSecond ? second : first).epochMilliseconds;
}

import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import type { LineOrder } from '@ledningsplats/shared/log/line-window.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { sheetNumberOf } from '@ledningsplats/shared/places/sheet-reading.ts';
import { logTexts } from '../../i18n/log.ts';
import { machineWords } from '../../i18n/machine-lines.ts';
import { placeSheetTexts } from '../../i18n/place-sheets.ts';
import { formatClock, formatDate, formatWhen } from '../../ui/format-time.ts';
import type { LineReading } from './line-reading.ts';

export interface LineWords {
  /** Null where there is a text of its own kind instead: removed, or kept from the reader. */
  text: string | null;
  details: string[];
}

/** What a line says and what stands quieter under it, in the order in which it is read. */
export function lineWords(line: LogLine, reading: LineReading, order: LineOrder): LineWords {
  const machine = line.machine && machineWords(line.machine as unknown as KnownEvent, reading.names);
  const content = line.content;
  return {
    text: machine?.text ?? content?.text ?? null,
    details: [
      ...(content?.from !== undefined || content?.to !== undefined ? [route(content.from, content.to)] : []),
      ...(machine?.details ?? []),
      ...authorWords(line, reading, machine !== null),
      // a message from a place is said once to be
      ...(content?.place === undefined || content.place === content.from ? [] : [logTexts.place(content.place)]),
      ...(content?.affected === undefined ? [] : [logTexts.affected(content.affected)]),
      ...(content?.source === undefined ? [] : [logTexts.source(content.source)]),
      ...otherTime(line, order),
      // a sheet says itself that it is one
      ...(line.viaLink && sheetNumberOf(line.by) === null ? [logTexts.viaLink] : []),
      ...(line.claimedAt === null ? [] : [logTexts.clockCorrected(formatWhen(line.claimedAt, line.recordedAt))]),
    ],
  };
}

/** Whether it was recorded so long after it happened that the reader should know [LG2]. */
export function isLate(line: LogLine, lateAfter: number): boolean {
  return line.recordedAt - line.occurredAt >= lateAfter;
}

/** The time that the list is sorted by. */
export function shownTime(line: LogLine, order: LineOrder): number {
  return order === 'occurred' ? line.occurredAt : line.recordedAt;
}

/** The day above the first line of each, `fredag 20 nov`. */
export function dayOf(line: LogLine, order: LineOrder, now: number): string {
  return days.of(shownTime(line, order), now);
}

const HOUR = 60 * 60_000;

/** A day is asked for every row that is drawn, and never changes within an hour: dates cost too much to write anew. */
const days = {
  known: new Map<number, string>(),
  asOf: 0,
  of(time: number, now: number): string {
    const asOf = Math.floor(now / HOUR);
    if (asOf !== days.asOf) days.known.clear();
    days.asOf = asOf;
    const hour = Math.floor(time / HOUR);
    const known = days.known.get(hour) ?? formatDate(time, now);
    days.known.set(hour, known);
    return known;
  },
};

/** The time that the list is not sorted by, where it differs to the minute [LG13]. */
function otherTime(line: LogLine, order: LineOrder): string[] {
  const { occurredAt, recordedAt } = line;
  if (Math.abs(recordedAt - occurredAt) < 60_000 && formatClock(occurredAt) === formatClock(recordedAt)) return [];
  return [
    order === 'occurred'
      ? logTexts.recorded(formatWhen(recordedAt, occurredAt))
      : logTexts.happened(formatWhen(occurredAt, recordedAt)),
  ];
}

function authorWords({ by, person, function: seat }: LogLine, reading: LineReading, isMachine: boolean): string[] {
  const sheet = sheetNumberOf(by);
  const name = sheet === null ? reading.names.person(person) : placeSheetTexts.bySheet(sheet);
  const as = seat === null ? null : reading.functionName(seat);
  const who = [name, as].filter((part) => part !== null).join(', ');
  if (who === '') return [];
  return [isMachine ? logTexts.recordedBy(who) : who];
}

function route(from: string | undefined, to: string | undefined): string {
  if (to === undefined) return from ?? '';
  return from === undefined ? `→ ${to}` : `${from} → ${to}`;
}

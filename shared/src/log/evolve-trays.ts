import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { LineWritten, TrayLine } from './events.ts';
import { noteWithout, removalNote } from './removal-note.ts';

/** As much as a task's title holds, so that a task made from the tray says the same. */
const EXCERPT = 200;

/**
 * The state stays light whatever happens: beyond this the oldest leaves it. By then it has been alerted about for long; in
 * the log it still says that nobody has taken it, and it is taken from there.
 */
export const TRAYS_LIMIT = 60;

/** Folds the lines that are addressed to a function and that nobody has taken [LG12]. */
export function evolveTrays(trays: TrayLine[], event: OpenStreamEvent): TrayLine[] {
  switch (event.type) {
    case 'LineWritten':
      return event.data.addressedTo === null
        ? trays
        : [...trays, trayLine(event, event.data.addressedTo)].slice(-TRAYS_LIMIT);
    case 'LineTaken':
      return trays.some(({ line }) => line === event.data.line)
        ? trays.filter(({ line }) => line !== event.data.line)
        : trays;
    case 'LineAssessed':
      return changed(trays, event.data.line, (item) => ({ ...item, verification: event.data.verification }));
    case 'LineCorrected':
      return changed(trays, event.data.line, (item) => ({
        ...item,
        text: event.content === null ? null : excerpt(event.content.text),
        textSeq: event.seq,
      }));
    case 'LineMadeSecret':
      return changed(trays, event.data.line, (item) => ({
        ...item,
        ...NOTHING_SAID,
        isSecret: true,
        verification: null,
      }));
    case 'ContentRemoved':
      return trays.some(({ line }) => event.data.lines.includes(line))
        ? trays.map((item) => (event.data.lines.includes(item.line) ? { ...item, removal: removalNote(event) } : item))
        : trays;
    case 'ContentRedacted': {
      const { seq } = event.data;
      const isOf = ({ line, textSeq, removal }: TrayLine) => [line, textSeq, removal?.seq].includes(seq);
      if (!trays.some(isOf)) return trays;
      return trays.map((item) => (isOf(item) ? withoutContentOf(item, seq) : item));
    }
    default:
      return trays;
  }
}

function withoutContentOf(item: TrayLine, seq: number): TrayLine {
  return {
    ...item,
    text: item.textSeq === seq ? null : item.text,
    from: item.line === seq ? null : item.from,
    removal: noteWithout(item.removal, seq),
  };
}

const NOTHING_SAID = { text: null, from: null } as const;

function trayLine({ seq, data, content, meta }: LineWritten, to: string): TrayLine {
  return {
    line: seq,
    function: to,
    kind: data.kind,
    important: data.important,
    verification: data.verification,
    text: content === null ? null : excerpt(content.text),
    from: content?.from ?? null,
    isSecret: false,
    recordedAt: meta.recordedAt,
    person: meta.person,
    textSeq: seq,
    removal: null,
  };
}

function excerpt(text: string): string {
  return text.slice(0, EXCERPT);
}

function changed(trays: TrayLine[], line: number, change: (item: TrayLine) => TrayLine): TrayLine[] {
  return trays.some((item) => item.line === line)
    ? trays.map((item) => (item.line === line ? change(item) : item))
    : trays;
}

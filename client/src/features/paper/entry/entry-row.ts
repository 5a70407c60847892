import type { LineKind } from '@ledningsplats/shared/log/events.ts';

/** A row of paper as it is typed. What stands empty and can be told from the row above is as there. */
export interface EntryRow {
  key: string;
  sheet: string;
  row: string;
  date: string;
  clock: string;
  kind: LineKind;
  from: string;
  to: string;
  text: string;
  wroteBy: string;
  /** It is known that the same sheet and row has been written in before. */
  isOther: boolean;
  /** The command that it was given as; null: not given, or refused. */
  sent: string | null;
  /** Why the server did not take it. */
  refused: string | null;
}

/** In the order of the table, which is the paper's and what a spreadsheet is pasted by. */
export const COLUMNS = ['sheet', 'row', 'date', 'clock', 'kind', 'from', 'to', 'text', 'wroteBy'] as const;
export type Column = (typeof COLUMNS)[number];

export function emptyRow(key: string, kind: LineKind = 'handelse'): EntryRow {
  const words = { sheet: '', row: '', date: '', clock: '', from: '', to: '', text: '', wroteBy: '' };
  return { key, ...words, kind, isOther: false, sent: null, refused: null };
}

/** Nothing has been said in it: it is not sent, and nothing is asked of it. */
export function isUntouched({ clock, from, to, text }: EntryRow): boolean {
  return [clock, from, to, text].every((words) => words.trim() === '');
}

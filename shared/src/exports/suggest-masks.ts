import { findIdentityNumbers } from '../krisstod/identity-number.ts';
import type { CopyCell, CopyEntry } from './history-copy.ts';

/** Why something is shown to whoever masks: a suggestion and never a ruling, a person decides (OSL 5 kap. 5 §). */
export type SuggestionWhy = 'secret' | 'identity_number' | 'phone' | 'email';

export interface MaskSuggestion {
  entry: string;
  cell: string;
  /** As `slice` takes them. */
  from: number;
  until: number;
  why: SuggestionWhy;
}

/** A zero or a plus, then at least seven more digits with what is put between them. */
const PHONE = /(?<![\d+])(?:\+|0)(?:[ \-()/.]{0,2}\d){7,14}(?!\d)/g;
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Columns that are times and numbers of ours: nothing in them is anybody's. */
const OURS: ReadonlySet<string> = new Set(['number', 'occurred', 'recorded', 'kind', 'important']);

/** What in an entry may have to be masked: lines under a secrecy mark, and what is written as a number or address of somebody's. */
export function suggestMasks(entry: CopyEntry): MaskSuggestion[] {
  const isSecret =
    entry.id.startsWith('secret/') || entry.cells.some(({ name, text }) => name === 'secrecy' && text !== '');
  return entry.cells
    .filter(({ name, text }) => !OURS.has(name) && text !== '')
    .flatMap((cell) => suggestionsIn(cell, isSecret).map((found) => ({ entry: entry.id, cell: cell.name, ...found })));
}

/** What somebody wrote, of a line under a secrecy mark. */
const WRITTEN: ReadonlySet<string> = new Set([
  'text',
  'details',
  'corrections',
  'from',
  'to',
  'place',
  'source',
  'affected',
  'files',
]);

function suggestionsIn({ name, text }: CopyCell, isSecret: boolean): Omit<MaskSuggestion, 'entry' | 'cell'>[] {
  if (isSecret && WRITTEN.has(name)) return [{ from: 0, until: text.length, why: 'secret' }];
  const identities = findIdentityNumbers(text).map((found) => ({ ...found, why: 'identity_number' as const }));
  const isTaken = (from: number) => identities.some((one) => from >= one.from && from < one.until);
  return [
    ...identities,
    ...spans(text, PHONE).flatMap((span) => (isTaken(span.from) ? [] : [{ ...span, why: 'phone' as const }])),
    ...spans(text, EMAIL).map((span) => ({ ...span, why: 'email' as const })),
  ];
}

function spans(text: string, pattern: RegExp): { from: number; until: number }[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, until: index + found.length }));
}

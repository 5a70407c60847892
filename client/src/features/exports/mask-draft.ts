import type { CopyEntry, CopySection, HistoryCopy } from '@ledningsplats/shared/exports/history-copy.ts';
import type { Mask } from '@ledningsplats/shared/exports/masks.ts';
import type { MaskSuggestion } from '@ledningsplats/shared/exports/suggest-masks.ts';

/** A history as it was read to be masked. */
export interface ForMasking {
  copy: HistoryCopy;
  suggestions: MaskSuggestion[];
}

/** On what ground the next thing is masked. */
export interface MaskGround {
  ground: string;
  reason: string;
}

export interface ShownEntry {
  section: CopySection['title'];
  entry: CopyEntry;
  suggestions: MaskSuggestion[];
}

/** What is to be looked at: all that somebody suggests or has masked, or everything; and of that what holds the words. */
export function shownEntries(
  { copy, suggestions }: ForMasking,
  masks: readonly Mask[],
  { isAll, words }: { isAll: boolean; words: string },
): ShownEntry[] {
  const byEntry = new Map<string, MaskSuggestion[]>();
  for (const one of suggestions) byEntry.set(one.entry, [...(byEntry.get(one.entry) ?? []), one]);
  const masked = new Set(masks.map(({ entry }) => entry));
  const sought = words.trim().toLocaleLowerCase('sv');
  return copy.sections.flatMap(({ title, entries }) =>
    entries
      .map((entry) => ({ section: title, entry, suggestions: byEntry.get(entry.id) ?? [] }))
      .filter((one) => isAll || one.suggestions.length > 0 || masked.has(one.entry.id))
      .filter(
        ({ entry }) => sought === '' || entry.cells.some(({ text }) => text.toLocaleLowerCase('sv').includes(sought)),
      ),
  );
}

/** The mask of a place; null where the words do not stand there. No words: the whole cell. */
export function maskOf(
  entry: CopyEntry,
  { cell: name, words, everywhere }: { cell: string; words: string; everywhere: boolean },
  { ground, reason }: MaskGround,
): Mask | null {
  const cell = entry.cells.find((one) => one.name === name);
  if (!cell) return null;
  const whole = { entry: entry.id, cell: name, length: cell.text.length, everywhere, ground, reason: reason.trim() };
  if (words === '') return { ...whole, from: null, until: null };
  const from = cell.text.indexOf(words);
  return from === -1 ? null : { ...whole, from, until: from + words.length };
}

export function maskOfSuggestion(
  entry: CopyEntry,
  { cell: name, from, until }: MaskSuggestion,
  { ground, reason }: MaskGround,
): Mask | null {
  const cell = entry.cells.find((one) => one.name === name);
  if (!cell) return null;
  return {
    entry: entry.id,
    cell: name,
    from,
    until,
    length: cell.text.length,
    everywhere: false,
    ground,
    reason: reason.trim(),
  };
}

export function isMasked(masks: readonly Mask[], { entry, cell, from, until }: MaskSuggestion): boolean {
  return masks.some((mask) => mask.entry === entry && mask.cell === cell && mask.from === from && mask.until === until);
}

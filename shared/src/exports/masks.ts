import type { CopyCell, CopyEntry, HistoryCopy } from './history-copy.ts';

/**
 * What is hidden in a copy that leaves the tool [LG10], with its ground: a request for public records is answered with all
 * that may be given out, and what may not is marked (TF 2 kap. 15 §; OSL 2009:400). It names a place and never repeats
 * what stands there.
 */
export interface Mask {
  entry: string;
  cell: string;
  /** As `slice` takes them, of the cell's text; null: all of it. */
  from: number | null;
  until: number | null;
  /** The length of the cell's text when it was chosen: where it is another, all of the cell is masked. */
  length: number;
  /** The same words wherever else they stand in the copy. */
  everywhere: boolean;
  /** As `OSL 39 kap. 2 §`. */
  ground: string;
  /** In one's own words, without what is masked. */
  reason: string;
}

/** What stands instead: as long whatever it hides, so that its length betrays nothing. */
function maskMark(ground: string): string {
  return `[maskat: ${ground}]`;
}

interface Span {
  from: number;
  until: number;
  ground: string;
}

interface Words {
  pattern: RegExp;
  ground: string;
}

/**
 * The copy without what is masked; what was given is not changed. Throws where a mask's place is not in the copy: a copy of
 * less than was decided would look like one of all of it.
 */
export function applyMasks(copy: HistoryCopy, masks: readonly Mask[]): HistoryCopy {
  if (masks.length === 0) return copy;
  const cells = cellsByPlace(copy);
  const lost = masks.find((mask) => !cells.has(placeOf(mask)));
  if (lost) throw new Error(`no place for a mask: ${placeOf(lost)}`);
  const words = wordsOf(copy, masks);
  return {
    sections: copy.sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => maskedEntry(entry, masks, words)),
    })),
  };
}

/** Words of ours that stand beside the history, such as the reason for a mask, without any that is masked. */
export function withoutMaskedWords(text: string, copy: HistoryCopy, masks: readonly Mask[]): string {
  const everywhere = masks.map((mask) => ({ ...mask, everywhere: true }));
  return withoutSpans(text, spansOfWords(text, wordsOf(copy, everywhere)));
}

/**
 * How many cells beside the mask's own say the same words, and would go on saying them [LG10]. `shown`: the copy as it has
 * become by all that is masked.
 */
export function sameWordsElsewhere(copy: HistoryCopy, mask: Mask, shown: HistoryCopy = copy): number {
  const words = wordsOf(copy, [{ ...mask, everywhere: true }]);
  let found = 0;
  for (const { id, cells } of shown.sections.flatMap(({ entries }) => entries)) {
    for (const { name, text } of cells) {
      const isOwn = id === mask.entry && name === mask.cell;
      if (!isOwn && spansOfWords(text, words).length > 0) found += 1;
    }
  }
  return found;
}

function cellsByPlace(copy: HistoryCopy): Set<string> {
  return new Set(
    copy.sections.flatMap(({ entries }) =>
      entries.flatMap(({ id, cells }) => cells.map(({ name }) => placeOf({ entry: id, cell: name }))),
    ),
  );
}

function placeOf({ entry, cell }: Pick<Mask, 'entry' | 'cell'>): string {
  return `${entry} ${cell}`;
}

function maskedEntry(entry: CopyEntry, masks: readonly Mask[], words: readonly Words[]): CopyEntry {
  const cells = entry.cells.map((cell) => {
    const own = masks
      .filter((mask) => mask.entry === entry.id && mask.cell === cell.name)
      .map((mask) => spanOf(cell, mask));
    const spans = [...own, ...spansOfWords(cell.text, words)];
    return spans.length === 0 ? cell : { ...cell, text: withoutSpans(cell.text, spans) };
  });
  return { ...entry, cells };
}

function spanOf({ text }: CopyCell, { from, until, length, ground }: Mask): Span {
  if (from === null || until === null || text.length !== length) return { from: 0, until: text.length, ground };
  return { from, until, ground };
}

function spansOfWords(text: string, words: readonly Words[]): Span[] {
  return words.flatMap(({ pattern, ground }) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, until: index + found.length, ground })),
  );
}

/** Marks that overlap become one, with every ground. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  const merged: { from: number; until: number; grounds: Set<string> }[] = [];
  for (const { from, until, ground } of [...spans].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && from < last.until) {
      last.until = Math.max(last.until, until);
      last.grounds.add(ground);
    } else merged.push({ from, until, grounds: new Set([ground]) });
  }
  let said = '';
  let at = 0;
  for (const { from, until, grounds } of merged) {
    said += text.slice(at, from) + maskMark([...grounds].join('; '));
    at = until;
  }
  return said + text.slice(at);
}

/** What masks hide everywhere, read from the history each time: it is kept nowhere else. */
function wordsOf(copy: HistoryCopy, masks: readonly Mask[]): Words[] {
  const wanted = new Set(masks.filter(({ everywhere }) => everywhere).map(({ entry }) => entry));
  if (wanted.size === 0) return [];
  const entries = copy.sections.flatMap((section) => section.entries.filter(({ id }) => wanted.has(id)));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return masks.flatMap((mask) => {
    const cell = byId.get(mask.entry)?.cells.find(({ name }) => name === mask.cell);
    if (!mask.everywhere || !cell) return [];
    const { from, until, ground } = spanOf(cell, mask);
    const said = cell.text.slice(from, until).trim();
    return said === '' ? [] : [{ pattern: new RegExp(numberPattern(said) ?? wordsPattern(said), 'giu'), ground }];
  });
}

/** However they are written: capitals, and any white space between the words. */
function wordsPattern(said: string): string {
  return said.split(/\s+/).map(escaped).join(String.raw`\s+`);
}

/** What is put between a number's digits. */
const BETWEEN = String.raw`[\s()./\-\u2010-\u2015]*`;
const SHORTEST_NUMBER = 6;

/**
 * A number is the same however its digits are parted, with or without its country or its century. Null for what is no
 * number of somebody's.
 */
function numberPattern(said: string): string | null {
  const digits = said.replaceAll(/\D/g, '');
  if (digits.length < SHORTEST_NUMBER || !/^[\d\s()+./\-\u2010-\u2015]+$/.test(said)) return null;
  const parted = (text: string) => [...text].join(BETWEEN);
  const local = /^(?:(?:\+|00)46|0)/.exec(said.replaceAll(/[^\d+]/g, ''));
  const own = local
    ? said
        .replaceAll(/[^\d+]/g, '')
        .slice(local[0].length)
        .replace(/^0/, '')
    : null;
  if (own !== null && own.length >= SHORTEST_NUMBER) {
    return `(?:(?:\\+|00)${BETWEEN}${parted('46')}${BETWEEN}(?:${parted('0')})?|${parted('0')})${BETWEEN}${parted(own)}`;
  }
  const withoutCentury = /^(?:19|20)(\d{10})$/.exec(digits)?.[1] ?? (digits.length === 10 ? digits : null);
  return withoutCentury === null
    ? parted(digits)
    : `(?:(?:${parted('19')}|${parted('20')})${BETWEEN})?${parted(withoutCentury)}`;
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

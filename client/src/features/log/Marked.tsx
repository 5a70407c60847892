import { isTermAt } from '@ledningsplats/shared/log/line-search.ts';
import { type SearchTerm, wordsIn } from '@ledningsplats/shared/log/search-words.ts';
import { createContext, use } from 'react';
import styles from './Marked.module.css';

/** What is searched for around here; the rows inside mark it. */
export const FoundTerms = createContext<readonly SearchTerm[]>([]);

/** A text with the words marked that a search has found in it. */
export function Marked({ text }: { text: string }) {
  const terms = use(FoundTerms);
  if (terms.length === 0) return text;
  return parted(text, terms).map(({ part, start, isFound }) =>
    isFound ? (
      <mark key={start} className={styles.found}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

/** The text in pieces, those that were found whole words. */
export function parted(
  text: string,
  terms: readonly SearchTerm[],
): { part: string; start: number; isFound: boolean }[] {
  const whole = text.normalize('NFC');
  const found = wordsIn(whole);
  const words = found.map(({ word }) => word);
  const marks = found.flatMap(({ start }, at) => {
    const lengths = terms.filter((term) => isTermAt(words, at, term)).map((term) => term.length);
    const last = found[at + Math.max(0, ...lengths) - 1];
    return lengths.length > 0 && last ? [{ start, end: last.end }] : [];
  });
  const pieces = [];
  let from = 0;
  for (const { start, end } of marks) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    if (begin > from) pieces.push({ part: whole.slice(from, begin), start: from, isFound: false });
    pieces.push({ part: whole.slice(begin, end), start: begin, isFound: true });
    from = end;
  }
  if (from < whole.length) pieces.push({ part: whole.slice(from), start: from, isFound: false });
  return pieces;
}

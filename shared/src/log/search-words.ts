/** Words that stand together, as `U-12` and `070-123` are written: the last of them may be only begun. */
export type SearchTerm = readonly string[];

/** A word in a text, folded for comparison, and where it stands in the text as `normalize('NFC')` gives it. */
export interface FoundWord {
  word: string;
  start: number;
  end: number;
}

/** Letters and digits, as the index of the store splits them (FTS5, `unicode61`); all else parts words. */
const WORD = /[\p{L}\p{N}\p{Co}]+/gu;

/**
 * The words of a text in order. Capitals are of no account; å, ä and ö are letters of their own and not an a or an o with
 * something above it [LG7]. A letter that was typed as two signs is the same letter.
 */
export function wordsIn(text: string): FoundWord[] {
  return [...text.normalize('NFC').matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What somebody typed in a search field: one term for each part between spaces. Signs alone ask for nothing. */
export function searchTerms(typed: string): SearchTerm[] {
  return typed
    .split(/\s+/)
    .map((part) => wordsIn(part).map(({ word }) => word))
    .filter((term) => term.length > 0);
}

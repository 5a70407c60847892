import type { LineKind, Verification } from './events.ts';
import type { LogLine } from './log-line.ts';
import { machineSearchWords } from './machine-search-words.ts';
import { type SearchTerm, searchTerms, wordsIn } from './search-words.ts';

/** What is looked for in a log; what is null or empty asks for nothing [LG7]. */
export interface LineSearch {
  /** All of these words must be found, each by its beginning. */
  words: string;
  kind: LineKind | null;
  /** The author's function. */
  function: string | null;
  importantOnly: boolean;
  /** What it is held for now [LG11]. */
  verification: Verification | null;
  /** Event times, UTC milliseconds, both included. */
  from: number | null;
  to: number | null;
  /** Words of the place that the line names. */
  place: string;
}

/** What a line can be found by, each as one run of folded words: an index that splits at spaces agrees with `isFound`. */
export interface SearchTexts {
  said: string;
  place: string;
}

/**
 * The texts under which a line is found: every wording it has had, who it came from and went to, its place and source,
 * what it became, the names of its files, and for the machine's line what was written in its dialog. Null for a line without words here: it was
 * removed, or stands in the secret part, and nothing that is searched may tell of it [SE3] [LG10].
 */
export function searchTextsOf(line: LogLine): SearchTexts | null {
  if (line.secrecy.state === 'elsewhere' || line.secrecy.state === 'removed') return null;
  const became = [
    ...line.tasks.map(({ number }) => `uppgift U-${number}`),
    ...line.decisions.map((n) => `beslut ${n}`),
  ];
  if (line.machine) {
    const { place = '' } = (line.machine.content ?? {}) as { place?: string };
    const said = [...machineSearchWords(line.machine), ...textsIn(line.machine.content), ...became];
    return { said: folded(said), place: folded([place]) };
  }
  if (!line.content) return null;
  const { text, from = '', to = '', source = '', place = '', attachments = [] } = line.content;
  const corrections = line.corrections.flatMap((one) => [one.text ?? '', one.why ?? '']);
  const files = attachments.map(({ name }) => name);
  return { said: folded([text, from, to, source, ...corrections, ...files, ...became]), place: folded([place]) };
}

/** Whether a search asks for anything at all. */
export function isAsking(search: LineSearch): boolean {
  const { kind, importantOnly, verification, from, to } = search;
  const hasWords = searchTerms(search.words).length > 0 || searchTerms(search.place).length > 0;
  const hasFacts = kind !== null || search.function !== null || importantOnly || verification !== null;
  return hasWords || hasFacts || from !== null || to !== null;
}

/** Whether a line is found: the same answer as the store's index gives, for what a device holds in memory. */
export function isFound(line: LogLine, search: LineSearch): boolean {
  const texts = searchTextsOf(line);
  if (!texts) return false;
  if (search.kind !== null && line.kind !== search.kind) return false;
  if (search.function !== null && line.function !== search.function) return false;
  if (search.importantOnly && !line.important) return false;
  if (search.verification !== null && line.verification !== search.verification) return false;
  if (search.from !== null && line.occurredAt < search.from) return false;
  if (search.to !== null && line.occurredAt > search.to) return false;
  return hasAll([texts.said, texts.place], search.words) && hasAll([texts.place], search.place);
}

function hasAll(columns: readonly string[], asked: string): boolean {
  const found = columns.map((column) => column.split(' '));
  return searchTerms(asked).every((term) => found.some((words) => words.some((_, at) => isTermAt(words, at, term))));
}

/** Whether the term stands at a place in a run of words: all but its last word whole, the last by its beginning. */
export function isTermAt(words: readonly string[], at: number, term: SearchTerm): boolean {
  const last = term.length - 1;
  return term.every((word, nth) => {
    const here = words[at + nth];
    return nth === last ? here?.startsWith(word) === true : here === word;
  });
}

/** Every text in the content of an event, however deep. */
function textsIn(content: unknown): string[] {
  if (typeof content === 'string') return [content];
  return typeof content === 'object' && content !== null ? Object.values(content).flatMap(textsIn) : [];
}

function folded(texts: readonly string[]): string {
  return texts
    .flatMap(wordsIn)
    .map(({ word }) => word)
    .join(' ');
}

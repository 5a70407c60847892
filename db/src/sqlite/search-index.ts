import { type SearchTexts, searchTextsOf } from '@ledningsplats/shared/log/line-search.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { searchTerms } from '@ledningsplats/shared/log/search-words.ts';
import Database from 'better-sqlite3';
import type { SearchQuery } from '../event-store.ts';

export type SearchIndex = ReturnType<typeof createSearchIndex>;

/** What an index is told of a line; one without texts is no longer found. */
export interface SearchRow
  extends Pick<LogLine, 'seq' | 'occurredAt' | 'kind' | 'important' | 'function' | 'verification'> {
  texts: SearchTexts | null;
}

/** The line as it is now, for an index. */
export function searchRowOf(line: LogLine): SearchRow {
  const { seq, occurredAt, kind, important, function: by, verification } = line;
  return { seq, occurredAt, kind, important, function: by, verification, texts: searchTextsOf(line) };
}

/**
 * What can be searched of one stream [LG7], in the memory of the process alone: no search leaves a byte of a text on the
 * disk, and no two audiences share an index (docs/decisions/0019).
 */
export function createSearchIndex() {
  const db = new Database(':memory:');
  db.exec(SCHEMA);
  // One transaction for as long as it lives, of which nothing is kept to undo: FTS5 writes a piece of its own at each end
  // of one, and the more pieces the more it merges.
  db.pragma('journal_mode = OFF');
  db.exec('BEGIN');
  // Plain inserts: one that may replace opens a savepoint, at which FTS5 writes out all that it has gathered until then.
  const addLine = db.prepare('INSERT INTO lines VALUES (?, ?, ?, ?, ?, ?)');
  const addWords = db.prepare('INSERT INTO words (rowid, said, place) VALUES (?, ?, ?)');
  const isThere = db.prepare<[number], number>('SELECT 1 FROM lines WHERE seq = ?').pluck();
  const dropLine = db.prepare('DELETE FROM lines WHERE seq = ?');
  const dropWords = db.prepare('DELETE FROM words WHERE rowid = ?');
  const withWords = searchOf(db, `words JOIN lines ON lines.seq = words.rowid WHERE words MATCH @match AND ${FILTERS}`);
  const withoutWords = searchOf(db, `lines WHERE ${FILTERS}`);

  const put = (row: SearchRow): void => {
    if (isThere.get(row.seq) === 1) {
      dropLine.run(row.seq);
      dropWords.run(row.seq);
    }
    if (!row.texts) return;
    addLine.run(row.seq, row.occurredAt, row.kind, row.important ? 1 : 0, row.function, row.verification);
    addWords.run(row.seq, row.texts.said, row.texts.place);
  };

  return {
    /** Lines as they are now. An index in which this has failed is of no more use. */
    put: (rows: readonly SearchRow[]): void => rows.forEach(put),
    /** The asked page, newest first by event time, and how many there are on all of them. */
    search: (query: SearchQuery): { seqs: number[]; total: number } => {
      const match = matchOf(query);
      const { page, count } = match === '' ? withoutWords : withWords;
      const filters = {
        match,
        kind: query.kind,
        function: query.function,
        verification: query.verification,
        importantOnly: query.importantOnly ? 1 : 0,
        from: query.from ?? Number.MIN_SAFE_INTEGER,
        to: query.to ?? Number.MAX_SAFE_INTEGER,
      };
      const { at, seq } = query.before ?? { at: Number.MAX_SAFE_INTEGER, seq: Number.MAX_SAFE_INTEGER };
      return { seqs: page.all({ ...filters, at, seq, limit: query.limit }), total: count.get(filters) ?? 0 };
    },
    close: (): void => {
      db.close();
    },
  };
}

/**
 * The words stand in it and not the texts (`content=''`), folded and parted by spaces, so that the tokenizer has nothing
 * left to decide. Prefixes of two and three letters have an index of their own: they are what is typed first.
 */
const SCHEMA = `
  CREATE TABLE lines (
    seq         INTEGER PRIMARY KEY,
    occurred_at INTEGER NOT NULL,
    kind        TEXT    NOT NULL,
    important   INTEGER NOT NULL,
    function    TEXT,
    verified    TEXT
  ) STRICT;
  CREATE INDEX lines_by_occurred ON lines (occurred_at, seq);
  CREATE VIRTUAL TABLE words USING fts5 (
    said, place, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
  );
`;

const FILTERS = `occurred_at BETWEEN @from AND @to
  AND (@kind IS NULL OR kind = @kind)
  AND (@function IS NULL OR function = @function)
  AND (@verification IS NULL OR verified = @verification)
  AND (@importantOnly = 0 OR important = 1)`;

function searchOf(db: Database.Database, from: string) {
  return {
    page: db
      .prepare<[object], number>(
        `SELECT lines.seq FROM ${from} AND (occurred_at, seq) < (@at, @seq)
         ORDER BY occurred_at DESC, seq DESC LIMIT @limit`,
      )
      .pluck(),
    count: db.prepare<[object], number>(`SELECT count(*) FROM ${from}`).pluck(),
  };
}

/** The query in the language of the index: every term, each by its beginning; those of the place in its own column. */
function matchOf({ words, place }: SearchQuery): string {
  const anywhere = searchTerms(words).map(phrase);
  const inPlace = searchTerms(place).map((term) => `place : ${phrase(term)}`);
  return [...anywhere, ...inPlace].join(' AND ');
}

/** Words hold letters and digits alone, so nothing that is typed can be read as an operator. */
function phrase(term: readonly string[]): string {
  return `"${term.join(' ')}" *`;
}

import Database from 'better-sqlite3';

export interface RawSearch {
  /** How many lines hold words that begin so, and the newest fifty of them. */
  search: (words: string) => { total: number; seqs: number[] };
  close: () => void;
}

/** The texts of a database's lines in a bare FTS5 table in memory: what a search costs before anything of ours. */
export function openRawSearch(path: string): RawSearch {
  const db = new Database(':memory:');
  db.prepare('ATTACH ? AS history').run(path);
  db.exec(`
    CREATE VIRTUAL TABLE texts USING fts5 (text, tokenize = 'unicode61 remove_diacritics 0');
    INSERT INTO texts (rowid, text)
      SELECT seq, content ->> '$.text' FROM history.events WHERE type = 'LineWritten';
    DETACH history;
  `);
  const count = db.prepare<[string], number>('SELECT count(*) FROM texts WHERE texts MATCH ?').pluck();
  const page = db
    .prepare<[string], number>('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid DESC LIMIT 50')
    .pluck();
  return {
    search: (words) => {
      const match = words
        .split(' ')
        .map((word) => `"${word}" *`)
        .join(' AND ');
      return { total: count.get(match) ?? 0, seqs: page.all(match) };
    },
    close: () => {
      db.close();
    },
  };
}

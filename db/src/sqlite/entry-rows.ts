import type Database from 'better-sqlite3';
import type { EntryKind, IndexRow, LineOrder, LinePage, LineQuery, ListedKind } from '../event-store.ts';
import type { StreamRow } from './stream-rows.ts';

export type EntryRows = ReturnType<typeof createEntryRows>;

/** The registers' indexes: which events make up an entry, and log lines in their two orders [LG2]. */
export function createEntryRows(db: Database.Database) {
  const insert = db.prepare(
    `INSERT INTO entry_events (stream, kind, key, seq, is_first)
     VALUES (@stream, @kind, @key, @seq, NOT EXISTS (
       SELECT 1 FROM entry_events WHERE stream = @stream AND kind = @kind AND key = @key))
     ON CONFLICT DO NOTHING`,
  );
  const insertLine = db.prepare(
    'INSERT INTO lines (stream, recorded_at, seq, occurred_at, kind, important, function) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const seqsOf = db
    .prepare<[number, string, string], number>(
      'SELECT seq FROM entry_events WHERE stream = ? AND kind = ? AND key = ? ORDER BY seq',
    )
    .pluck();
  const firsts = db.prepare<[number, string, number, number], { seq: number; key: string }>(
    `SELECT seq, key FROM entry_events WHERE stream = ? AND kind = ? AND is_first = 1 AND kind <> 'line' AND seq < ?
     ORDER BY seq DESC, key LIMIT ?`,
  );
  const madeBy = db
    .prepare<[number, string, number], string>(
      `SELECT key FROM entry_events
       WHERE stream = ? AND kind = ? AND is_first = 1 AND kind <> 'line' AND seq = ? ORDER BY key`,
    )
    .pluck();
  const page = (column: string) =>
    db
      .prepare<[number, number, number, number], number>(
        `SELECT seq FROM lines WHERE stream = ? AND (${column}, seq) < (?, ?) ORDER BY ${column} DESC, seq DESC LIMIT ?`,
      )
      .pluck();
  const pages = { occurred: page('occurred_at'), recorded: page('recorded_at') } satisfies Record<LineOrder, unknown>;

  return {
    write: (stream: StreamRow, { kind, key, seq, line }: IndexRow): void => {
      if (seq < 1 || seq > stream.seq) throw new Error(`index row points at ${stream.name}:${seq}, which is not there`);
      insert.run({ stream: stream.id, kind, key, seq });
      if (!line) return;
      const { recordedAt, occurredAt, lineKind, important } = line;
      insertLine.run(stream.id, recordedAt, seq, occurredAt, lineKind, important ? 1 : 0, line.function);
      stream.lines += 1;
    },
    events: (stream: StreamRow, kind: EntryKind, keys: readonly string[]): Map<string, number[]> => {
      const found = new Map<string, number[]>();
      for (const key of keys) {
        const seqs = seqsOf.all(stream.id, kind, key);
        if (seqs.length > 0) found.set(key, seqs);
      }
      return found;
    },
    lines: (stream: StreamRow, { order, before, limit }: LineQuery): LinePage => {
      const from = before ?? { at: Number.MAX_SAFE_INTEGER, seq: Number.MAX_SAFE_INTEGER };
      return {
        seqs: pages[order].all(stream.id, from.at, from.seq, limit),
        total: stream.lines,
        head: { seq: stream.seq, hash: stream.hash },
      };
    },
    /** One event may make several entries; they are never split between pages, so a page may run past its limit. */
    entries: (stream: StreamRow, kind: ListedKind, before: number | null, limit: number): string[] => {
      const rows = firsts.all(stream.id, kind, before ?? Number.MAX_SAFE_INTEGER, limit);
      const last = rows.at(-1);
      if (!last || rows.length < limit) return rows.map((row) => row.key);
      const whole = rows.filter((row) => row.seq !== last.seq).map((row) => row.key);
      return [...whole, ...madeBy.all(stream.id, kind, last.seq)];
    },
  };
}

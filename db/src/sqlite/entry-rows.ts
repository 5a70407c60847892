import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type Database from 'better-sqlite3';
import type { EntryKind, IndexRow, LinePage, LineQuery, ListedKind } from '../event-store.ts';
import type { StreamRow } from './stream-rows.ts';

interface Cursor {
  at: number;
  seq: number;
}

/** Every line comes before it. */
const NEWEST: Cursor = { at: Number.MAX_SAFE_INTEGER, seq: Number.MAX_SAFE_INTEGER };

export type EntryRows = ReturnType<typeof createEntryRows>;

/** The registers' indexes: which events make up an entry, and log lines in their two orders [LG2]. */
export function createEntryRows(db: Database.Database) {
  const insert = db.prepare(
    `INSERT INTO entry_events (stream, kind, key, seq, is_first)
     VALUES (@stream, @kind, @key, @seq, @kind <> 'line' AND NOT EXISTS (
       SELECT 1 FROM entry_events WHERE stream = @stream AND kind = @kind AND key = @key))
     ON CONFLICT DO NOTHING`,
  );
  const insertLine = db.prepare(
    'INSERT INTO lines (stream, seq, recorded_at, occurred_at, kind, important, function) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const isLine = db.prepare<[number, number], number>('SELECT 1 FROM lines WHERE stream = ? AND seq = ?').pluck();
  const seqsOf = db
    .prepare<[number, string, string], number>(
      'SELECT seq FROM entry_events WHERE stream = ? AND kind = ? AND key = ? ORDER BY seq',
    )
    .pluck();
  const firsts = db.prepare<[number, string, number, number], { seq: number; key: string }>(
    `SELECT seq, key FROM entry_events WHERE stream = ? AND kind = ? AND is_first = 1 AND seq < ?
     ORDER BY seq DESC, key LIMIT ?`,
  );
  const madeBy = db
    .prepare<[number, string, number], string>(
      `SELECT key FROM entry_events
       WHERE stream = ? AND kind = ? AND is_first = 1 AND seq = ? ORDER BY key`,
    )
    .pluck();
  const byOccurred = db
    .prepare<[number, number, number, number], number>(
      `SELECT seq FROM lines WHERE stream = ? AND (occurred_at, seq) < (?, ?)
       ORDER BY occurred_at DESC, seq DESC LIMIT ?`,
    )
    .pluck();
  const byRecorded = db
    .prepare<[number, number, number], number>(
      'SELECT seq FROM lines WHERE stream = ? AND seq < ? ORDER BY seq DESC LIMIT ?',
    )
    .pluck();
  // A line that was open first has the time at which it was recorded there [LG10]: in a secret part, and nowhere else, that
  // time may go back. It has no index, for secret parts are short.
  const byMoved = db
    .prepare<[number, number, number, number], number>(
      `SELECT seq FROM lines WHERE stream = ? AND (recorded_at, seq) < (?, ?)
       ORDER BY recorded_at DESC, seq DESC LIMIT ?`,
    )
    .pluck();
  const afterMoved = db
    .prepare<[number, number, number, number], number>(
      `SELECT seq FROM lines WHERE stream = ? AND (recorded_at, seq) > (?, ?)
       ORDER BY recorded_at, seq LIMIT ?`,
    )
    .pluck();
  const afterOccurred = db
    .prepare<[number, number, number, number], number>(
      `SELECT seq FROM lines WHERE stream = ? AND (occurred_at, seq) > (?, ?)
       ORDER BY occurred_at, seq LIMIT ?`,
    )
    .pluck();
  const afterRecorded = db
    .prepare<[number, number, number], number>(
      'SELECT seq FROM lines WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?',
    )
    .pluck();

  const seqsAfter = (stream: StreamRow, order: LineQuery['order'], { at, seq }: Cursor, limit: number): number[] => {
    if (order === 'occurred') return afterOccurred.all(stream.id, at, seq, limit).reverse();
    if (isSecret(stream)) return afterMoved.all(stream.id, at, seq, limit).reverse();
    return afterRecorded.all(stream.id, seq, limit).reverse();
  };
  const seqsBefore = (stream: StreamRow, order: LineQuery['order'], { at, seq }: Cursor, limit: number): number[] => {
    if (order === 'occurred') return byOccurred.all(stream.id, at, seq, limit);
    return isSecret(stream) ? byMoved.all(stream.id, at, seq, limit) : byRecorded.all(stream.id, seq, limit);
  };

  return {
    write: (stream: StreamRow, { kind, key, seq, line }: IndexRow): void => {
      if (seq < 1 || seq > stream.seq) throw new Error(`index row points at ${stream.name}:${seq}, which is not there`);
      if (!line) {
        insert.run({ stream: stream.id, kind, key, seq });
        return;
      }
      const { recordedAt, occurredAt, lineKind, important } = line;
      insertLine.run(stream.id, seq, recordedAt, occurredAt, lineKind, important ? 1 : 0, line.function);
      stream.lines += 1;
    },
    events: (stream: StreamRow, kind: EntryKind, keys: readonly string[]): Map<string, number[]> => {
      const found = new Map<string, number[]>();
      for (const key of keys) {
        const touches = seqsOf.all(stream.id, kind, key);
        const made = kind === 'line' && isLine.get(stream.id, Number(key)) === 1 ? [Number(key)] : [];
        const seqs = [...made, ...touches];
        if (seqs.length > 0) found.set(key, seqs);
      }
      return found;
    },
    lines: (stream: StreamRow, { order, before, after, limit }: LineQuery): LinePage => ({
      seqs: after ? seqsAfter(stream, order, after, limit) : seqsBefore(stream, order, before ?? NEWEST, limit),
      total: stream.lines,
      head: { seq: stream.seq, hash: stream.hash },
    }),
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

function isSecret({ name }: StreamRow) {
  return parseStream(name)?.kind === 'secret';
}

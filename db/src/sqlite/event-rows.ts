import { randomBytes } from 'node:crypto';
import { chainHashInput, contentHashInput } from '@ledningsplats/shared/core/hash-chain.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import type Database from 'better-sqlite3';
import { type EventType, type StoreEvent, StoreUnavailable } from '../event-store.ts';
import { sha256 } from './sha256.ts';
import type { StreamRow } from './stream-rows.ts';

interface EventRow {
  seq: number;
  type: string;
  version: number;
  data: string;
  content: string | null;
  meta: string;
}

export type EventRows = ReturnType<typeof createEventRows>;

/** The table of events: written in one shape, read by stream and seq. */
export function createEventRows(db: Database.Database) {
  const insert = db.prepare(
    `INSERT INTO events (stream, seq, type, version, data, meta, content, salt, content_hash, chain_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const selectTypes = db.prepare<[], EventType>('SELECT type, version FROM event_types ORDER BY type, version');
  const insertType = db.prepare('INSERT OR IGNORE INTO event_types (type, version) VALUES (?, ?)');
  /** Types known to be in the table, so that it is not written to with every event. */
  const known = new Set<string>();
  const salts = createSalts();
  const columns = 'seq, type, version, data, content, meta';
  const after = db.prepare<[number, number, number], EventRow>(
    `SELECT ${columns} FROM events WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?`,
  );
  const at = db.prepare<[number, number], EventRow>(`SELECT ${columns} FROM events WHERE stream = ? AND seq = ?`);

  return {
    /** Writes the event as the stream's next one and moves the row's head (in memory; the caller saves it). */
    write: (stream: StreamRow, event: StoreEvent): void => {
      const data = JSON.stringify(event.data);
      const meta = JSON.stringify(event.meta);
      const content = event.content == null ? null : JSON.stringify(event.content);
      const salt = content === null ? null : salts.next();
      const contentHash = content === null || salt === null ? '' : sha256(contentHashInput(salt, content));
      const { seq, type, version } = event;
      const hash = sha256(
        chainHashInput(stream.hash, { stream: stream.name, seq, type, version, meta, data, contentHash }),
      );
      if (!known.has(`${type} ${version}`)) {
        insertType.run(type, version);
        known.add(`${type} ${version}`);
      }
      insert.run(stream.id, seq, type, version, data, meta, content, salt, contentHash, hash);
      stream.seq = seq;
      stream.hash = hash;
    },
    /** A transaction was undone, and perhaps a type with it. */
    undone: (): void => known.clear(),
    types: (): EventType[] => selectTypes.all(),
    after: (stream: StreamRow, seq: number, limit: number): AnyEvent[] => after.all(stream.id, seq, limit).map(asEvent),
    at: (stream: StreamRow, seqs: readonly number[]): AnyEvent[] =>
      seqs.flatMap((seq) => {
        const row = at.get(stream.id, seq);
        return row ? [asEvent(row)] : [];
      }),
  };
}

const SALT_BYTES = 16;
const SALTS_AT_ONCE = 256;

/** Salts, in lower-case hex. Drawn many at a time: each draw is a call to the system, on the way of every line. */
function createSalts(): { next: () => string } {
  let drawn = Buffer.alloc(0);
  let used = 0;
  return {
    next: () => {
      if (used === drawn.length) {
        drawn = randomBytes(SALT_BYTES * SALTS_AT_ONCE);
        used = 0;
      }
      used += SALT_BYTES;
      return drawn.toString('hex', used - SALT_BYTES, used);
    },
  };
}

function asEvent(row: EventRow): AnyEvent {
  return {
    seq: row.seq,
    type: row.type,
    version: row.version,
    data: parsed(row, 'data'),
    content: row.content === null ? null : parsed(row, 'content'),
    meta: parsed(row, 'meta') as AnyEvent['meta'],
  };
}

/** Damaged bytes are said to be so without being repeated: the parser's own error quotes what it could not read. */
function parsed(row: EventRow, column: 'data' | 'content' | 'meta'): unknown {
  try {
    return JSON.parse(row[column] ?? 'null');
  } catch {
    throw new StoreUnavailable('damaged', new Error(`${column} of event ${row.seq}, ${row.type}, cannot be read`));
  }
}

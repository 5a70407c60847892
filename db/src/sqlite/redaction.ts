import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type Database from 'better-sqlite3';
import { createTextRemoval } from '../message-erasure.ts';
import { purposeKey } from '../message-rows.ts';
import type { StreamRow } from './stream-rows.ts';

/** Bytes of a salt as stored: 16 random bytes in hex. */
const SALT_SIZE = 32;

export type Redaction = ReturnType<typeof createRedaction>;

/** Removal of content so that its bytes are gone from the disk, once the WAL is emptied too (`createWalWiper`) [LG10]. */
export function createRedaction(db: Database.Database) {
  const find = db.prepare<[number, number], { size: number | null; hash: string }>(
    'SELECT octet_length(content) AS size, chain_hash AS hash FROM events WHERE stream = ? AND seq = ?',
  );
  const wipe = db.prepare<[number, number, number]>(
    'UPDATE events SET content = NULL, salt = NULL, filler = zeroblob(?) WHERE stream = ? AND seq = ?',
  );
  const texts = createTextRemoval(db);
  const textOf = db.prepare<[number, number], { callOut: string; text: string }>(
    `SELECT data ->> 'callOut' AS callOut, content ->> 'text' AS text FROM events
     WHERE stream = ? AND seq = ? AND type IN ('CallOutSent', 'CallOutTextSent', 'CallOutEnded') AND content IS NOT NULL`,
  );
  const dropSnapshot = db.prepare<[number]>('DELETE FROM snapshots WHERE stream = ?');

  return {
    /**
     * Within the commit. Content that is already gone stays gone; an event that does not exist is a bug. Answers the
     * event's chain hash.
     */
    remove: (stream: StreamRow, seq: number): string => {
      const row = find.get(stream.id, seq);
      if (!row) throw new Error(`nothing to redact at ${stream.name}:${seq}`);
      // what was sent by message is there a second time
      const sent = textOf.get(stream.id, seq);
      const incident = parseStream(stream.name)?.incident;
      if (sent?.text && incident) {
        texts.remove(purposeKey({ kind: 'callout', incident, callOut: sent.callOut }), sent.text);
      }
      if (row.size !== null) wipe.run(fillerSize(row.size), stream.id, seq);
      dropSnapshot.run(stream.id);
      return row.hash;
    },
  };
}

/**
 * The filler that leaves the row as large as it was: what content and salt took, less the extra byte that a column's
 * length may need in the row's header. Where no size fits exactly, one byte less: a row may shrink, never grow.
 */
function fillerSize(contentSize: number): number {
  const before = contentSize + SALT_SIZE + headerSize(2 * contentSize + 13);
  let size = contentSize + SALT_SIZE;
  while (size + headerSize(2 * size + 12) > before) size -= 1;
  return size;
}

/** Bytes of SQLite's variable-length integer. */
function headerSize(serialType: number): number {
  return Math.max(1, Math.ceil(Math.log2(serialType + 1) / 7));
}

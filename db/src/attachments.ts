import { createHash } from 'node:crypto';
import type { AttachmentType, StoredAttachment } from '@ledningsplats/shared/log/attachments.ts';
import type Database from 'better-sqlite3';
import { stored } from './sqlite/store-errors.ts';

/** One commit's worth: a few milliseconds on a slow disk, between which the lines of others are stored. */
const PIECE = 256 * 1024;
/** More than SQLite keeps of a row among others (a page of 4,096 bytes less its frame). */
const HEAD_ROOM = 4_096;
const PREVIEW = 0;

/** What is said of a file before its bytes come. */
export interface NewAttachment {
  id: string;
  stream: string;
  /** Account that sends it. */
  by: string;
  type: AttachmentType;
}

export type Attachments = ReturnType<typeof createAttachments>;

/**
 * Files as they are sent in and fetched. That one becomes a line's, and that it goes with the line's content, is the
 * event store's, in the commit of the history.
 */
export function createAttachments(db: Database.Database, now: () => number) {
  const insertPiece = db.prepare(
    `INSERT INTO attachment_pieces (attachment, piece, head_room, bytes) VALUES (?, ?, zeroblob(${HEAD_ROOM}), ?)`,
  );
  const insert = db.prepare(
    `INSERT INTO attachments (id, stream, by, type, size, sha256, line, received_at) VALUES (?, ?, ?, ?, ?, ?, NULL, ?)
     ON CONFLICT (id) DO NOTHING`,
  );
  const hasPieces = db.prepare<[string], 1>('SELECT 1 FROM attachment_pieces WHERE attachment = ? LIMIT 1').pluck();
  const find = db.prepare<[string], StoredAttachment>(
    'SELECT id, stream, by, type, size, sha256, line FROM attachments WHERE id = ?',
  );
  const piece = db
    .prepare<[string, number], Buffer>('SELECT bytes FROM attachment_pieces WHERE attachment = ? AND piece = ?')
    .pluck();
  const dropPieces = db.prepare('DELETE FROM attachment_pieces WHERE attachment = ?');
  const drop = db.prepare('DELETE FROM attachments WHERE id = ?');
  const waiting = db.prepare<[string], { files: number; bytes: number }>(
    'SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes FROM attachments WHERE by = ? AND line IS NULL',
  );
  const unclaimed = db
    .prepare<[number], string>('SELECT id FROM attachments WHERE line IS NULL AND received_at < ? LIMIT 50')
    .pluck();
  const halfSent = db
    .prepare<[], string>(
      `SELECT DISTINCT attachment FROM attachment_pieces
       WHERE NOT EXISTS (SELECT 1 FROM attachments WHERE id = attachment)`,
    )
    .pluck();
  const removeAll = db.transaction((ids: readonly string[]) => {
    for (const id of ids) {
      dropPieces.run(id);
      drop.run(id);
    }
  }).immediate;

  return {
    /**
     * Takes the bytes in as they come. Answers what is kept; null, and nothing is kept, where the id is taken or
     * `isWanted` says no to what has come so far (`size` in bytes).
     */
    receive: async (
      { id, stream, by, type }: NewAttachment,
      bytes: AsyncIterable<Buffer>,
      isWanted: (size: number) => boolean,
    ): Promise<StoredAttachment | null> => {
      if (await stored(() => find.get(id) !== undefined || hasPieces.get(id) === 1)) return null;
      const hash = createHash('sha256');
      let size = 0;
      let number = PREVIEW;
      try {
        for await (const part of pieces(bytes)) {
          size += part.length;
          if (!isWanted(size)) return await undo(null);
          hash.update(part);
          number += 1;
          await stored(() => insertPiece.run(id, number, part));
        }
        if (size === 0) return await undo(null);
        const sha256 = hash.digest('hex');
        await stored(() => insert.run(id, stream, by, type, size, sha256, now()));
        return { id, stream, by, type, size, sha256, line: null };
      } catch (error) {
        await undo(null).catch(() => {});
        throw error;
      }

      async function undo<Answer>(answer: Answer): Promise<Answer> {
        await stored(() => removeAll([id]));
        return answer;
      }
    },
    /** A preview of one that has no line yet; the first stands. */
    addPreview: (id: string, bytes: Buffer): Promise<void> =>
      stored(() => {
        if (piece.get(id, PREVIEW) === undefined) insertPiece.run(id, PREVIEW, bytes);
      }),
    find: (id: string): Promise<StoredAttachment | null> => stored(() => find.get(id) ?? null),
    preview: (id: string): Promise<Buffer | null> => stored(() => piece.get(id, PREVIEW) ?? null),
    /** The bytes, read piece by piece as they are asked for. */
    bytes: async function* (id: string): AsyncGenerator<Buffer> {
      for (let number = PREVIEW + 1; ; number += 1) {
        const next = await stored(() => piece.get(id, number));
        if (next === undefined) return;
        yield next;
      }
    },
    /** What an account has sent in and not used. */
    unusedOf: (by: string): Promise<{ files: number; bytes: number }> =>
      stored(() => waiting.get(by) ?? { files: 0, bytes: 0 }),
    remove: (id: string): Promise<void> => stored(() => removeAll([id])),
    /** Lets go of what never became a line's: received before `before`, or cut off when the server went down. Fifty at most, in one commit: to be asked again until it answers zero. */
    sweep: async ({ before, isStarting }: { before: number; isStarting: boolean }): Promise<number> => {
      const gone = await stored(() => [...unclaimed.all(before), ...(isStarting ? halfSent.all() : [])]);
      if (gone.length > 0) await stored(() => removeAll(gone));
      return gone.length;
    },
  };
}

/** Whatever the network's portions, in pieces of one size. */
async function* pieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const part of bytes) {
    held.push(part);
    size += part.length;
    if (size < PIECE) continue;
    const whole = Buffer.concat(held);
    let at = 0;
    for (; size - at >= PIECE; at += PIECE) yield whole.subarray(at, at + PIECE);
    held = [whole.subarray(at)];
    size -= at;
  }
  if (size > 0) yield Buffer.concat(held);
}

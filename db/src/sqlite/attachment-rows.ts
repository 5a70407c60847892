import type { StoredAttachment } from '@ledningsplats/shared/log/attachments.ts';
import type Database from 'better-sqlite3';

export type AttachmentRows = ReturnType<typeof createAttachmentRows>;

/** The tables of files, as the history's commits touch them. */
export function createAttachmentRows(db: Database.Database) {
  const find = db.prepare<[string], StoredAttachment>(
    'SELECT id, stream, by, type, size, sha256, line FROM attachments WHERE id = ?',
  );
  const bind = db.prepare('UPDATE attachments SET stream = ?, line = ? WHERE id = ?');
  const ofLine = db
    .prepare<[string, number], string>('SELECT id FROM attachments WHERE stream = ? AND line = ?')
    .pluck();
  const removePieces = db.prepare('DELETE FROM attachment_pieces WHERE attachment = ?');
  const remove = db.prepare('DELETE FROM attachments WHERE id = ?');

  return {
    find: (ids: readonly string[]): Map<string, StoredAttachment> =>
      new Map(
        ids.flatMap((id) => {
          const row = find.get(id);
          return row ? [[id, row] as const] : [];
        }),
      ),
    /** Makes the file the line's. False: it is not there. */
    bind: (id: string, stream: string, line: number): boolean => bind.run(stream, line, id).changes === 1,
    /** With the line's content its files go [LG10]. */
    removeOf: (stream: string, line: number): void => {
      for (const id of ofLine.all(stream, line)) {
        removePieces.run(id);
        remove.run(id);
      }
    },
  };
}

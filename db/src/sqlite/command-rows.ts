import type Database from 'better-sqlite3';
import type { StoredOutcome } from '../event-store.ts';

export type CommandRows = ReturnType<typeof createCommandRows>;

/** The first outcome of every command, by its id. */
export function createCommandRows(db: Database.Database) {
  const insert = db.prepare(
    'INSERT INTO commands (id, user, body_hash, recorded_at, outcome) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const find = db.prepare<[string], StoredOutcome>(
    'SELECT id, user, body_hash AS bodyHash, recorded_at AS recordedAt, outcome FROM commands WHERE id = ?',
  );
  return {
    /** False when the id is already taken. */
    write: (row: StoredOutcome): boolean =>
      insert.run(row.id, row.user, row.bodyHash, row.recordedAt, row.outcome).changes === 1,
    find: (ids: readonly string[]): Map<string, StoredOutcome> => {
      const found = new Map<string, StoredOutcome>();
      for (const id of ids) {
        const row = find.get(id);
        if (row) found.set(id, row);
      }
      return found;
    },
  };
}

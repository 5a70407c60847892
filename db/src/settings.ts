import type Database from 'better-sqlite3';
import { stored } from './sqlite/store-errors.ts';

export type Settings = ReturnType<typeof createSettings>;

/** The installation's own facts, by key, as JSON. The reader validates what it gets. */
export function createSettings(db: Database.Database) {
  const get = db.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck();
  const set = db.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const remove = db.prepare<[string]>('DELETE FROM settings WHERE key = ?');
  return {
    /** Undefined where nothing was set. */
    get: (key: string): Promise<unknown> =>
      stored(() => {
        const value = get.get(key);
        return value === undefined ? undefined : JSON.parse(value);
      }),
    set: (key: string, value: unknown): Promise<void> => stored(() => void set.run(key, JSON.stringify(value))),
    remove: (key: string): Promise<void> => stored(() => void remove.run(key)),
  };
}

import { join } from 'node:path';
import { openDatabase } from '../sqlite/open-database.ts';
import { createSqliteEventStore } from '../sqlite/sqlite-event-store.ts';
import { closeAfterTest, tempDirectory } from './temp-directory.ts';

/** A store with its database in sight, for what only SQLite can show. */
export function openOnDisk() {
  const path = join(tempDirectory(), 'store.sqlite');
  const { db, close } = openDatabase(path);
  closeAfterTest(close);
  return { path, db, close, store: createSqliteEventStore(db) };
}

import { openDatabase } from '../sqlite/open-database.ts';
import { createSqliteEventStore } from '../sqlite/sqlite-event-store.ts';
import { erasureOf } from './erased-exercise.ts';

/** Erases an exercise in the store of `argv[2]`, and is gone as by a power cut just before its `argv[3]`th write. */
const [, , path = '', wanted = ''] = process.argv;
const { db } = openDatabase(path);
const store = createSqliteEventStore(db);
const statement = Object.getPrototypeOf(db.prepare('SELECT 1'));
const { run } = statement;
let writes = 0;
statement.run = function (...args: unknown[]) {
  writes += 1;
  if (writes === Number(wanted)) process.kill(process.pid, 'SIGKILL');
  return run.apply(this, args);
};
await store.erase(erasureOf());
// acknowledged, and gone before anything is put in order
process.send?.({ writes }, () => process.kill(process.pid, 'SIGKILL'));

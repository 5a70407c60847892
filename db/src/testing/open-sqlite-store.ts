import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase } from '../sqlite/open-database.ts';
import { createSqliteEventStore } from '../sqlite/sqlite-event-store.ts';
import type { StoreUnderTest, Tampering } from './contract/store-under-test.ts';
import { closeAfterTest, tempDirectory } from './temp-directory.ts';

/** The SQLite store on a file of its own, as the contract's suite wants it. */
export async function openSqliteStore(): Promise<StoreUnderTest> {
  const path = join(tempDirectory(), 'store.sqlite');
  let opened = openDatabase(path);
  closeAfterTest(() => opened.close());
  return {
    events: createSqliteEventStore(opened.db),
    reopen: async () => {
      opened.close();
      opened = openDatabase(path);
      return createSqliteEventStore(opened.db);
    },
    tamper: async (tampering) => tamper(path, tampering),
  };
}

function tamper(path: string, tampering: Tampering): void {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.exec('DROP TRIGGER events_are_not_changed; DROP TRIGGER events_are_not_deleted;');
  const stream = db.prepare<[string], number>('SELECT id FROM streams WHERE name = ?').pluck().get(tampering.stream);
  const run = (sql: string, ...values: unknown[]) => db.prepare(sql).run(...values, stream);
  switch (tampering.change) {
    case 'remove':
      run('DELETE FROM events WHERE seq = ? AND stream = ?', tampering.seq);
      break;
    case 'silence':
      run('UPDATE events SET content = NULL, salt = NULL WHERE seq = ? AND stream = ?', tampering.seq);
      break;
    case 'swap': {
      const [one, other] = tampering.seqs;
      run('UPDATE events SET seq = -1 WHERE seq = ? AND stream = ?', one);
      run('UPDATE events SET seq = ? WHERE seq = ? AND stream = ?', one, other);
      run('UPDATE events SET seq = ? WHERE seq = -1 AND stream = ?', other);
      break;
    }
    case 'cut': {
      run('DELETE FROM events WHERE seq > ? AND stream = ?', tampering.after);
      run('UPDATE streams SET seq = ? WHERE id = ?', tampering.after);
      run(
        'UPDATE streams SET hash = (SELECT chain_hash FROM events WHERE seq = streams.seq AND stream = id) WHERE id = ?',
      );
      break;
    }
    default:
      run(`UPDATE events SET ${tampering.change} = ? WHERE seq = ? AND stream = ?`, tampering.to, tampering.seq);
  }
  db.close();
}

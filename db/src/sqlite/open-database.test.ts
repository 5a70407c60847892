import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { batch, line } from '../testing/batches.ts';
import { closeAfterTest, tempDirectory } from '../testing/temp-directory.ts';
import { migrate } from './migrate.ts';
import { openDatabase, openDatabaseForReading } from './open-database.ts';
import { createSqliteEventStore } from './sqlite-event-store.ts';

describe('opening the database', () => {
  test('is durable from the first opening to the last, and wipes what it deletes', () => {
    const path = newPath();
    for (let opening = 0; opening < 2; opening += 1) {
      const { db, close } = openDatabase(path);
      const pragma = (name: string) => db.pragma(name, { simple: true });
      expect(pragma('journal_mode')).toBe('wal');
      // 2 is FULL; a reopened file would read 1.
      expect(pragma('synchronous')).toBe(2);
      expect(pragma('foreign_keys')).toBe(1);
      expect(pragma('secure_delete')).toBe(1);
      close();
    }
  });

  test('makes a directory and files for the owner alone', () => {
    const directory = join(tempDirectory(), 'data');
    const path = join(directory, 'store.sqlite');
    const { close } = openDatabase(path);
    closeAfterTest(close);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    for (const file of [path, `${path}-wal`, `${path}-shm`]) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('refuses a second server on the same file, and lets it in when the first is gone', () => {
    const path = newPath();
    const first = openDatabase(path);
    expect(() => openDatabase(path)).toThrow(expect.objectContaining({ name: 'CannotOpenStore', fault: 'in_use' }));
    const reader = openDatabaseForReading(path);
    reader.close();
    first.close();
    openDatabase(path).close();
  });

  test('refuses while another process has it, and not after that process was killed', async () => {
    const path = newPath();
    openDatabase(path).close();
    const holding = `
      const db = new (require('better-sqlite3'))(${JSON.stringify(`${path}-lock`)});
      db.exec('BEGIN EXCLUSIVE');
      console.log('held');
      setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['-e', holding], { cwd: import.meta.dirname });
    closeAfterTest(() => other.kill('SIGKILL'));
    await once(other.stdout, 'data');
    expect(() => openDatabase(path)).toThrow(expect.objectContaining({ fault: 'in_use' }));
    other.kill('SIGKILL');
    await once(other, 'exit');
    openDatabase(path).close();
  });

  test.each([
    ['overwritten', (path: string) => writeFileSync(path, 'not a database at all'.repeat(500))],
    ['cut short', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096)],
    ['cut within a page', (path: string) => truncateSync(path, 1_000)],
  ])('says that a file is damaged when it has been %s, and changes nothing', async (_, damage) => {
    const path = newPath();
    const { db, close } = openDatabase(path);
    const lines = Array.from({ length: 500 }, (_, index) => line('plan', index + 1, 'x'.repeat(200)));
    await createSqliteEventStore(db).append(batch({ events: lines }));
    close();
    damage(path);
    const size = statSync(path).size;
    expect(() => openDatabase(path)).toThrow(expect.objectContaining({ fault: 'damaged' }));
    expect(statSync(path).size).toBe(size);
  });

  test("refuses another program's database, and leaves it alone", () => {
    const path = newPath();
    const foreign = new Database(path);
    foreign.exec('CREATE TABLE notes (text)');
    foreign.close();
    for (const open of [openDatabase, openDatabaseForReading]) {
      expect(() => open(path)).toThrow(expect.objectContaining({ fault: 'foreign' }));
    }
  });

  test('says when it may not be used', () => {
    const directory = tempDirectory();
    writeFileSync(join(directory, 'file'), '');
    expect(() => openDatabase(join(directory, 'file', 'store.sqlite'))).toThrow(
      expect.objectContaining({ fault: 'no_access' }),
    );
    expect(() => openDatabaseForReading(join(directory, 'missing.sqlite'))).toThrow(
      expect.objectContaining({ fault: 'no_access' }),
    );
  });
});

describe('migrating', () => {
  test('refuses a database that a later release has written', () => {
    const path = newPath();
    openDatabase(path).close();
    const db = new Database(path);
    db.pragma('user_version = 99');
    db.close();
    for (const open of [openDatabase, openDatabaseForReading]) {
      expect(() => open(path)).toThrow(expect.objectContaining({ fault: 'newer' }));
    }
  });

  test('copies an older database to a file of its own before it is changed', async () => {
    const path = newPath();
    const { db, close } = openDatabase(path);
    await createSqliteEventStore(db).append(batch({ events: [line('plan', 1, 'kvar')] }));
    close();
    makeOlder(path);
    openDatabase(path).close();
    makeOlder(path);
    openDatabase(path).close();

    const copies = readdirSync(join(path, '..')).filter((name) => name.includes('before-migration'));
    expect(copies).toEqual(['store.sqlite.before-migration-1-2.sqlite', 'store.sqlite.before-migration-1.sqlite']);
    for (const copy of copies) {
      const copied = new Database(join(path, '..', copy), { readonly: true });
      expect(copied.pragma('user_version', { simple: true })).toBe(1);
      expect(copied.prepare('SELECT count(*) FROM events').pluck().get()).toBe(1);
      expect(statSync(copied.name).mode & 0o777).toBe(0o600);
      copied.close();
    }
  });

  test('finds the lines of an older database, and what touched them, as before', async () => {
    const path = newPath();
    const older = new Database(path);
    for (const name of ['0001-history.sql', '0002-people.sql', '0003-event-types.sql']) {
      older.exec(readFileSync(new URL(`../migrations/${name}`, import.meta.url), 'utf8'));
    }
    older.exec(`
      INSERT INTO streams (id, name, mode, seq, hash, lines, redacted_seq) VALUES (7, 'plan', 'standing', 4, '', 2, 0);
      INSERT INTO lines (stream, recorded_at, seq, occurred_at, kind, important)
      VALUES (7, 10, 1, 9, 'handelse', 0), (7, 20, 2, 5, 'handelse', 1);
      INSERT INTO entry_events (stream, kind, key, seq, is_first)
      VALUES (7, 'line', '1', 1, 1), (7, 'line', '2', 2, 1), (7, 'line', '1', 3, 0), (7, 'task', 'a', 4, 1);
      PRAGMA user_version = 3;`);
    older.close();

    const { db, close } = openDatabase(path);
    closeAfterTest(close);
    const store = createSqliteEventStore(db);
    const page = async (order: 'occurred' | 'recorded') =>
      (await store.lines({ stream: 'plan', order, before: null, limit: 9 })).seqs;
    expect(await page('occurred')).toEqual([1, 2]);
    expect(await page('recorded')).toEqual([2, 1]);
    expect(await store.entryEvents('plan', 'line', ['1', '2'])).toEqual(
      new Map([
        ['1', [1, 3]],
        ['2', [2]],
      ]),
    );
    expect(await store.entries('plan', 'task', null, 9)).toEqual(['a']);
    expect(db.prepare("SELECT count(*) FROM entry_events WHERE kind = 'line'").pluck().get()).toBe(1);
  });

  test('changes nothing when the copy cannot be made', () => {
    const path = newPath();
    openDatabase(path).close();
    makeOlder(path);
    const db = new Database(path);
    closeAfterTest(() => db.close());
    expect(() => migrate(db, () => '/nowhere/copy.sqlite')).toThrow();
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'people'").pluck().get()).toBe(0);
  });

  test('leaves no half copy behind', () => {
    const path = newPath();
    openDatabase(path).close();
    makeOlder(path);
    const db = new Database(path);
    closeAfterTest(() => db.close());
    const half = `${path}.half`;
    expect(() =>
      migrate(db, () => {
        writeFileSync(half, 'en halv kopia');
        return half;
      }),
    ).toThrow();
    expect(existsSync(half)).toBe(false);
  });
});

function newPath(): string {
  return join(tempDirectory(), 'store.sqlite');
}

/** Back to the schema of the first migration. */
function makeOlder(path: string): void {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  for (const table of [
    'people',
    'people_version',
    'sessions',
    'accounts',
    'one_time_links',
    'stream_readers',
    'reader_marks',
    'settings',
    'event_types',
  ]) {
    db.exec(`DROP TABLE ${table}`);
  }
  db.pragma('user_version = 1');
  db.close();
}

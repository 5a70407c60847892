import type Database from 'better-sqlite3';
import { parseStrings } from './json-column.ts';
import { listingTransaction } from './sqlite/listing-transaction.ts';
import { createRemovalList, removalListPath } from './sqlite/removal-list.ts';
import { stored } from './sqlite/store-errors.ts';

export interface Person {
  id: string;
  name: string;
  /** Post, as `Kommundirektör`. */
  title: string;
  /** Standing staff function, plan id. */
  function: string | null;
  capacities: string[];
  phone: string | null;
  email: string | null;
  isErased: boolean;
}

export type People = ReturnType<typeof createPeople>;

interface PersonRow extends Omit<Person, 'capacities' | 'isErased'> {
  capacities: string;
  isErased: number;
}

/**
 * The people register [SE4]: unchained, and read as a whole by its version, which every change moves by one.
 * `afterErasure` is called when an erasure has been committed, to wipe the log that SQLite keeps of it.
 */
export function createPeople(db: Database.Database, afterErasure: () => void) {
  const columns = 'id, name, title, function, capacities, phone, email, is_erased AS isErased';
  const list = db.prepare<[], PersonRow>(`SELECT ${columns} FROM people ORDER BY name, id`);
  const find = db.prepare<[string], PersonRow>(`SELECT ${columns} FROM people WHERE id = ?`);
  const save = db.prepare(
    `INSERT INTO people (id, name, title, function, capacities, phone, email, is_erased) VALUES (?, ?, ?, ?, ?, ?, ?, 0)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, title = excluded.title, function = excluded.function,
       capacities = excluded.capacities, phone = excluded.phone, email = excluded.email, is_erased = 0`,
  );
  const erase = db.prepare(
    `UPDATE people SET name = CASE WHEN @keepName THEN name ELSE '' END, title = '', function = NULL, capacities = '[]',
       phone = NULL, email = NULL, is_erased = 1 WHERE id = @id`,
  );
  const readVersion = db.prepare<[], number>('SELECT version FROM people_version').pluck();
  const moveVersion = db
    .prepare<[], number>('UPDATE people_version SET version = version + 1 RETURNING version')
    .pluck();
  const version = () => readVersion.get() ?? 0;

  const saveAll = db.transaction((people: readonly Omit<Person, 'isErased'>[]) => {
    for (const { id, name, title, function: staffFunction, capacities, phone, email } of people) {
      save.run(id, name, title, staffFunction, JSON.stringify(capacities), phone, email);
    }
    return moveVersion.get() ?? 0;
  }).immediate;

  const removals = createRemovalList(removalListPath(db.name));
  const eraseOne = listingTransaction(db, removals, (note, id: string, keepName: boolean) => {
    const isThere = erase.run({ id, keepName: keepName ? 1 : 0 }).changes === 1;
    if (!isThere) return version();
    rewrite(db);
    const next = moveVersion.get() ?? 0;
    note([{ person: id, keepName }]);
    return next;
  });

  return {
    version: (): Promise<number> => stored(version),
    /** Everyone, the erased included, as of `version`. */
    list: (): Promise<{ version: number; people: Person[] }> =>
      stored(() => ({ version: version(), people: list.all().map(asPerson) })),
    find: (id: string): Promise<Person | null> =>
      stored(() => {
        const row = find.get(id);
        return row ? asPerson(row) : null;
      }),
    /** Adds or replaces, all in one commit, and answers the new version. */
    save: (people: readonly Omit<Person, 'isErased'>[]): Promise<number> => stored(() => saveAll(people)),
    /**
     * Removes everything but the id and, for someone who acted or decided, the name (`keepName`); the bytes are gone
     * from the disk. Answers the version.
     */
    erase: (id: string, { keepName }: { keepName: boolean }): Promise<number> =>
      stored(() => {
        const next = eraseOne(id, keepName);
        afterErasure();
        return next;
      }),
  };
}

/**
 * Lays the whole register out anew: rows that have changed size may have left copies of themselves in unused parts of a
 * page, and only a freed page is sure to be wiped. A few hundred rows.
 */
function rewrite(db: Database.Database): void {
  db.exec(`
    CREATE TEMP TABLE people_kept AS SELECT * FROM main.people ORDER BY row;
    DELETE FROM main.people;
    INSERT INTO main.people SELECT * FROM temp.people_kept;
    DROP TABLE temp.people_kept;
  `);
}

function asPerson(row: PersonRow): Person {
  return { ...row, capacities: parseStrings(row.capacities), isErased: row.isErased === 1 };
}

import { randomUUID } from 'node:crypto';
import { type ContactKind, calledBy, sameWay, type Way, waysOf } from '@ledningsplats/shared/people/ways.ts';
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
  kind: ContactKind;
  /** Whose they are, as it is said. */
  organisation: string | null;
  languages: string[];
  /** Rakel talk groups, by name alone. */
  talkGroups: string[];
  /** In the order they are tried. */
  ways: Way[];
  /** What they are called out by, of the ways (`calledBy`). */
  phone: string | null;
  email: string | null;
  isErased: boolean;
}

/** As it is saved: where `ways` are given they hold, and elsewhere the number and the address are all. */
export type SavedPerson = Pick<Person, 'id' | 'name' | 'title' | 'function' | 'capacities'> &
  Partial<Pick<Person, 'kind' | 'organisation'>> & {
    languages?: readonly string[];
    talkGroups?: readonly string[];
  } & ({ ways: readonly Way[] } | { ways?: undefined; phone: string | null; email: string | null });

export type People = ReturnType<typeof createPeople>;

type Lists = 'capacities' | 'languages' | 'talkGroups';

interface PersonRow extends Omit<Person, Lists | 'ways' | 'phone' | 'email' | 'isErased'>, Record<Lists, string> {
  isErased: number;
}

/** A way with whose it is and the id that it keeps while it is the same number or address. */
export interface KeptWay extends Way {
  id: string;
  person: string;
}

/**
 * The people register [SE4]: unchained, and read as a whole by its version, which every change moves by one.
 * `afterErasure` is called when an erasure has been committed, to wipe the log that SQLite keeps of it.
 */
export function createPeople(db: Database.Database, afterErasure: () => void) {
  const columns = `id, name, title, function, capacities, kind, organisation, languages, talk_groups AS talkGroups,
     is_erased AS isErased`;
  const list = db.prepare<[], PersonRow>(`SELECT ${columns} FROM people ORDER BY name, id`);
  const find = db.prepare<[string], PersonRow>(`SELECT ${columns} FROM people WHERE id = ?`);
  const allWays = db.prepare<[], KeptWay>(
    'SELECT person, kind, value, label, id FROM ways_to_reach ORDER BY person, place',
  );
  const waysOfOne = db.prepare<[string], KeptWay>(
    'SELECT person, kind, value, label, id FROM ways_to_reach WHERE person = ? ORDER BY place',
  );
  const removeWays = db.prepare<[string]>('DELETE FROM ways_to_reach WHERE person = ?');
  const addWay = db.prepare<[string, number, string, string, string | null, string]>(
    'INSERT INTO ways_to_reach (person, place, kind, value, label, id) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const save = db.prepare(
    `INSERT INTO people (id, name, title, function, capacities, kind, organisation, languages, talk_groups, is_erased)
     VALUES (@id, @name, @title, @function, @capacities, @kind, @organisation, @languages, @talkGroups, 0)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, title = excluded.title, function = excluded.function,
       capacities = excluded.capacities, kind = excluded.kind, organisation = excluded.organisation,
       languages = excluded.languages, talk_groups = excluded.talk_groups, is_erased = 0`,
  );
  const erase = db.prepare(
    `UPDATE people SET name = CASE WHEN @keepName THEN name ELSE '' END, title = '', function = NULL, capacities = '[]',
       organisation = NULL, languages = '[]', talk_groups = '[]', is_erased = 1 WHERE id = @id`,
  );
  const readVersion = db.prepare<[], number>('SELECT version FROM people_version').pluck();
  const moveVersion = db
    .prepare<[], number>('UPDATE people_version SET version = version + 1 RETURNING version')
    .pluck();
  const version = () => readVersion.get() ?? 0;

  const saveAll = db.transaction((people: readonly SavedPerson[]) => {
    for (const person of people) {
      const { id, name, title, capacities, kind = 'person', organisation = null } = person;
      const { languages = [], talkGroups = [] } = person;
      save.run({
        ...{ id, name, title, function: person.function, kind, organisation },
        capacities: JSON.stringify(capacities),
        languages: JSON.stringify(languages),
        talkGroups: JSON.stringify(talkGroups),
      });
      const before = waysOfOne.all(id);
      removeWays.run(id);
      const ways = person.ways ?? waysOf(person);
      ways.forEach((way, place) => {
        // the same number keeps its id, and so what is known of it [LM5]; one that stands twice gives it once
        const known = before.findIndex((row) => sameWay(row, way));
        const wayId = known < 0 ? randomUUID() : (before.splice(known, 1)[0]?.id ?? randomUUID());
        addWay.run(id, place, way.kind, way.value, way.label, wayId);
      });
    }
    return moveVersion.get() ?? 0;
  }).immediate;

  const removals = createRemovalList(removalListPath(db.name));
  const eraseOne = listingTransaction(db, removals, (note, id: string, keepName: boolean) => {
    const isThere = erase.run({ id, keepName: keepName ? 1 : 0 }).changes === 1;
    if (!isThere) return version();
    removeWays.run(id);
    rewrite(db, 'people');
    rewrite(db, 'ways_to_reach');
    const next = moveVersion.get() ?? 0;
    note([{ person: id, keepName }]);
    return next;
  });

  return {
    version: (): Promise<number> => stored(version),
    /** Everyone, the erased included, as of `version`. */
    list: (): Promise<{ version: number; people: Person[] }> =>
      stored(() => {
        const ways = byPerson(allWays.all());
        return { version: version(), people: list.all().map((row) => asPerson(row, ways.get(row.id) ?? [])) };
      }),
    /** Every way there is, by person. */
    ways: (): Promise<ReadonlyMap<string, readonly KeptWay[]>> => stored(() => byPerson(allWays.all())),
    /** The same of one, in the order they are tried. */
    waysOf: (person: string): Promise<KeptWay[]> => stored(() => waysOfOne.all(person)),
    find: (id: string): Promise<Person | null> =>
      stored(() => {
        const row = find.get(id);
        return row ? asPerson(row, waysOfOne.all(id)) : null;
      }),
    /** Adds or replaces, all in one commit, and answers the new version. */
    save: (people: readonly SavedPerson[]): Promise<number> => stored(() => saveAll(people)),
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
 * Lays a whole table out anew: rows that have changed size may have left copies of themselves in unused parts of a
 * page, and only a freed page is sure to be wiped. A few hundred rows.
 */
function rewrite(db: Database.Database, table: 'people' | 'ways_to_reach'): void {
  db.exec(`
    CREATE TEMP TABLE kept AS SELECT * FROM main.${table} ORDER BY row;
    DELETE FROM main.${table};
    INSERT INTO main.${table} SELECT * FROM temp.kept;
    DROP TABLE temp.kept;
  `);
}

function byPerson(ways: readonly KeptWay[]): Map<string, KeptWay[]> {
  const all = new Map<string, KeptWay[]>();
  for (const way of ways) all.set(way.person, [...(all.get(way.person) ?? []), way]);
  return all;
}

function asPerson(row: PersonRow, rows: readonly KeptWay[]): Person {
  const ways = rows.map(({ person: _, id: _id, ...way }) => way);
  return {
    ...row,
    capacities: parseStrings(row.capacities),
    languages: parseStrings(row.languages),
    talkGroups: parseStrings(row.talkGroups),
    ways,
    ...calledBy(ways),
    isErased: row.isErased === 1,
  };
}

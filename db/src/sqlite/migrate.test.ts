import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waysOf } from '@ledningsplats/shared/people/ways.ts';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createCalendars } from '../calendars.ts';
import { createPeople } from '../people.ts';
import { migrate } from './migrate.ts';
import { sha256 } from './sha256.ts';

const MIGRATIONS = join(import.meta.dirname, '../migrations');
const APPLICATION_ID = 0x4c504c53;

test('a new database is made whole or not at all', () => {
  const db = new Database(':memory:');
  const exec = db.exec.bind(db);
  let steps = 0;
  db.exec = (sql) => {
    steps += 1;
    if (steps === 10) throw new Error('cut off');
    return exec(sql);
  };
  expect(() => migrate(db, () => ':memory:')).toThrow('cut off');
  const made = () => [db.pragma('user_version', { simple: true }), db.prepare('SELECT 1 FROM sqlite_schema').get()];
  expect(made()).toEqual([0, undefined]);
  migrate(db, () => ':memory:');
  expect(made()).toEqual([readdirSync(MIGRATIONS).length, { 1: 1 }]);
});

test('[LM5] the number and the address of everybody become the ways to reach them, each by what it is', async () => {
  const known = [
    ...[
      '070-111 22 33',
      '+46 (0)70 111 22 33',
      '+46701112233',
      '0046-70 111 22 33',
      '0455-11 22 33',
      '+46 455 11 22 33',
    ],
    ...['+47 912 34 567', 'via växeln'],
  ].map((phone, index) => ({ id: `p${index}`, phone, email: index % 2 === 0 ? `p${index}@example.se` : null }));
  const db = atVersion(15);
  const insert = db.prepare(
    `INSERT INTO people (id, name, title, function, capacities, phone, email, is_erased)
     VALUES (@id, @id, 'Prov', NULL, '["tib"]', @phone, @email, 0)`,
  );
  for (const person of known) insert.run(person);
  migrate(db, () => ':memory:');
  const people = createPeople(db, () => {});
  for (const { id, phone, email } of known) {
    const found = await people.find(id);
    expect(found).toMatchObject({ capacities: ['tib'], kind: 'person', ways: waysOf({ phone, email }), phone, email });
  }
});

test('[LM5] every number and address that there was gets an id of its own', async () => {
  const db = atVersion(16);
  const insert = db.prepare("INSERT INTO ways_to_reach (person, place, kind, value) VALUES ('p1', ?, 'mobile', '070')");
  for (let place = 0; place < 3; place += 1) insert.run(place);
  migrate(db, () => ':memory:');
  const ids = (await createPeople(db, () => {}).waysOf('p1')).map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
});

test('[TB5] a calendar address that somebody has given to their telephone works on', async () => {
  const db = atVersion(24);
  db.prepare('INSERT INTO calendar_addresses VALUES (?, ?, ?, ?, ?)').run(
    'a',
    'own',
    sha256('hemligheten'),
    1_000,
    2_000,
  );
  migrate(db, () => ':memory:');
  const found = await createCalendars(db, () => 3_000).byToken('hemligheten');
  expect(found).toEqual({ account: 'a', scope: 'own', madeAt: 1_000, usedAt: 2_000 });
});

/** A database as an earlier release left it. */
function atVersion(version: number): Database.Database {
  const db = new Database(':memory:');
  for (const file of readdirSync(MIGRATIONS).sort().slice(0, version)) {
    db.exec(readFileSync(join(MIGRATIONS, file), 'utf8'));
  }
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${version}`);
  return db;
}

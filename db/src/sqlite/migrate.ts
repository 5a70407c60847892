import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Database from 'better-sqlite3';
import { CannotOpenStore } from './store-errors.ts';

/** Forward only; a file's place in the list is the version it leads to. A released file is never edited. */
const MIGRATIONS = [
  '0001-history.sql',
  '0002-people.sql',
  '0003-event-types.sql',
  '0004-lines-by-seq.sql',
  '0005-attachments.sql',
  '0006-second-factor.sql',
  '0007-invitations.sql',
  '0008-department-links.sql',
  '0009-reader-marks.sql',
  '0010-place-sheets.sql',
  '0011-calendar-addresses.sql',
  '0012-calendar-entries.sql',
  '0013-messages.sql',
  '0014-push-subscriptions.sql',
  '0015-call-out-links.sql',
  '0016-contacts.sql',
  '0017-reply-tokens.sql',
  '0018-contact-trials.sql',
  '0019-krisstod-links.sql',
  '0020-masked-copies.sql',
  '0021-walls.sql',
  '0022-exercises-may-be-erased.sql',
  '0023-siren-listeners.sql',
  '0024-service-links.sql',
  '0025-calendar-of-actions.sql',
] as const;

const SCHEMA_VERSION = MIGRATIONS.length;
const APPLICATION_ID = 0x4c504c53;

/**
 * Brings the database to this server's schema, each step in a transaction of its own; a new one is made whole or not at
 * all. An existing database is first copied to `backupPath(version)`; if that fails, nothing is changed. Throws `CannotOpenStore`: `newer` when a later
 * release has written it, `foreign` when it is another program's.
 */
export function migrate(db: Database.Database, backupPath: (version: number) => string): void {
  const version = checkOwnership(db);
  if (version === SCHEMA_VERSION) return;
  if (version > 0) backUp(db, backupPath(version));

  const bringUp = db.transaction((from: number, to: number) => {
    for (let next = from; next < to; next += 1) {
      db.exec(readMigration(MIGRATIONS[next] as string));
      db.pragma(`user_version = ${next + 1}`);
    }
  });
  // half the time that one for each step takes, and nobody has anything to lose between two of them
  if (version === 0) bringUp.exclusive(0, SCHEMA_VERSION);
  else for (let from = version; from < SCHEMA_VERSION; from += 1) bringUp.exclusive(from, from + 1);
}

/** A copy that did not succeed is taken away: on a full disk every new attempt would leave another behind. */
function backUp(db: Database.Database, path: string): void {
  try {
    db.prepare('VACUUM INTO ?').run(path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** Answers the schema's version, 0 for a new file. Throws `CannotOpenStore` (`newer`, `foreign`). */
export function checkOwnership(db: Database.Database): number {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (isForeign(db, version)) throw new CannotOpenStore('foreign', db.name);
  if (version > SCHEMA_VERSION) throw new CannotOpenStore('newer', db.name);
  return version;
}

function isForeign(db: Database.Database, version: number): boolean {
  if (version > 0) return db.pragma('application_id', { simple: true }) !== APPLICATION_ID;
  return db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() !== 0;
}

/**
 * Found through the package's name rather than beside this module: the same from the sources, under the test runner
 * and from the bundled server, which lies elsewhere but loads its packages from the same node_modules.
 */
function readMigration(name: string): string {
  const path = createRequire(import.meta.url).resolve(`@ledningsplats/db/migrations/${name}`);
  return readFileSync(path, 'utf8');
}

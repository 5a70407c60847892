import type Database from 'better-sqlite3';
import { parseStrings } from './json-column.ts';
import { sha256 } from './sqlite/sha256.ts';
import { stored } from './sqlite/store-errors.ts';

/** A listener's link: the way in of whoever listens to some sirens at one test, without an account [PL8]. */
export interface SirenListener {
  /** Said of it, and in the history; never used again. */
  number: number;
  /** The day of the test, by the wall. */
  test: string;
  /** Who was given it; empty: let go of, for it may be somebody's name. */
  label: string;
  /** Ids of places in the register. */
  sirens: string[];
  /** The account that made it. */
  madeBy: string;
  /** UTC milliseconds, as the other times. */
  madeAt: number;
  /** When something was last sent by it. */
  usedAt: number | null;
  revokedAt: number | null;
  /** The account that did. */
  revokedBy: string | null;
}

export interface NewSirenListener extends Pick<SirenListener, 'test' | 'label' | 'sirens' | 'madeBy'> {
  /** Made by the caller, who alone hands it on. */
  token: string;
}

export type SirenListeners = ReturnType<typeof createSirenListeners>;

type Row = Omit<SirenListener, 'sirens'> & { sirens: string };

/**
 * Links that hold until they are revoked; until when they are taken is the caller's. The token is stored as its hash
 * alone; who was given it is let go of. `afterErasure` wipes the log that SQLite keeps of what is gone.
 */
export function createSirenListeners(db: Database.Database, now: () => number, afterErasure: () => void) {
  const columns = `number, test, label, sirens, made_by AS madeBy, made_at AS madeAt, used_at AS usedAt,
    revoked_at AS revokedAt, revoked_by AS revokedBy`;
  const insert = db.prepare<[string, string, string, string, string, number]>(
    'INSERT INTO siren_listeners (token_hash, test, label, sirens, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const byToken = db.prepare<[string], Row>(
    `SELECT ${columns} FROM siren_listeners WHERE token_hash = ? AND revoked_at IS NULL`,
  );
  const ofTest = db.prepare<[string], Row>(
    `SELECT ${columns} FROM siren_listeners WHERE test = ? ORDER BY number DESC`,
  );
  const use = db.prepare<[number, number]>('UPDATE siren_listeners SET used_at = ? WHERE number = ?');
  const revoke = db.prepare<[number, string, number], Row>(
    `UPDATE siren_listeners SET revoked_at = ?, revoked_by = ? WHERE number = ? AND revoked_at IS NULL
     RETURNING ${columns}`,
  );
  const forget = db.prepare<[number]>("UPDATE siren_listeners SET label = '' WHERE number = ? AND label <> ''");
  const forgetBefore = db.prepare<[string]>("UPDATE siren_listeners SET label = '' WHERE test < ? AND label <> ''");
  const rewritten = db.transaction((update: () => number) => {
    const changes = update();
    if (changes > 0) rewriteLinks(db);
    return changes;
  }).immediate;
  const letGo = (update: () => number) =>
    stored(() => {
      const changes = rewritten(update);
      if (changes > 0) afterErasure();
      return changes;
    });
  const read = (row: Row | undefined): SirenListener | null =>
    row ? { ...row, sirens: parseStrings(row.sirens) } : null;

  return {
    /** Its number. */
    make: ({ token, test, label, sirens, madeBy }: NewSirenListener): Promise<number> =>
      stored(() =>
        Number(insert.run(sha256(token), test, label, JSON.stringify(sirens), madeBy, now()).lastInsertRowid),
      ),
    /** Null: there is none, or it is revoked. */
    byToken: (token: string): Promise<SirenListener | null> => stored(() => read(byToken.get(sha256(token)))),
    /** Newest first, revoked ones too. */
    of: (test: string): Promise<SirenListener[]> => stored(() => ofTest.all(test).flatMap((row) => read(row) ?? [])),
    used: (number: number): Promise<void> => stored(() => void use.run(now(), number)),
    /** Who was given it, at once; false: there is none, or it is gone already. The link holds as before. */
    forget: async (number: number): Promise<boolean> => (await letGo(() => forget.run(number).changes)) > 0,
    /** Who were given those of tests before a day; how many. */
    forgetBefore: (day: string): Promise<number> => letGo(() => forgetBefore.run(day).changes),
    /** Null: there is none that holds. */
    revoke: (number: number, by: string): Promise<SirenListener | null> =>
      stored(() => read(revoke.get(now(), by, number))),
  };
}

/** Only a freed page is sure to be wiped. There are few links: tens to each test. */
function rewriteLinks(db: Database.Database): void {
  db.exec(`
    CREATE TEMP TABLE links_kept AS SELECT * FROM main.siren_listeners ORDER BY number;
    DELETE FROM main.siren_listeners;
    INSERT INTO main.siren_listeners SELECT * FROM temp.links_kept;
    DROP TABLE temp.links_kept;
  `);
}

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

/** Links that hold until they are revoked; until when they are taken is the caller's. The token is stored as its hash alone. */
export function createSirenListeners(db: Database.Database, now: () => number) {
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
    /** Null: there is none that holds. */
    revoke: (number: number, by: string): Promise<SirenListener | null> =>
      stored(() => read(revoke.get(now(), by, number))),
  };
}

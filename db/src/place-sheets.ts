import type Database from 'better-sqlite3';
import { sha256 } from './sqlite/sha256.ts';
import { stored } from './sqlite/store-errors.ts';

/** A printed sheet in a place's box: the way in of whoever stands there, without an account [PL5]. */
export interface PlaceSheet {
  /** Printed on it; never used again. */
  number: number;
  /** Id in the register of places. */
  place: string;
  /** The account that printed it. */
  madeBy: string;
  /** UTC milliseconds, as the other times. */
  madeAt: number;
  /** When something was last sent by it. */
  usedAt: number | null;
  revokedAt: number | null;
  /** The account that did. */
  revokedBy: string | null;
}

export interface NewPlaceSheets {
  /** A token for each place, made by the caller, who alone hands it on. */
  sheets: readonly { place: string; token: string }[];
  madeBy: string;
  /** The places' earlier sheets are revoked in the same moment. */
  isReplacing: boolean;
}

export type PlaceSheets = ReturnType<typeof createPlaceSheets>;

/** Sheets that hold until they are revoked. The token is stored as its hash alone. */
export function createPlaceSheets(db: Database.Database, now: () => number) {
  const columns = `number, place, made_by AS madeBy, made_at AS madeAt, used_at AS usedAt, revoked_at AS revokedAt,
    revoked_by AS revokedBy`;
  const insert = db.prepare<[string, string, string, number]>(
    'INSERT INTO place_sheets (token_hash, place, made_by, made_at) VALUES (?, ?, ?, ?)',
  );
  const byToken = db.prepare<[string], PlaceSheet>(
    `SELECT ${columns} FROM place_sheets WHERE token_hash = ? AND revoked_at IS NULL`,
  );
  const all = db.prepare<[], PlaceSheet>(`SELECT ${columns} FROM place_sheets ORDER BY number DESC`);
  const use = db.prepare<[number, number]>('UPDATE place_sheets SET used_at = ? WHERE number = ?');
  const revoke = db.prepare<[number, string, number], PlaceSheet>(
    `UPDATE place_sheets SET revoked_at = ?, revoked_by = ? WHERE number = ? AND revoked_at IS NULL
     RETURNING ${columns}`,
  );
  const revokeOf = db.prepare<[number, string, string], PlaceSheet>(
    `UPDATE place_sheets SET revoked_at = ?, revoked_by = ? WHERE place = ? AND revoked_at IS NULL
     RETURNING ${columns}`,
  );
  const print = db.transaction(({ sheets, madeBy, isReplacing }: NewPlaceSheets) => {
    const at = now();
    const revoked = isReplacing ? sheets.flatMap(({ place }) => revokeOf.all(at, madeBy, place)) : [];
    const numbers = sheets.map(({ place, token }) =>
      Number(insert.run(sha256(token), place, madeBy, at).lastInsertRowid),
    );
    return { numbers, revoked };
  });

  return {
    /** All of them or none: their numbers in the order given, and those that they replaced. */
    print: (sheets: NewPlaceSheets): Promise<{ numbers: number[]; revoked: PlaceSheet[] }> =>
      stored(() => print(sheets)),
    /** Null: there is none, or it is revoked. */
    byToken: (token: string): Promise<PlaceSheet | null> => stored(() => byToken.get(sha256(token)) ?? null),
    /** Newest first, revoked ones too. */
    list: (): Promise<PlaceSheet[]> => stored(() => all.all()),
    used: (number: number): Promise<void> => stored(() => void use.run(now(), number)),
    /** Null: there is none that holds. */
    revoke: (number: number, by: string): Promise<PlaceSheet | null> =>
      stored(() => revoke.get(now(), by, number) ?? null),
  };
}

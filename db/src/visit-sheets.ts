import type Database from 'better-sqlite3';
import { sha256 } from './sqlite/sha256.ts';
import { stored } from './sqlite/store-errors.ts';

/** A printed sheet at one of krisstöd's sites: the way in of whoever counts there, without an account [KR5]. */
export interface VisitSheet {
  /** Printed on it; never used again. */
  number: number;
  incident: string;
  /** Of the incident. */
  site: string;
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

export interface NewVisitSheet {
  incident: string;
  site: string;
  /** Made by the caller, who alone hands it on. */
  token: string;
  madeBy: string;
  /** The site's earlier sheets are revoked in the same moment. */
  isReplacing: boolean;
}

export type VisitSheets = ReturnType<typeof createVisitSheets>;

/** Sheets that hold until they are revoked. The token is stored as its hash alone. */
export function createVisitSheets(db: Database.Database, now: () => number) {
  const columns = `number, incident, site, made_by AS madeBy, made_at AS madeAt, used_at AS usedAt,
    revoked_at AS revokedAt, revoked_by AS revokedBy`;
  const insert = db.prepare<[string, string, string, string, number]>(
    'INSERT INTO visit_sheets (token_hash, incident, site, made_by, made_at) VALUES (?, ?, ?, ?, ?)',
  );
  const byToken = db.prepare<[string], VisitSheet>(
    `SELECT ${columns} FROM visit_sheets WHERE token_hash = ? AND revoked_at IS NULL`,
  );
  const ofIncident = db.prepare<[string], VisitSheet>(
    `SELECT ${columns} FROM visit_sheets WHERE incident = ? ORDER BY number DESC`,
  );
  const use = db.prepare<[number, number]>('UPDATE visit_sheets SET used_at = ? WHERE number = ?');
  const revoke = db.prepare<[number, string, string, number], VisitSheet>(
    `UPDATE visit_sheets SET revoked_at = ?, revoked_by = ? WHERE incident = ? AND number = ? AND revoked_at IS NULL
     RETURNING ${columns}`,
  );
  const revokeOf = db.prepare<[number, string, string, string], VisitSheet>(
    `UPDATE visit_sheets SET revoked_at = ?, revoked_by = ? WHERE incident = ? AND site = ? AND revoked_at IS NULL
     RETURNING ${columns}`,
  );
  const print = db.transaction(({ incident, site, token, madeBy, isReplacing }: NewVisitSheet) => {
    const at = now();
    const revoked = isReplacing ? revokeOf.all(at, madeBy, incident, site) : [];
    const number = Number(insert.run(sha256(token), incident, site, madeBy, at).lastInsertRowid);
    return { number, revoked };
  });

  return {
    /** Its number, and those that it replaced. */
    print: (sheet: NewVisitSheet): Promise<{ number: number; revoked: VisitSheet[] }> => stored(() => print(sheet)),
    /** Null: there is none, or it is revoked. */
    byToken: (token: string): Promise<VisitSheet | null> => stored(() => byToken.get(sha256(token)) ?? null),
    /** Newest first, revoked ones too. */
    of: (incident: string): Promise<VisitSheet[]> => stored(() => ofIncident.all(incident)),
    used: (number: number): Promise<void> => stored(() => void use.run(now(), number)),
    /** Null: there is none that holds. */
    revoke: (incident: string, number: number, by: string): Promise<VisitSheet | null> =>
      stored(() => revoke.get(now(), by, incident, number) ?? null),
  };
}

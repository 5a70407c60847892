import type Database from 'better-sqlite3';
import { sha256 } from './sqlite/sha256.ts';
import { stored } from './sqlite/store-errors.ts';

/** A support worker's own way in, without an account: one helper in one effort [KR3]. */
export interface KrisstodLink {
  helper: string;
  incident: string;
  /** 1, 2, 3 … within the incident. */
  effort: number;
  /** The account that made it. */
  madeBy: string;
  /** UTC milliseconds, as the other time. */
  madeAt: number;
  /** When its page was last opened. */
  usedAt: number | null;
}

export interface NewKrisstodLink extends Pick<KrisstodLink, 'helper' | 'incident' | 'effort' | 'madeBy'> {
  token: string;
  /** The token, sealed by the caller. */
  sealed: string;
}

export type KrisstodLinks = ReturnType<typeof createKrisstodLinks>;

/** One link for each helper, found by its hash and written again from what was sealed; revoked it is gone. */
export function createKrisstodLinks(db: Database.Database, now: () => number) {
  const columns = 'helper, incident, effort, made_by AS madeBy, made_at AS madeAt, used_at AS usedAt';
  const insert = db.prepare<[string, string, string, string, number, string, number]>(
    `INSERT INTO krisstod_links (helper, token_hash, sealed, incident, effort, made_by, made_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (helper) DO NOTHING`,
  );
  const ofIncident = db.prepare<[string], KrisstodLink>(`SELECT ${columns} FROM krisstod_links WHERE incident = ?`);
  const sealedFor = db.prepare<[string], string>('SELECT sealed FROM krisstod_links WHERE helper = ?').pluck();
  const byToken = db.prepare<[string], KrisstodLink>(`SELECT ${columns} FROM krisstod_links WHERE token_hash = ?`);
  const use = db.prepare<[number, string]>('UPDATE krisstod_links SET used_at = ? WHERE helper = ?');
  const remove = db.prepare<[string, string]>('DELETE FROM krisstod_links WHERE incident = ? AND helper = ?');

  return {
    /** Answers whether it is this one: one that is there is left as it is. */
    add: ({ helper, token, sealed, incident, effort, madeBy }: NewKrisstodLink): Promise<boolean> =>
      stored(() => insert.run(helper, sha256(token), sealed, incident, effort, madeBy, now()).changes > 0),
    of: (incident: string): Promise<KrisstodLink[]> => stored(() => ofIncident.all(incident)),
    /** What was sealed. Null: there is none. */
    sealedFor: (helper: string): Promise<string | null> => stored(() => sealedFor.get(helper) ?? null),
    /** Null: there is none. */
    byToken: (token: string): Promise<KrisstodLink | null> => stored(() => byToken.get(sha256(token)) ?? null),
    used: (helper: string): Promise<void> => stored(() => void use.run(now(), helper)),
    /** Answers whether there was one. */
    revoke: (incident: string, helper: string): Promise<boolean> =>
      stored(() => remove.run(incident, helper).changes > 0),
  };
}

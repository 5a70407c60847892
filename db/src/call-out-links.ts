import type Database from 'better-sqlite3';
import { sha256 } from './sqlite/sha256.ts';
import { stored } from './sqlite/store-errors.ts';

/** Whom a link answers for, and in which call-out. */
export interface CallOutLink {
  incident: string;
  callOut: string;
  person: string;
}

export interface NewCallOutLink extends CallOutLink {
  token: string;
  /** The token, sealed by the caller. */
  sealed: string;
}

export type CallOutLinks = ReturnType<typeof createCallOutLinks>;

/** One link for each person and call-out [LM2]. The token is found by its hash, and written again from what was sealed. */
export function createCallOutLinks(db: Database.Database) {
  const insert = db.prepare<[string, string, string, string, string]>(
    `INSERT INTO call_out_links (token_hash, sealed, incident, call_out, person) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (call_out, person) DO NOTHING`,
  );
  const ofCallOut = db.prepare<[string], { person: string; sealed: string }>(
    'SELECT person, sealed FROM call_out_links WHERE call_out = ?',
  );
  const ofPerson = db
    .prepare<[string, string], string>('SELECT sealed FROM call_out_links WHERE call_out = ? AND person = ?')
    .pluck();
  const byToken = db.prepare<[string], CallOutLink>(
    'SELECT incident, call_out AS callOut, person FROM call_out_links WHERE token_hash = ?',
  );
  const removeBut = db.prepare<[string, string]>(
    'DELETE FROM call_out_links WHERE incident = ? AND call_out NOT IN (SELECT value FROM json_each(?))',
  );
  const addAll = db.transaction((links: readonly NewCallOutLink[]) => {
    for (const { token, sealed, incident, callOut, person } of links) {
      insert.run(sha256(token), sealed, incident, callOut, person);
    }
  });

  return {
    /** One that is there is left as it is. */
    add: (links: readonly NewCallOutLink[]): Promise<void> => stored(() => addAll(links)),
    /** What was sealed, by person. */
    of: (callOut: string): Promise<Map<string, string>> =>
      stored(() => new Map(ofCallOut.all(callOut).map(({ person, sealed }) => [person, sealed]))),
    /** What was sealed for one. Null: nothing. */
    sealedFor: (callOut: string, person: string): Promise<string | null> =>
      stored(() => ofPerson.get(callOut, person) ?? null),
    /** Null: there is none. */
    byToken: (token: string): Promise<CallOutLink | null> => stored(() => byToken.get(sha256(token)) ?? null),
    /** Of an incident's call-outs these are still known; the links of all others open nothing any more. */
    keep: (incident: string, callOuts: readonly string[]): Promise<void> =>
      stored(() => void removeBut.run(incident, JSON.stringify(callOuts))),
  };
}

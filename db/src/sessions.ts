import type Database from 'better-sqlite3';
import { sha256 } from './sqlite/sha256.ts';
import { stored } from './sqlite/store-errors.ts';

export interface Session {
  /** SHA-256 of the token: may be listed and logged, cannot be used to sign in. */
  id: string;
  /** The account's id. */
  user: string;
  /** Staff function chosen for this session, plan id. */
  function: string | null;
  /** UTC milliseconds, as the other times. */
  createdAt: number;
  seenAt: number;
  expiresAt: number;
  /** A label made by the server, as `Firefox på Windows`. */
  userAgent: string;
  /** *Delad dator*: only the encrypted outbox is kept on it. */
  isShared: boolean;
  /** The address that signed in; null where it is not known. */
  address: string | null;
}

export interface NewSession extends Pick<Session, 'user' | 'function' | 'expiresAt' | 'userAgent' | 'isShared'> {
  address?: string | null;
  /** 32 random bytes as text, made by the caller, who alone keeps it. */
  token: string;
}

export type Sessions = ReturnType<typeof createSessions>;

interface SessionRow extends Omit<Session, 'isShared'> {
  isShared: number;
}

/** Who is signed in, and where. */
export function createSessions(db: Database.Database, now: () => number) {
  const columns = `id, user, function, created_at AS createdAt, seen_at AS seenAt, expires_at AS expiresAt,
    user_agent AS userAgent, is_shared AS isShared, address`;
  const insert = db.prepare(
    `INSERT INTO sessions (id, user, function, created_at, seen_at, expires_at, user_agent, is_shared, address)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const find = db.prepare<[string], SessionRow>(`SELECT ${columns} FROM sessions WHERE id = ?`);
  const ofUser = db.prepare<[string], SessionRow>(
    `SELECT ${columns} FROM sessions WHERE user = ? ORDER BY seen_at DESC, id`,
  );
  const list = db.prepare<[], SessionRow>(`SELECT ${columns} FROM sessions ORDER BY seen_at DESC, id`);
  const renew = db.prepare<[number, number, string]>(
    'UPDATE sessions SET seen_at = max(seen_at, ?), expires_at = ? WHERE id = ?',
  );
  const extend = db.prepare<[number, string]>('UPDATE sessions SET expires_at = ? WHERE id = ?');
  const setFunction = db.prepare<[string | null, string]>('UPDATE sessions SET function = ? WHERE id = ?');
  const remove = db.prepare<[string]>('DELETE FROM sessions WHERE id = ?');
  const removeAll = db.prepare<[string], string>('DELETE FROM sessions WHERE user = ? RETURNING id').pluck();
  // a device that somebody has signed out of takes no more notices for them; one that merely ran out does
  const silence = db.prepare<[string]>('DELETE FROM push_subscriptions WHERE session = ?');
  const silenceAll = db.prepare<[string]>('DELETE FROM push_subscriptions WHERE user = ?');
  const sweep = db.prepare<[number], string>('DELETE FROM sessions WHERE expires_at <= ? RETURNING id').pluck();
  const renewAll = db.transaction((renewals: Iterable<Pick<Session, 'id' | 'seenAt' | 'expiresAt'>>) => {
    for (const { id, seenAt, expiresAt } of renewals) renew.run(seenAt, expiresAt, id);
  }).immediate;
  const end = db.transaction((id: string) => {
    silence.run(id);
    return remove.run(id).changes === 1;
  }).immediate;
  const endAll = db.transaction((user: string) => {
    silenceAll.run(user);
    return removeAll.all(user);
  }).immediate;
  const current = (row: SessionRow | undefined): Session | null =>
    row && row.expiresAt > now() ? { ...row, isShared: row.isShared === 1 } : null;

  return {
    /** Fails when the account does not exist. */
    create: ({ token, user, function: staffFunction, expiresAt, userAgent, isShared, address = null }: NewSession) =>
      stored((): Session => {
        const id = sha256(token);
        const at = now();
        insert.run(id, user, staffFunction, at, at, expiresAt, userAgent, isShared ? 1 : 0, address);
        return {
          id,
          user,
          function: staffFunction,
          createdAt: at,
          seenAt: at,
          expiresAt,
          userAgent,
          isShared,
          address,
        };
      }),
    /** The session of a cookie's token; null when it is unknown, ended or expired. */
    findByToken: (token: string): Promise<Session | null> => stored(() => current(find.get(sha256(token)))),
    find: (id: string): Promise<Session | null> => stored(() => current(find.get(id))),
    /** Whether the token's session ran out by itself, as against ended by somebody, or never there. Until it is swept. */
    hasExpired: (token: string): Promise<boolean> =>
      stored(() => {
        const row = find.get(sha256(token));
        return row !== undefined && row.expiresAt <= now();
      }),
    ofUser: (user: string): Promise<Session[]> => stored(() => ofUser.all(user).flatMap((row) => current(row) ?? [])),
    /** Everyone's that hold, the one used last first. */
    list: (): Promise<Session[]> => stored(() => list.all().flatMap((row) => current(row) ?? [])),
    /** One commit for all: the caller gathers them, since each commit is a disk sync. */
    renew: (renewals: Iterable<Pick<Session, 'id' | 'seenAt' | 'expiresAt'>>): Promise<void> =>
      stored(() => renewAll(renewals)),
    extend: (id: string, expiresAt: number): Promise<boolean> => stored(() => extend.run(expiresAt, id).changes === 1),
    setFunction: (id: string, staffFunction: string | null): Promise<boolean> =>
      stored(() => setFunction.run(staffFunction, id).changes === 1),
    end: (id: string): Promise<boolean> => stored(() => end(id)),
    /** Answers the ids of those that ended. */
    endAllOf: (user: string): Promise<string[]> => stored(() => endAll(user)),
    /** Removes those that expired by then, UTC milliseconds, and answers their ids. */
    sweep: (by: number): Promise<string[]> => stored(() => sweep.all(by)),
  };
}

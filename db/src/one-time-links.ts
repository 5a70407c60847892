import type Database from 'better-sqlite3';
import { sha256 } from './sqlite/sha256.ts';
import { stored } from './sqlite/store-errors.ts';

export type LinkKind =
  | 'first-admin'
  | 'confirm-decision'
  /** To choose username and password for an account of one's own. */
  | 'invitation'
  /** To choose a new password for an account that is there. */
  | 'new-password';

/** Wrong codes that a link stands; a code has too few digits to let anyone go on guessing. */
const ATTEMPT_LIMIT = 5;

export interface NewLink {
  kind: LinkKind;
  /** 32 random bytes as text, made by the caller. */
  token: string;
  /** Sent another way than the link; null where the link alone is enough. */
  code: string | null;
  /** Plain data. */
  payload: unknown;
  /** UTC milliseconds. */
  expiresAt: number;
}

/** A link that is still waiting to be used. */
export interface WaitingLink {
  /** SHA-256 of the token: may be listed and logged, opens nothing. */
  id: string;
  payload: unknown;
  expiresAt: number;
}

export type LinkRefusal = 'unknown' | 'used' | 'expired' | 'locked' | 'wrong_code';
export type LinkReading = { ok: true; payload: unknown; needsCode: boolean } | { ok: false; reason: LinkRefusal };
export type LinkUse = { ok: true; payload: unknown } | { ok: false; reason: LinkRefusal; attemptsLeft: number };

export type OneTimeLinks = ReturnType<typeof createOneTimeLinks>;

interface LinkRow {
  tokenHash: string;
  codeHash: string | null;
  payload: string;
  expiresAt: number;
  attempts: number;
  usedAt: number | null;
}

/** Personal links that work once. Token and code are stored as hashes alone. */
export function createOneTimeLinks(db: Database.Database, now: () => number) {
  const insert = db.prepare(
    `INSERT INTO one_time_links (token_hash, kind, code_hash, payload, expires_at, attempts) VALUES (?, ?, ?, ?, ?, 0)`,
  );
  const find = db.prepare<[string, LinkKind], LinkRow>(
    `SELECT token_hash AS tokenHash, code_hash AS codeHash, payload, expires_at AS expiresAt, attempts, used_at AS usedAt
     FROM one_time_links WHERE token_hash = ? AND kind = ?`,
  );
  const miss = db.prepare<[string]>('UPDATE one_time_links SET attempts = attempts + 1 WHERE token_hash = ?');
  const spend = db.prepare<[number, string]>('UPDATE one_time_links SET used_at = ? WHERE token_hash = ?');
  const supersede = db.prepare<[number, LinkKind, string]>(
    `UPDATE one_time_links SET expires_at = min(expires_at, ?) WHERE kind = ? AND payload = ? AND used_at IS NULL`,
  );
  const discard = db.prepare<[LinkKind]>('DELETE FROM one_time_links WHERE kind = ? AND used_at IS NULL');

  const waiting = db.prepare<[LinkKind, number], Omit<WaitingLink, 'payload'> & { payload: string }>(
    `SELECT token_hash AS id, payload, expires_at AS expiresAt FROM one_time_links
     WHERE kind = ? AND used_at IS NULL AND expires_at > ? ORDER BY expires_at, token_hash`,
  );
  const withdraw = db.prepare<[string, LinkKind]>(
    'DELETE FROM one_time_links WHERE token_hash = ? AND kind = ? AND used_at IS NULL',
  );

  const create = db.transaction(({ kind, token, code, payload, expiresAt }: NewLink) => {
    const codeHash = code === null ? null : hashOfCode(token, code);
    supersede.run(now(), kind, JSON.stringify(payload));
    insert.run(sha256(token), kind, codeHash, JSON.stringify(payload), expiresAt);
  }).immediate;

  const check = db.transaction((kind: LinkKind, token: string, code: string | null): LinkUse => {
    const row = find.get(sha256(token), kind);
    const refusal = refusalOf(row, now());
    if (!row || refusal) return { ok: false, reason: refusal ?? 'unknown', attemptsLeft: 0 };
    if (row.codeHash === null || hashOfCode(token, code ?? '') === row.codeHash) {
      return { ok: true, payload: JSON.parse(row.payload) };
    }
    miss.run(row.tokenHash);
    return { ok: false, reason: 'wrong_code', attemptsLeft: ATTEMPT_LIMIT - row.attempts - 1 };
  }).immediate;

  const use = db.transaction((kind: LinkKind, token: string, code: string | null): LinkUse => {
    const checked = check(kind, token, code);
    if (checked.ok) spend.run(now(), sha256(token));
    return checked;
  }).immediate;

  return {
    /** Unused ones of the same kind for the very same payload end: of several, nobody could say by whose it was done. */
    create: (link: NewLink): Promise<void> => stored(() => create(link)),
    /** What the link is for, without using it. */
    look: (kind: LinkKind, token: string): Promise<LinkReading> =>
      stored(() => {
        const row = find.get(sha256(token), kind);
        const refusal = refusalOf(row, now());
        if (!row || refusal) return { ok: false, reason: refusal ?? 'unknown' };
        return { ok: true, payload: JSON.parse(row.payload), needsCode: row.codeHash !== null };
      }),
    /** Whether link and code are right, without using the link up. A wrong code counts as it does in `use`. */
    check: (kind: LinkKind, token: string, code: string | null): Promise<LinkUse> =>
      stored(() => check(kind, token, code)),
    /** Uses the link up, once among any number of simultaneous tries. A wrong code counts; the fifth locks the link. */
    use: (kind: LinkKind, token: string, code: string | null): Promise<LinkUse> => stored(() => use(kind, token, code)),
    /** Those of a kind that could be used now, the one that ends first before the others. */
    waiting: (kind: LinkKind): Promise<WaitingLink[]> =>
      stored(() => waiting.all(kind, now()).map((row) => ({ ...row, payload: JSON.parse(row.payload) }))),
    /** Takes an unused link back, by its id. False where there is none. */
    withdraw: (kind: LinkKind, id: string): Promise<boolean> => stored(() => withdraw.run(id, kind).changes === 1),
    /** Ends every unused link of a kind, as when a new first-admin link is printed. */
    discard: (kind: LinkKind): Promise<number> => stored(() => discard.run(kind).changes),
  };
}

function refusalOf(row: LinkRow | undefined, at: number): LinkRefusal | null {
  if (!row) return 'unknown';
  if (row.usedAt !== null) return 'used';
  if (row.expiresAt <= at) return 'expired';
  if (row.attempts >= ATTEMPT_LIMIT) return 'locked';
  return null;
}

/** Bound to the token, which is not stored: a short code cannot be found by trying all of them against the file. */
function hashOfCode(token: string, code: string): string {
  return sha256(`${token}\n${code.trim()}`);
}

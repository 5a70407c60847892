import type Database from 'better-sqlite3';
import { sha256 } from './sqlite/sha256.ts';
import { stored } from './sqlite/store-errors.ts';

/** A department's way in without an account [LA11]. */
export interface DepartmentLink {
  id: string;
  /** Plan id. */
  department: string;
  /** Who holds it, in words. */
  label: string;
  /** The account that made it. */
  madeBy: string;
  /** UTC milliseconds, as the other times. */
  madeAt: number;
  /** When something was last sent in by it. */
  usedAt: number | null;
  revokedAt: number | null;
}

export interface NewDepartmentLink extends Pick<DepartmentLink, 'id' | 'department' | 'label' | 'madeBy'> {
  /** 32 random bytes as text, made by the caller, who alone hands it on. */
  token: string;
}

export type DepartmentLinks = ReturnType<typeof createDepartmentLinks>;

/** Links that work until they are revoked. The token is stored as its hash alone. */
export function createDepartmentLinks(db: Database.Database, now: () => number) {
  const columns = `id, department, label, made_by AS madeBy, made_at AS madeAt, used_at AS usedAt,
    revoked_at AS revokedAt`;
  const insert = db.prepare(
    'INSERT INTO department_links (id, token_hash, department, label, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const byToken = db.prepare<[string], DepartmentLink>(
    `SELECT ${columns} FROM department_links WHERE token_hash = ? AND revoked_at IS NULL`,
  );
  const all = db.prepare<[], DepartmentLink>(`SELECT ${columns} FROM department_links ORDER BY made_at DESC, id`);
  const use = db.prepare<[number, string]>('UPDATE department_links SET used_at = ? WHERE id = ?');
  const revoke = db.prepare<[number, string]>(
    'UPDATE department_links SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL',
  );

  return {
    create: ({ id, token, department, label, madeBy }: NewDepartmentLink): Promise<void> =>
      stored(() => void insert.run(id, sha256(token), department, label, madeBy, now())),
    /** Null: there is none, or it is revoked. */
    byToken: (token: string): Promise<DepartmentLink | null> => stored(() => byToken.get(sha256(token)) ?? null),
    /** Newest first, revoked ones too. */
    list: (): Promise<DepartmentLink[]> => stored(() => all.all()),
    used: (id: string): Promise<void> => stored(() => void use.run(now(), id)),
    /** False: there is none that holds. */
    revoke: (id: string): Promise<boolean> => stored(() => revoke.run(now(), id).changes === 1),
  };
}

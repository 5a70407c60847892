import type { AuditWhat } from '@ledningsplats/shared/core/audit.ts';
import type Database from 'better-sqlite3';
import { asStoreError } from './sqlite/store-errors.ts';

export type AuditDetails = Record<string, string | number | boolean | null>;

export interface AuditEntry {
  /** UTC milliseconds. */
  at: number;
  /** The account that did it; null when nobody was known, or it was the system. */
  by: string | null;
  what: AuditWhat;
  /** The id of what it was done to. */
  about: string | null;
  /** Figures, kinds and ids: no names, numbers or texts [SE4]. */
  details?: AuditDetails;
}

export interface AuditRow extends Required<AuditEntry> {
  /** Grows with each row: where the next page begins. */
  id: number;
}

export interface AuditQuery {
  /** Rows older than this id; null for the newest. */
  before: number | null;
  limit: number;
  what?: AuditWhat;
}

export type Audit = ReturnType<typeof createAudit>;

/**
 * Who signed in, read, exported and administered [SE6]. Rows are added and never changed; the database itself refuses.
 * Both calls throw `StoreUnavailable` where the disk does not answer.
 */
export function createAudit(db: Database.Database) {
  const insert = db.prepare('INSERT INTO audit_log (at, actor, what, about, details) VALUES (?, ?, ?, ?, ?)');
  const page = db.prepare<{ before: number | null; what: string | null; limit: number }, Stored>(
    `SELECT id, at, actor AS by, what, about, details FROM audit_log
     WHERE (@before IS NULL OR id < @before) AND (@what IS NULL OR what = @what) ORDER BY id DESC LIMIT @limit`,
  );
  return {
    record: ({ at, by, what, about, details = {} }: AuditEntry): void =>
      translated(() => void insert.run(at, by, what, about, JSON.stringify(details))),
    /** The newest first. */
    page: ({ before, limit, what }: AuditQuery): AuditRow[] =>
      translated(() =>
        page
          .all({ before, limit, what: what ?? null })
          .map((row) => ({ ...row, details: JSON.parse(row.details) as AuditDetails })),
      ),
  };
}

type Stored = Omit<AuditRow, 'details'> & { details: string };

function translated<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asStoreError(error);
  }
}

import { type AuditEntry, createAudit } from '../audit.ts';
import { openDatabaseBeside } from '../sqlite/open-database.ts';

/**
 * Writes one row in the audit log of a database that a server may have open [SE6]. Throws `CannotOpenStore`, and
 * `StoreUnavailable` where the row cannot be written.
 */
export function noteInAudit(database: string, entry: AuditEntry): void {
  const db = openDatabaseBeside(database);
  try {
    createAudit(db).record(entry);
  } finally {
    db.close();
  }
}

import { openDatabaseForReading } from '../sqlite/open-database.ts';
import type { ListedRemoval } from '../sqlite/removal-list.ts';

export interface StoredEvents {
  /** The chain hash of an event; null where there is none. */
  hashAt: (stream: string, seq: number) => string | null;
  /** Whether what was removed is there, in the same event or of the same person. */
  holds: (removal: ListedRemoval) => boolean;
  close: () => void;
}

/** Looks single events, and people, up in a database, beside whoever has it open. Throws `CannotOpenStore`. */
export function openStoredEvents(path: string): StoredEvents {
  const db = openDatabaseForReading(path);
  const find = db.prepare<[string, number], { hash: string; isKept: number }>(
    `SELECT chain_hash AS hash, content IS NOT NULL AS isKept
     FROM events WHERE stream = (SELECT id FROM streams WHERE name = ?) AND seq = ?`,
  );
  const isKnown = db.prepare<[string], number>('SELECT 1 FROM people WHERE id = ? AND NOT is_erased').pluck();
  const isWhole = db.prepare<[string], number>('SELECT 1 FROM streams WHERE name = ? AND redacted_seq <= seq').pluck();
  return {
    hashAt: (stream, seq) => find.get(stream, seq)?.hash ?? null,
    holds: (removal) => {
      if ('person' in removal) return isKnown.get(removal.person) === 1;
      if ('exercise' in removal) return isWhole.get(`incident/${removal.exercise}`) === 1;
      const { stream, seq, hash } = removal;
      const row = find.get(stream, seq);
      return row?.hash === hash && row.isKept === 1;
    },
    close: () => void db.close(),
  };
}

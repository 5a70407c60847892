import type { Mask } from '@ledningsplats/shared/exports/masks.ts';
import type Database from 'better-sqlite3';
import type { StreamHead } from './export/incident-snapshot.ts';
import { stored } from './sqlite/store-errors.ts';

export interface MaskedCopy {
  id: string;
  /** The incident's id. */
  incident: string;
  /** UTC milliseconds, and the account. */
  madeAt: number;
  madeBy: string;
  /** Whether the secret part was in it. */
  secret: boolean;
  heads: StreamHead[];
  masks: Mask[];
}

export type MaskedCopies = ReturnType<typeof createMaskedCopies>;

/** What was masked in copies: added and never changed. Every call throws `StoreUnavailable` where the disk does not answer. */
export function createMaskedCopies(db: Database.Database) {
  const insert = db.prepare(
    'INSERT INTO masked_copies (id, incident, made_at, made_by, secret, heads, masks) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const columns = 'id, incident, made_at AS madeAt, made_by AS madeBy, secret, heads, masks';
  const find = db.prepare<[string], Stored>(`SELECT ${columns} FROM masked_copies WHERE id = ?`);
  const list = db.prepare<[string], Stored>(
    `SELECT ${columns} FROM masked_copies WHERE incident = ? ORDER BY made_at DESC LIMIT 200`,
  );
  return {
    add: ({ id, incident, madeAt, madeBy, secret, heads, masks }: MaskedCopy): Promise<void> =>
      stored(() => {
        insert.run(id, incident, madeAt, madeBy, secret ? 1 : 0, JSON.stringify(heads), JSON.stringify(masks));
      }),
    find: (id: string): Promise<MaskedCopy | null> =>
      stored(() => {
        const row = find.get(id);
        return row ? read(row) : null;
      }),
    /** The newest first, two hundred at most. */
    of: (incident: string): Promise<MaskedCopy[]> => stored(() => list.all(incident).map(read)),
  };
}

type Stored = Omit<MaskedCopy, 'secret' | 'heads' | 'masks'> & { secret: number; heads: string; masks: string };

function read({ secret, heads, masks, ...row }: Stored): MaskedCopy {
  return {
    ...row,
    secret: secret === 1,
    heads: JSON.parse(heads) as StreamHead[],
    masks: JSON.parse(masks) as Mask[],
  };
}

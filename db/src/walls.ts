import type { WallRow, WallTheme } from '@ledningsplats/shared/access/wall-access.ts';
import type Database from 'better-sqlite3';
import { sha256 } from './sqlite/sha256.ts';
import { stored } from './sqlite/store-errors.ts';

/** A screen on the wall; who let it in is an account's id. */
export interface Wall extends Omit<WallRow, 'isConnected'> {
  /** SHA-256 of the token: may be kept, cannot be shown to be let in. */
  tokenHash: string;
}

export interface NewWall extends Omit<Wall, 'tokenHash' | 'approvedAt' | 'seenAt'> {
  /** 32 random bytes as text, made by the caller; the wall alone keeps it. */
  token: string;
}

/** What can be changed of a wall that hangs there. */
export interface WallChange {
  name: string;
  incident: string | null;
  theme: WallTheme;
}

export type Walls = ReturnType<typeof createWalls>;

/** Screens on the wall that have been let in. */
export function createWalls(db: Database.Database, now: () => number) {
  const columns = `id, token_hash AS tokenHash, name, incident, theme, device, address, approved_by AS approvedBy,
    approved_at AS approvedAt, seen_at AS seenAt`;
  const insert = db.prepare(
    `INSERT INTO walls (id, token_hash, name, incident, theme, device, address, approved_by, approved_at, seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const all = db.prepare<[], Wall>(`SELECT ${columns} FROM walls ORDER BY approved_at, id`);
  const change = db.prepare('UPDATE walls SET name = ?, incident = ?, theme = ? WHERE id = ?');
  const see = db.prepare<[number, string]>('UPDATE walls SET seen_at = max(seen_at, ?) WHERE id = ?');
  const remove = db.prepare<[string]>('DELETE FROM walls WHERE id = ?');
  const seeAll = db.transaction((seen: Iterable<readonly [string, number]>) => {
    for (const [id, at] of seen) see.run(at, id);
  }).immediate;

  return {
    add: ({ token, ...wall }: NewWall): Promise<Wall> =>
      stored(() => {
        const { id, name, incident, theme, device, address, approvedBy } = wall;
        const [at, tokenHash] = [now(), sha256(token)];
        insert.run(id, tokenHash, name, incident, theme, device, address, approvedBy, at, at);
        return { ...wall, tokenHash, approvedAt: at, seenAt: at };
      }),
    /** The one let in first first. */
    list: (): Promise<Wall[]> => stored(() => all.all()),
    /** False: there is none. */
    change: (id: string, { name, incident, theme }: WallChange): Promise<boolean> =>
      stored(() => change.run(name, incident, theme, id).changes === 1),
    /** One commit for all: each wall's id, and when it was last in contact. */
    seen: (seen: Iterable<readonly [string, number]>): Promise<void> => stored(() => seeAll(seen)),
    /** False: there is none. */
    remove: (id: string): Promise<boolean> => stored(() => remove.run(id).changes === 1),
  };
}

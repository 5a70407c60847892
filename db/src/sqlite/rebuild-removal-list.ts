import { existsSync } from 'node:fs';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import type Database from 'better-sqlite3';
import type { ErasedExercise } from '../event-store.ts';
import {
  asRemoval,
  createRemovalList,
  type ErasedPerson,
  type ListedRemoval,
  removalListPath,
} from './removal-list.ts';

/**
 * Makes the list of removals from the database where it is missing: on the first start of a version that keeps one, and
 * after somebody has moved the database without it. Reads whole the streams from which something was removed, once.
 */
export function rebuildRemovalList(db: Database.Database): void {
  const path = removalListPath(db.name);
  if (existsSync(path)) return;
  const streams = db
    .prepare<[], { id: number; name: string }>('SELECT id, name FROM streams WHERE redacted_seq > 0')
    .all();
  const readDecisions = db.prepare<[number], { data: string; meta: string }>(
    "SELECT data, meta FROM events WHERE stream = ? AND type = 'ContentRedacted'",
  );
  const readHash = db.prepare<[number, number], string>('SELECT chain_hash FROM events WHERE stream = ? AND seq = ?');
  const contents: ListedRemoval[] = streams.flatMap(({ id, name }) =>
    readDecisions.all(id).map((row) => {
      const decision = { data: JSON.parse(row.data), meta: JSON.parse(row.meta) } as AnyEvent;
      const { seq } = decision.data as { seq: number };
      return asRemoval(name, seq, readHash.pluck().get(id, seq) ?? '', decision);
    }),
  );
  const people = db
    .prepare<[], { person: string; hasName: number }>(
      "SELECT id AS person, name <> '' AS hasName FROM people WHERE is_erased",
    )
    .all()
    .map(({ person, hasName }): ErasedPerson => ({ person, keepName: hasName === 1 }));
  const exercises = db
    .prepare<[], string>("SELECT data FROM events WHERE type = 'StreamErased'")
    .pluck()
    .all()
    .map((data): ErasedExercise => {
      const { incident, also, at } = JSON.parse(data) as { incident: string; also: string[]; at: number };
      return { exercise: incident, also, at };
    });
  const removals = [...contents, ...people, ...exercises];
  if (removals.length > 0) createRemovalList(path).note(removals);
}

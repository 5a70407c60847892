import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { stored } from './sqlite/store-errors.ts';

/** What somebody has recorded in one stream. */
export interface PersonTrace {
  stream: string;
  events: number;
  /** UTC milliseconds. */
  firstAt: number;
  lastAt: number;
}

export type PersonTraces = ReturnType<typeof createPersonTraces>;

/** Rows per chunk: a few milliseconds' work, so that a running server goes on answering between chunks. */
const CHUNK = 2_000;

/** Where in the history a person has acted [SE4]: read seldom, so it walks the history instead of having an index. */
export function createPersonTraces(db: Database.Database) {
  const read = db.prepare<[string, number, number], PersonTrace>(
    `SELECT streams.name AS stream, count(*) AS events, min(meta ->> 'recordedAt') AS firstAt,
       max(meta ->> 'recordedAt') AS lastAt
     FROM events JOIN streams ON streams.id = events.stream
     WHERE meta ->> 'person' = ? AND position > ? AND position <= ? GROUP BY streams.name`,
  );
  const last = db.prepare<[], number | null>('SELECT max(position) FROM events').pluck();

  /** By the stream's name. What is committed meanwhile may be left out. */
  return async (person: string): Promise<PersonTrace[]> => {
    const traces = new Map<string, PersonTrace>();
    const end = await stored(() => last.get() ?? 0);
    for (let after = 0; after < end; after += CHUNK) {
      const found = await stored(() => read.all(person, after, after + CHUNK));
      for (const { stream, events, firstAt, lastAt } of found) {
        const known = traces.get(stream);
        traces.set(stream, {
          stream,
          events: events + (known?.events ?? 0),
          firstAt: Math.min(firstAt, known?.firstAt ?? firstAt),
          lastAt: Math.max(lastAt, known?.lastAt ?? lastAt),
        });
      }
      await setImmediate();
    }
    return [...traces.values()].sort((one, other) => one.stream.localeCompare(other.stream));
  };
}

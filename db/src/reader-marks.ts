import type { ReaderMark } from '@ledningsplats/shared/core/protocol.ts';
import type Database from 'better-sqlite3';
import { stored } from './sqlite/store-errors.ts';

export interface MovedMark extends ReaderMark {
  user: string;
  stream: string;
}

export type ReaderMarks = ReturnType<typeof createReaderMarks>;

/** How far each reader has looked in each log [LG8]. */
export function createReaderMarks(db: Database.Database) {
  const upsert = db.prepare(
    `INSERT INTO reader_marks (user, stream, lines, seen_at, looked_at)
     VALUES (@user, @stream, @lines, @seenAt, @lookedAt)
     ON CONFLICT (user, stream) DO UPDATE SET lines = max(lines, @lines), seen_at = max(seen_at, @seenAt),
       looked_at = max(looked_at, @lookedAt)`,
  );
  const ofUser = db.prepare<[string], { stream: string } & ReaderMark>(
    `SELECT stream, lines, seen_at AS seenAt, looked_at AS lookedAt FROM reader_marks WHERE user = ? ORDER BY stream`,
  );
  const move = db.transaction((marks: Iterable<MovedMark>) => {
    for (const mark of marks) upsert.run(mark);
  }).immediate;

  return {
    /** One commit for all: the caller gathers them. A mark never moves backwards, whichever device is late. */
    move: (marks: Iterable<MovedMark>): Promise<void> => stored(() => move(marks)),
    of: (user: string): Promise<Record<string, ReaderMark>> =>
      stored(() => Object.fromEntries(ofUser.all(user).map(({ stream, ...mark }) => [stream, mark]))),
  };
}

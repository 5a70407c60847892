import type Database from 'better-sqlite3';
import { stored } from './sqlite/store-errors.ts';

export interface StreamReading {
  stream: string;
  user: string;
  /** The last event that was given out. */
  seq: number;
  /** UTC milliseconds. */
  at: number;
}

export interface StreamReader {
  user: string;
  firstAt: number;
  lastAt: number;
  lastSeq: number;
}

/** What one user has been given of one stream. */
export interface StreamRead extends StreamReader {
  stream: string;
}

export type StreamReaders = ReturnType<typeof createStreamReaders>;

/** Who has been given a stream's events, and how far: what tells who may have read a line that is made secret later. */
export function createStreamReaders(db: Database.Database) {
  const upsert = db.prepare(
    `INSERT INTO stream_readers (stream, user, first_at, last_at, last_seq) VALUES (@stream, @user, @at, @at, @seq)
     ON CONFLICT (stream, user) DO UPDATE SET last_at = max(last_at, @at), last_seq = max(last_seq, @seq)`,
  );
  const since = db.prepare<[string, number], StreamReader>(
    `SELECT user, first_at AS firstAt, last_at AS lastAt, last_seq AS lastSeq FROM stream_readers
     WHERE stream = ? AND last_seq >= ? ORDER BY first_at, user`,
  );
  const columns = 'stream, user, first_at AS firstAt, last_at AS lastAt, last_seq AS lastSeq';
  const ofUser = db.prepare<[string], StreamRead>(
    `SELECT ${columns} FROM stream_readers WHERE user = ? ORDER BY stream`,
  );
  const ofSecrets = db.prepare<{ after: number; limit: number }, StreamRead>(
    `SELECT ${columns} FROM stream_readers WHERE stream LIKE '%/secret' AND last_at >= @after
     ORDER BY last_at DESC, stream, user LIMIT @limit`,
  );
  const record = db.transaction((readings: Iterable<StreamReading>) => {
    for (const { stream, user, at, seq } of readings) upsert.run({ stream, user, at, seq });
  }).immediate;

  return {
    /** One commit for all: the caller gathers them. A reading never moves backwards. */
    record: (readings: Iterable<StreamReading>): Promise<void> => stored(() => record(readings)),
    /** Users who were given the stream at least up to `seq`. */
    readersSince: (stream: string, seq: number): Promise<StreamReader[]> => stored(() => since.all(stream, seq)),
    ofUser: (user: string): Promise<StreamRead[]> => stored(() => ofUser.all(user)),
    /** Who has been given what of the secret parts since a time, the last reading first [SE6]. */
    ofSecrets: (query: { after: number; limit: number }): Promise<StreamRead[]> => stored(() => ofSecrets.all(query)),
  };
}

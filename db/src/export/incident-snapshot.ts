import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import {
  continuityStream,
  incidentStream,
  krisstodStream,
  secretStream,
} from '@ledningsplats/shared/core/stream-name.ts';
import type { StoredAttachment } from '@ledningsplats/shared/log/attachments.ts';
import type Database from 'better-sqlite3';
import type { Head } from '../event-store.ts';
import { openDatabaseForReading } from '../sqlite/open-database.ts';

/** The parts of an incident beyond the open one, by explicit choice alone [SE3] [KR8]. */
export interface ChosenParts {
  secret: boolean;
  krisstod: boolean;
  continuity: boolean;
}

export interface StreamHead extends Head {
  stream: string;
}

export type IncidentSnapshot = ReturnType<typeof openIncidentSnapshot>;

/** Lines read at a time. */
const CHUNK = 1_000;

/**
 * An incident as far as its heads, read beside a server that goes on writing, on a connection of its own. History is never
 * changed but by removals, so a head is enough: it is read a page at a time and no transaction is held, which would keep
 * removed bytes in the WAL for as long as somebody draws [LG10]. Who has read asks `isChanged` at last. `until` reads a
 * stream no further than a head that it has had, so that a copy can be made again. Throws `CannotOpenStore`. To be closed.
 */
export function openIncidentSnapshot(
  database: string,
  incident: string,
  parts: ChosenParts,
  until: readonly StreamHead[] = [],
) {
  const db = openDatabaseForReading(database);
  try {
    // the heads of one moment
    const streams = db.transaction(() => streamsOf(db, incident, parts, until))();
    return {
      streams: streams.map(({ stream, seq, hash }) => ({ stream, seq, hash })),
      ...reading(db, streams),
      /** What is only practised says so wherever it goes; null: it is in earnest. */
      mark: streams[0]?.mode === 'exercise' ? 'ÖVNING' : null,
      number: () => numberOf(db, incident),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** As `2026-014`; null where the list of incidents has none. */
function numberOf(db: Database.Database, incident: string): string | null {
  const read = db.prepare<[string], string>("SELECT body ->> 'number' FROM incidents WHERE id = ?").pluck();
  return read.get(incident) ?? null;
}

interface StreamToRead extends StreamHead {
  id: number;
  mode: string;
  /** The last removal that had been made when the heads were read. */
  redactedSeq: number;
}

function streamsOf(
  db: Database.Database,
  incident: string,
  parts: ChosenParts,
  until: readonly StreamHead[],
): StreamToRead[] {
  const find = db.prepare<[string], StreamToRead>(
    'SELECT id, name AS stream, mode, seq, hash, redacted_seq AS redactedSeq FROM streams WHERE name = ?',
  );
  const wanted = [
    incidentStream(incident),
    ...(parts.secret ? [secretStream(incident)] : []),
    ...(parts.krisstod ? [krisstodStream(incident)] : []),
    ...(parts.continuity ? [continuityStream(incident)] : []),
  ];
  return wanted.flatMap((name) => {
    const found = find.get(name);
    if (!found) return [];
    return [{ ...found, ...until.find(({ stream }) => stream === name) }];
  });
}

function reading(db: Database.Database, streams: readonly StreamToRead[]) {
  const rawRows = db.prepare<[string, number, number, number, number], object>(
    `SELECT ? AS stream, seq, type, version, meta, data, content, salt, content_hash, chain_hash
     FROM events WHERE stream = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?`,
  );
  const eventRows = db.prepare<[number, number, number, number], EventRow>(
    `SELECT seq, type, version, meta, data, content FROM events
     WHERE stream = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?`,
  );
  const files = db.prepare<[string, number], StoredAttachment>(
    'SELECT id, stream, by, type, size, sha256, line FROM attachments WHERE stream = ? AND line <= ? ORDER BY line, id',
  );
  const redacted = db.prepare<[number], number>('SELECT redacted_seq FROM streams WHERE id = ?').pluck();
  const piece = db
    .prepare<[string, number], Buffer>('SELECT bytes FROM attachment_pieces WHERE attachment = ? AND piece = ?')
    .pluck();
  return {
    /** The stored texts of every event, exactly, as the file with the chain has them. */
    *rows(): Generator<object[]> {
      for (const { id, stream, seq } of streams) {
        for (let after = 0; after < seq; after += CHUNK) yield rawRows.all(stream, id, after, seq, CHUNK);
      }
    },
    /** A stream's events; none where it was not chosen or is not there. */
    *events(name: string): Generator<AnyEvent> {
      const found = streams.find(({ stream }) => stream === name);
      for (let after = 0; found && after < found.seq; after += CHUNK) {
        yield* eventRows.all(found.id, after, found.seq, CHUNK).map(parsed);
      }
    },
    /** The files that lines of a chosen stream have. */
    attachments: (): StoredAttachment[] => streams.flatMap(({ stream, seq }) => files.all(stream, seq)),
    *bytes(id: string): Generator<Buffer> {
      for (let number = 1; ; number += 1) {
        const next = piece.get(id, number);
        if (next === undefined) return;
        yield next;
      }
    },
    /** Content has been removed since the heads were read: what was made may hold it, and is to be made anew [LG10]. */
    isChanged: (): boolean => streams.some(({ id, redactedSeq }) => redacted.get(id) !== redactedSeq),
    close: () => void db.close(),
  };
}

type EventRow = Omit<AnyEvent, 'meta' | 'data' | 'content'> & { meta: string; data: string; content: string | null };

function parsed({ meta, data, content, ...row }: EventRow): AnyEvent {
  return {
    ...row,
    meta: JSON.parse(meta) as AnyEvent['meta'],
    data: JSON.parse(data) as unknown,
    content: content === null ? null : (JSON.parse(content) as unknown),
  };
}

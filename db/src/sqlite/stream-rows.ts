import type Database from 'better-sqlite3';
import type { Head, StoreEvent } from '../event-store.ts';

export type StreamMode = 'live' | 'exercise' | 'standing';

export interface StreamRow {
  id: number;
  name: string;
  mode: StreamMode;
  seq: number;
  hash: string;
  lines: number;
  redactedSeq: number;
}

/** Whether a stream was an exercise's and is erased: of it only the last head is left [OV1]. */
export function isErased({ seq, redactedSeq }: Pick<StreamRow, 'seq' | 'redactedSeq'>): boolean {
  return redactedSeq > seq;
}

export type StreamRows = ReturnType<typeof createStreamRows>;

/** The table of streams: each one's head, mode and number of lines. */
export function createStreamRows(db: Database.Database) {
  const columns = 'id, name, mode, seq, hash, lines, redacted_seq AS redactedSeq';
  const find = db.prepare<[string], StreamRow>(`SELECT ${columns} FROM streams WHERE name = ?`);
  const insert = db.prepare<[string, StreamMode]>(
    "INSERT INTO streams (name, mode, seq, hash, lines, redacted_seq) VALUES (?, ?, 0, '', 0, 0)",
  );
  const update = db.prepare<[number, string, number, number, number]>(
    'UPDATE streams SET seq = ?, hash = ?, lines = ?, redacted_seq = ? WHERE id = ?',
  );
  const heads = db.prepare<[], { name: string; seq: number; hash: string }>(
    'SELECT name, seq, hash FROM streams WHERE redacted_seq <= seq',
  );

  return {
    find: (name: string): StreamRow | undefined => find.get(name),
    /** A new stream, empty; its mode is fixed here and for ever. */
    create: (name: string, mode: StreamMode): StreamRow => {
      const id = Number(insert.run(name, mode).lastInsertRowid);
      return { id, name, mode, seq: 0, hash: '', lines: 0, redactedSeq: 0 };
    },
    save: (row: StreamRow): void => {
      update.run(row.seq, row.hash, row.lines, row.redactedSeq, row.id);
    },
    head: (name: string): Head => {
      const row = find.get(name);
      // an erased stream is as one that never was
      return row && !isErased(row) ? { seq: row.seq, hash: row.hash } : { seq: 0, hash: '' };
    },
    heads: (): Map<string, Head> => new Map(heads.all().map(({ name, seq, hash }) => [name, { seq, hash }])),
  };
}

/**
 * The mode a new stream is born with. Whatever hangs under an incident (`incident/<id>/secret`, its evaluation) has the incident's;
 * the incident's own comes with `IncidentRegistered`, which must be its first event.
 */
export function modeOfNewStream(event: StoreEvent, modeOf: (stream: string) => StreamMode | undefined): StreamMode {
  const [kind, id, part] = event.stream.split('/');
  if (kind === 'exercise') return 'exercise';
  if (kind === 'evaluation' && id === 'incident') return asIncident(event, modeOf(`incident/${part}`));
  if (kind !== 'incident') return 'standing';
  return part === undefined ? asIncident(event, registeredMode(event)) : asIncident(event, modeOf(`incident/${id}`));
}

/** Never a standing stream's. */
function asIncident(event: StoreEvent, mode: StreamMode | undefined): StreamMode {
  if (mode !== 'live' && mode !== 'exercise') {
    throw new Error(`${event.stream} cannot begin with ${event.type}: its incident has not been registered`);
  }
  return mode;
}

function registeredMode(event: StoreEvent): StreamMode | undefined {
  if (event.type !== 'IncidentRegistered') return undefined;
  return (event.data as { mode?: StreamMode } | null)?.mode;
}

import type Database from 'better-sqlite3';
import { type AppendResult, type Batch, type Head, MixedModes, type StoreEvent } from '../event-store.ts';
import type { AttachmentRows } from './attachment-rows.ts';
import type { CommandRows } from './command-rows.ts';
import type { EntryRows } from './entry-rows.ts';
import type { EventRows } from './event-rows.ts';
import type { IncidentRows } from './incident-rows.ts';
import { listingTransaction } from './listing-transaction.ts';
import type { Redaction } from './redaction.ts';
import { asRemoval, type Removal, type RemovalList } from './removal-list.ts';
import { isErased, modeOfNewStream, type StreamRow, type StreamRows } from './stream-rows.ts';

export interface Tables {
  streams: StreamRows;
  events: EventRows;
  commands: CommandRows;
  entries: EntryRows;
  incidents: IncidentRows;
  redaction: Redaction;
  attachments: AttachmentRows;
  removals: RemovalList;
}

/** Abandons the transaction; what was written in it is undone. */
class Conflict extends Error {
  readonly streams: string[];
  constructor(streams: string[]) {
    super('conflict');
    this.streams = streams;
  }
}

/** The one transaction that writes history. Everything in the batch, or nothing. */
export function createAppend(db: Database.Database, tables: Tables): (batch: Batch) => AppendResult {
  const commit = listingTransaction(db, tables.removals, (note, batch: Batch) => {
    const { heads, removals } = write(batch, tables);
    note(removals);
    return heads;
  });
  return (batch) => {
    try {
      return { ok: true, heads: commit(batch) };
    } catch (error) {
      tables.events.undone();
      if (error instanceof Conflict) return { ok: false, reason: 'conflict', streams: error.streams };
      throw error;
    }
  };
}

function write(batch: Batch, tables: Tables): { heads: Map<string, Head>; removals: Removal[] } {
  const read = new Map<string, StreamRow>();
  const touched = new Map<string, StreamRow>();
  const open = (name: string): StreamRow | undefined => {
    const row = touched.get(name) ?? read.get(name) ?? tables.streams.find(name);
    if (row) touched.set(name, row);
    return row;
  };

  // 1. What was read to decide is still what is stored.
  const moved: string[] = [];
  for (const [name, seq] of batch.expected) {
    const row = tables.streams.find(name);
    if (row) read.set(name, row);
    if ((row && !isErased(row) ? row.seq : 0) !== seq) moved.push(name);
  }
  if (moved.length > 0) throw new Conflict(moved);

  // 2. Events, each as its stream's next.
  for (const event of batch.events) {
    const stream = open(event.stream) ?? begin(event, tables, touched);
    if (isErased(stream)) throw new Conflict([event.stream]);
    if (event.seq !== stream.seq + 1) throw new Conflict([event.stream]);
    tables.events.write(stream, event);
  }

  // 3. Files that become a line's, before those of a removed line go.
  for (const { stream, seq, ids } of batch.attachments) {
    if (!ids.every((id) => tables.attachments.bind(id, stream, seq))) throw new Conflict([stream]);
  }

  // 4. Removals, each with its decision beside it.
  const removals: Removal[] = [];
  for (const { stream: name, seq } of batch.redactions) {
    const stream = open(name);
    if (!stream) throw new Error(`nothing to redact in ${name}`);
    const decision = batch.events.find((event) => isRemovalOf(event, name, seq));
    if (!decision) throw new Error(`no ContentRedacted in the batch for ${name}:${seq}`);
    const hash = tables.redaction.remove(stream, seq);
    tables.attachments.removeOf(name, seq);
    removals.push(asRemoval(name, seq, hash, decision));
    stream.redactedSeq = stream.seq;
  }

  // 5. What points at the events.
  for (const row of batch.index) {
    const stream = open(row.stream);
    if (!stream) throw new Error(`index row for ${row.stream}, which is not there`);
    tables.entries.write(stream, row);
  }
  for (const headline of batch.headlines) tables.incidents.write(headline);

  // 6. An exercise is never written together with what is real.
  const modes = new Set([...touched.values(), ...batch.headlines].map(({ mode }) => mode));
  if (modes.has('exercise') && modes.size > 1) throw new MixedModes([...touched.keys()].join(', '));
  for (const stream of touched.values()) tables.streams.save(stream);

  // 7. Outcomes, last because a taken id is rare and undoes the rest.
  for (const command of batch.commands) {
    if (!tables.commands.write(command)) throw new Conflict([]);
  }
  return { heads: new Map([...touched].map(([name, { seq, hash }]) => [name, { seq, hash }])), removals };
}

function begin(event: StoreEvent, tables: Tables, touched: Map<string, StreamRow>): StreamRow {
  const modeOf = (stream: string) => (touched.get(stream) ?? tables.streams.find(stream))?.mode;
  const stream = tables.streams.create(event.stream, modeOfNewStream(event, modeOf));
  touched.set(event.stream, stream);
  return stream;
}

function isRemovalOf(event: StoreEvent, stream: string, seq: number): boolean {
  return (
    event.stream === stream && event.type === 'ContentRedacted' && (event.data as { seq?: number } | null)?.seq === seq
  );
}

import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import type Database from 'better-sqlite3';
import { type ErasedExercise, type Erasure, type Head, MixedModes, type StoreEvent } from '../event-store.ts';
import { createTextErasure } from '../message-erasure.ts';
import type { Tables } from './append-batch.ts';
import { listingTransaction } from './listing-transaction.ts';
import { isErased, type StreamRow } from './stream-rows.ts';

const AUDIT = 'audit';

export interface Erased {
  event: StoreEvent;
  headline: IncidentHeadline;
  heads: Map<string, Head>;
  /** The streams that are no more. */
  streams: string[];
}

/**
 * The one transaction that takes an exercise away [OV1]: its streams are emptied with all that points at them, and the audit
 * keeps that it was done, by which decision, and with which last heads. Everything or nothing, whenever the power goes.
 * Null: there is nothing left to erase. Throws `MixedModes` for what is not an exercise.
 */
export function createErasure(db: Database.Database, tables: Tables): (erasure: Erasure) => Erased | null {
  const named = db
    .prepare<{ open: string }, string>(
      `SELECT name FROM streams WHERE name = @open OR substr(name, 1, length(@open) + 1) = @open || '/' ORDER BY id`,
    )
    .pluck();
  // in its place before the row goes: what a deleted row leaves behind among others is not always wiped (see events.filler)
  const blank = db.prepare<[number]>(
    `UPDATE events SET content = NULL, salt = NULL, filler = zeroblob(octet_length(content) + 30)
     WHERE stream = ? AND content IS NOT NULL`,
  );
  const ofStream = ['events', 'entry_events', 'lines', 'snapshots'].map((table) =>
    db.prepare<[number]>(`DELETE FROM ${table} WHERE stream = ?`),
  );
  const files = [
    'attachment_pieces WHERE attachment IN (SELECT id FROM attachments WHERE stream = ?)',
    'attachments WHERE stream = ?',
    'reader_marks WHERE stream = ?',
  ].map((where) => db.prepare<[string]>(`DELETE FROM ${where}`));
  const ofIncident = ['call_out_links', 'krisstod_links', 'visit_sheets', 'service_links', 'masked_copies'].map(
    (table) => db.prepare<[string]>(`DELETE FROM ${table} WHERE incident = ?`),
  );
  // what the rules answered: ids and times of it, and a hash of what was said
  const answers = db.prepare<[string]>(`DELETE FROM commands WHERE json_extract(outcome, '$.stream') = ?`);
  const texts = createTextErasure(db);

  function empty(stream: StreamRow): void {
    // past its end: from here on it is known as erased
    stream.redactedSeq = stream.seq + 1;
    stream.lines = 0;
    tables.streams.save(stream);
    blank.run(stream.id);
    for (const remove of ofStream) remove.run(stream.id);
    for (const remove of files) remove.run(stream.name);
    answers.run(stream.name);
  }

  const commit = listingTransaction(db, tables.removals, (note, { incident, also, event, headline, at }: Erasure) => {
    const streams = [...named.all({ open: `incident/${incident}` }), ...also].flatMap((name) => {
      const row = tables.streams.find(name);
      return row && !isErased(row) ? [row] : [];
    });
    if (streams.length === 0) return null;
    if (streams.some(({ mode }) => mode !== 'exercise'))
      throw new MixedModes(streams.map(({ name }) => name).join(', '));

    // the audit first, so that the order of all that was recorded never goes back
    const audit = tables.streams.find(AUDIT) ?? tables.streams.create(AUDIT, 'standing');
    const heads = streams.map(({ name: stream, seq, hash }) => ({ stream, seq, hash }));
    const told: StoreEvent = {
      ...event,
      stream: AUDIT,
      seq: audit.seq + 1,
      data: { ...(event.data as object), streams: heads },
    };
    tables.events.write(audit, told);
    tables.streams.save(audit);

    for (const stream of streams) empty(stream);
    for (const remove of ofIncident) remove.run(incident);
    texts.eraseOf(incident);
    tables.incidents.write(headline);
    const listed: ErasedExercise = { exercise: incident, also: [...also], at };
    note([listed]);
    return {
      event: told,
      headline,
      heads: new Map([[AUDIT, { seq: audit.seq, hash: audit.hash }]]),
      streams: heads.map(({ stream }) => stream),
    };
  });
  return (erasure) => {
    try {
      return commit(erasure);
    } catch (error) {
      tables.events.undone();
      throw error;
    }
  };
}

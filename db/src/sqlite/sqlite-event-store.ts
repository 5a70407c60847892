import type Database from 'better-sqlite3';
import type { EventStore, LinePage } from '../event-store.ts';
import { createAppend } from './append-batch.ts';
import { createAttachmentRows } from './attachment-rows.ts';
import { createCommandRows } from './command-rows.ts';
import { createCommitListeners } from './commit-listeners.ts';
import { createEntryRows } from './entry-rows.ts';
import { createErasure } from './erase-exercise.ts';
import { createEventRows } from './event-rows.ts';
import { createIncidentRows } from './incident-rows.ts';
import { createRedaction } from './redaction.ts';
import { createRemovalList, removalListPath } from './removal-list.ts';
import { createSnapshotRows } from './snapshot-rows.ts';
import { stored } from './store-errors.ts';
import { createStreamRows } from './stream-rows.ts';
import { createStreamSearches } from './stream-searches.ts';
import { verifyChains } from './verify-chains.ts';
import { createWalWiper } from './wal-wiper.ts';

/**
 * The event store over one SQLite file, opened by `openDatabase`. Statements are prepared once, here; an append is one
 * immediate transaction, synced to disk before it resolves. `close` ends the store and leaves the database open.
 */
export function createSqliteEventStore(db: Database.Database, wal = createWalWiper(db)): EventStore {
  const streams = createStreamRows(db);
  const events = createEventRows(db);
  const commands = createCommandRows(db);
  const entries = createEntryRows(db);
  const incidents = createIncidentRows(db);
  const snapshots = createSnapshotRows(db);
  const redaction = createRedaction(db);
  const attachments = createAttachmentRows(db);
  const removals = createRemovalList(removalListPath(db.name));
  const append = createAppend(db, { streams, events, commands, entries, incidents, redaction, attachments, removals });
  const erase = createErasure(db, { streams, events, commands, entries, incidents, redaction, attachments, removals });
  const searches = createStreamSearches(streams, events, entries);
  const listeners = createCommitListeners();

  /** Reads from a stream, or answers `none` where there is no such stream. */
  const from = <Result>(
    name: string,
    none: Result,
    read: (stream: NonNullable<ReturnType<typeof streams.find>>) => Result,
  ) =>
    stored(() => {
      const stream = streams.find(name);
      return stream ? read(stream) : none;
    });

  return {
    append: (batch) =>
      stored(() => {
        const result = append(batch);
        if (!result.ok) return result;
        if (batch.redactions.length > 0) wal.wipe();
        for (const { stream } of batch.redactions) searches.letGo(stream);
        for (const { stream, type } of batch.events) if (type === 'IncidentClosed') searches.letGoOfIncident(stream);
        listeners.tell({ events: batch.events, headlines: batch.headlines, heads: result.heads });
        return result;
      }),
    erase: (erasure) =>
      stored(() => {
        const erased = erase(erasure);
        if (!erased) return false;
        wal.wipe();
        for (const stream of erased.streams) searches.letGo(stream);
        listeners.tell({ events: [erased.event], headlines: [erased.headline], heads: erased.heads });
        return true;
      }),
    read: (name, after, limit) => from(name, [], (stream) => events.after(stream, after, limit)),
    readAt: (name, seqs) => from(name, [], (stream) => events.at(stream, seqs)),
    head: (name) => stored(() => streams.head(name)),
    heads: () => stored(() => streams.heads()),
    commands: (ids) => stored(() => commands.find(ids)),
    snapshot: (name, version) => from(name, null, (stream) => snapshots.find(stream, version)),
    saveSnapshot: (snapshot) => from(snapshot.stream, undefined, (stream) => snapshots.save(stream, snapshot)),
    entryEvents: (name, kind, keys) => from(name, new Map(), (stream) => entries.events(stream, kind, keys)),
    lines: (query) => from(query.stream, NO_LINES, (stream) => entries.lines(stream, query)),
    search: (query) => searches.search(query),
    prepareSearch: (stream, patience) => searches.prepare(stream, patience),
    entries: (name, kind, before, limit) => from(name, [], (stream) => entries.entries(stream, kind, before, limit)),
    attachments: (ids) => stored(() => attachments.find(ids)),
    headlines: ({ open, before, limit }) => stored(() => incidents.page(open, before, limit)),
    headline: (id) => stored(() => incidents.find(id)),
    eventTypes: () => stored(() => events.types()),
    incidentNumbers: () => stored(() => incidents.numbers()),
    verify: (options) => verifyChains(db, options),
    committed: (listener) => listeners.add(listener),
    close: async () => {
      wal.stop();
      await searches.close();
    },
  };
}

const NO_LINES: LinePage = { seqs: [], total: 0, head: { seq: 0, hash: '' } };

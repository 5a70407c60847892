import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { incidentStream, parseStream, secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import { isUnknown, upcast } from '@ledningsplats/shared/core/upcast.ts';
import { foldLine, lineOf, touchesOf } from '@ledningsplats/shared/log/log-line.ts';
import type { LinePage, SearchProgress, SearchQuery } from '../event-store.ts';
import type { EntryRows } from './entry-rows.ts';
import type { EventRows } from './event-rows.ts';
import { type SearchRow, searchRowOf } from './search-index.ts';
import { openSearchThread, type SearchThread } from './search-thread.ts';
import { stored } from './store-errors.ts';
import type { StreamRow, StreamRows } from './stream-rows.ts';

/** Events are read for so long before others get their turn: a pause that a commit beside it does not notice. */
const SLICE_MS = 3;
/** Events fetched at a time within a slice: a fraction of a millisecond. */
const FETCHED = 20;
/** Lines handed to the index at a time: its transactions cost less when they are few. */
const HANDED = 200;
/** Indexes kept: the incidents of a bad week, open and secret parts; each weighs about 220 bytes a line. */
const KEPT = 32;
/** And of all their events together: a quarter of a gigabyte. The one that was searched last is kept whatever its length. */
const KEPT_EVENTS = 1_000_000;
/** One that nobody has asked in this long is let go of; it is made anew in a few seconds at most. */
const IDLE_MS = 60 * 60_000;
const SWEEP_MS = 5 * 60_000;

/** A stream's index as it is known here; its words are in the search thread. */
interface Index {
  id: number;
  thread: SearchThread;
  /** Rejected when it lacks something that was read: then nothing that it answers counts. */
  handed: Promise<unknown>;
  /** The seq up to which the stream has been read into it. */
  upTo: number;
  /** Read by those who want it up to date, one after the other. */
  reading: Promise<void> | null;
  askedAt: number;
}

/**
 * Search in the log of each stream. An index is made when its stream is first searched, or may soon be, in slices so small
 * that nobody waits for them, and brought up to the head before each answer: a commit pays nothing for it, and what has
 * been stored is found at once.
 */
export function createStreamSearches(streams: StreamRows, events: EventRows, entries: EntryRows) {
  /** The one asked last stands last. */
  const indexes = new Map<string, Index>();
  let thread: SearchThread | null = null;
  let lastId = 0;
  let isClosed = false;
  /** One slice at a time, however many streams are being read. */
  let turn: Promise<unknown> = Promise.resolve();
  const sweeping = setInterval(() => sweep(performance.now()), SWEEP_MS);
  sweeping.unref();

  const indexOf = (name: string): Index => {
    const index = indexes.get(name) ?? newIndex();
    indexes.delete(name);
    indexes.set(name, index);
    index.askedAt = performance.now();
    return index;
  };

  const newIndex = (): Index => {
    thread ??= openSearchThread(() => {
      // what was in it has gone with it
      thread = null;
      indexes.clear();
    });
    lastId += 1;
    return { id: lastId, thread, handed: Promise.resolve(), upTo: 0, reading: null, askedAt: 0 };
  };

  /** Reads until the head, wherever it has come to meanwhile; a removal that lets the index go ends it. */
  const readOn = async (name: string, index: Index) => {
    let rows: SearchRow[] = [];
    const handOver = () => {
      const put = index.thread.put(index.id, rows);
      index.handed = Promise.all([index.handed, put]);
      // the next search makes another
      index.handed.catch(() => isKept(name, index) && letGo(name));
      rows = [];
    };
    while (isKept(name, index)) {
      const isAtHead = await stored(() => readSlice(name, index, rows));
      if (isAtHead) {
        // posted before whoever waits for this asks: found in the order they are given
        if (rows.length > 0) handOver();
        return;
      }
      if (rows.length >= HANDED) {
        // no more is read than the index has room for
        await index.handed;
        if (isKept(name, index)) handOver();
      }
      turn = turn.then(() => nextTurn());
      await turn;
    }
  };

  /** Whether the head has been reached. */
  const readSlice = (name: string, index: Index, rows: SearchRow[]): boolean => {
    const stream = streams.find(name);
    const ends = performance.now() + SLICE_MS;
    while (stream && index.upTo < stream.seq && performance.now() < ends) {
      const fetched = events.after(stream, index.upTo, FETCHED);
      for (const event of fetched.flatMap(known)) {
        const made = lineOf(event, name);
        if (made) rows.push(searchRowOf(made));
        for (const seq of touchedBy(event, stream)) rows.push(...rowAgain(seq, stream));
      }
      index.upTo = fetched.at(-1)?.seq ?? stream.seq;
    }
    return !stream || index.upTo >= stream.seq;
  };

  /** A removal may name a correction, which is no line of its own but belongs to one. */
  const touchedBy = (event: KnownEvent, stream: StreamRow): number[] => {
    if (event.type !== 'ContentRedacted') return touchesOf(event);
    const removed = events.at(stream, [event.data.seq]).flatMap(known);
    return [event.data.seq, ...removed.flatMap(touchesOf)];
  };

  const rowAgain = (seq: number, stream: StreamRow): SearchRow[] => {
    const seqs = entries.events(stream, 'line', [String(seq)]).get(String(seq)) ?? [];
    const line = foldLine(events.at(stream, seqs).flatMap(known), stream.name);
    return line ? [searchRowOf(line)] : [];
  };

  const isKept = (name: string, index: Index) => !isClosed && indexes.get(name) === index;

  /** Up to the head as it is now; shared by all who wait for it. */
  const upToDate = (name: string): Promise<void> => {
    const index = indexOf(name);
    index.reading ??= readOn(name, index).finally(() => {
      index.reading = null;
    });
    return index.reading;
  };

  const letGo = (name: string) => {
    const index = indexes.get(name);
    indexes.delete(name);
    if (index) thread?.letGo(index.id);
  };

  const letGoOfTheLeastAsked = () => {
    let events = 0;
    for (const [nth, [name, { upTo }]] of [...indexes].reverse().entries()) {
      events += upTo;
      if (nth >= KEPT || (nth > 0 && events > KEPT_EVENTS)) letGo(name);
    }
  };

  const sweep = (now: number) => {
    for (const [name, { askedAt, reading }] of indexes) if (!reading && now - askedAt > IDLE_MS) letGo(name);
  };

  const search = async (query: SearchQuery): Promise<LinePage> => {
    for (;;) {
      if (isClosed) throw new Error('the store is closed');
      const stream = await stored(() => streams.find(query.stream));
      if (!stream) return { seqs: [], total: 0, head: { seq: 0, hash: '' } };
      const index = indexOf(query.stream);
      if (index.reading === null && index.upTo >= stream.seq) {
        letGoOfTheLeastAsked();
        // the head is of the moment when the question is put: what is put in later comes after it
        const head = { seq: stream.seq, hash: stream.hash };
        const [found] = await Promise.all([index.thread.search(index.id, query), index.handed]);
        return { ...found, head };
      }
      await upToDate(query.stream);
    }
  };

  const progress = (name: string): SearchProgress => {
    const of = streams.find(name)?.seq ?? 0;
    return { read: Math.min(indexes.get(name)?.upTo ?? 0, of), of };
  };

  return {
    search,
    prepare: async (name: string, patience: number): Promise<SearchProgress> => {
      const { read, of } = await stored(() => progress(name));
      if (of === 0) return { read, of };
      const ready = upToDate(name);
      letGoOfTheLeastAsked();
      const isOver = new AbortController();
      const waited = sleep(patience, undefined, { signal: isOver.signal, ref: false }).catch(() => {});
      // waited for no longer, it has nobody to tell what goes wrong: the next who asks begins again, and is told
      ready.catch(() => {});
      await Promise.race([ready, waited]).finally(() => isOver.abort());
      return stored(() => progress(name));
    },
    /** What is removed is gone from memory too; the index is made anew when the stream is next searched. */
    letGo,
    /** Both parts of an incident that is closed. */
    letGoOfIncident: (stream: string): void => {
      const incident = parseStream(stream)?.incident;
      if (incident) for (const name of [incidentStream(incident), secretStream(incident)]) letGo(name);
    },
    /** Lets go of those that have not been asked for long. */
    sweep,
    close: async (): Promise<void> => {
      isClosed = true;
      clearInterval(sweeping);
      indexes.clear();
      await thread?.close();
    },
  };
}

/** What a newer version has recorded makes no line here; a server does not start on such a history. */
function known(event: AnyEvent): KnownEvent[] {
  const read = upcast(event);
  return isUnknown(read) ? [] : [read];
}

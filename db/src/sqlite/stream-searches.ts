import { setImmediate as nextTurn } from 'node:timers/promises';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { isUnknown, upcast } from '@ledningsplats/shared/core/upcast.ts';
import { foldLine, lineOf, touchesOf } from '@ledningsplats/shared/log/log-line.ts';
import type { LinePage, SearchQuery } from '../event-store.ts';
import type { EntryRows } from './entry-rows.ts';
import type { EventRows } from './event-rows.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';
import { stored } from './store-errors.ts';
import type { StreamRow, StreamRows } from './stream-rows.ts';

/** Events read into an index before others get their turn: some ten milliseconds, the pause that a commit may meet. */
const SLICE = 500;
/** Indexes kept: the incidents of a bad week, open and secret parts; each weighs about 300 bytes a line. */
const KEPT = 32;

/**
 * Search in the log of each stream. An index is made when its stream is first searched, a slice at a time so that nobody
 * waits for it, and brought up to the head before each answer: a commit pays nothing for it, and what has been stored is
 * found at once.
 */
export function createStreamSearches(streams: StreamRows, events: EventRows, entries: EntryRows) {
  /** The one searched last stands last. */
  const indexes = new Map<string, SearchIndex>();

  /** Null until the index has been read up to the head. */
  const answer = (query: SearchQuery): LinePage | null => {
    const stream = streams.find(query.stream);
    if (!stream) return { seqs: [], total: 0, head: { seq: 0, hash: '' } };
    // found anew each time: a removal may have let it go meanwhile
    const index = indexes.get(stream.name) ?? createSearchIndex();
    indexes.delete(stream.name);
    indexes.set(stream.name, index);
    if (index.upTo < stream.seq) readSlice(stream, index);
    if (index.upTo < stream.seq) return null;
    for (const name of [...indexes.keys()].slice(0, -KEPT)) letGo(name);
    return { ...index.search(query), head: { seq: stream.seq, hash: stream.hash } };
  };

  const readSlice = (stream: StreamRow, index: SearchIndex) => {
    const slice = events.after(stream, index.upTo, SLICE);
    index.together(() => {
      for (const event of slice.flatMap(known)) {
        const made = lineOf(event, stream.name);
        if (made) index.put(made);
        for (const seq of touchedBy(event, stream)) putAgain(seq, stream, index);
      }
    });
    index.upTo = slice.at(-1)?.seq ?? stream.seq;
  };

  /** A removal may name a correction, which is no line of its own but belongs to one. */
  const touchedBy = (event: KnownEvent, stream: StreamRow): number[] => {
    if (event.type !== 'ContentRedacted') return touchesOf(event);
    const removed = events.at(stream, [event.data.seq]).flatMap(known);
    return [event.data.seq, ...removed.flatMap(touchesOf)];
  };

  const putAgain = (seq: number, stream: StreamRow, index: SearchIndex) => {
    const seqs = entries.events(stream, 'line', [String(seq)]).get(String(seq)) ?? [];
    const line = foldLine(events.at(stream, seqs).flatMap(known), stream.name);
    if (line) index.put(line);
  };

  const letGo = (name: string) => {
    indexes.get(name)?.close();
    indexes.delete(name);
  };

  return {
    search: async (query: SearchQuery): Promise<LinePage> => {
      for (;;) {
        const page = await stored(() => answer(query));
        if (page) return page;
        await nextTurn();
      }
    },
    /** What is removed is gone from memory too; the index is made anew when the stream is next searched. */
    letGo,
    close: (): void => {
      for (const name of [...indexes.keys()]) letGo(name);
    },
  };
}

/** What a newer version has recorded makes no line here; a server does not start on such a history. */
function known(event: AnyEvent): KnownEvent[] {
  const read = upcast(event);
  return isUnknown(read) ? [] : [read];
}

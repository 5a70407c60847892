import { indexRowsOf } from '@ledningsplats/shared/core/index-rows.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { expect, onTestFinished, test } from 'vitest';
import type { SearchQuery } from '../event-store.ts';
import { batch, meta } from '../testing/batches.ts';
import { openOnDisk } from '../testing/open-on-disk.ts';
import { createEntryRows } from './entry-rows.ts';
import { createEventRows } from './event-rows.ts';
import { createStreamRows } from './stream-rows.ts';
import { createStreamSearches } from './stream-searches.ts';

const INCIDENT = 'incident/0b5c8a52-55c8-4c3e-9d1f-0d6f0f3a7c11';
const HOUR = 3_600_000;

/** Searches over a log of `count` lines, and the reads of it that they have made. */
async function searching(count: number, stream = INCIDENT) {
  const { db, store } = openOnDisk();
  // a stream of its own, which the incident's rules do not reach
  await write(store, 'plan', 1, count);
  db.prepare('UPDATE streams SET name = ?').run(stream);
  const rows = createEventRows(db);
  const reads: number[] = [];
  const after: typeof rows.after = (row, seq, limit) => {
    reads.push(seq);
    return rows.after(row, seq, limit);
  };
  const searches = createStreamSearches(createStreamRows(db), { ...rows, after }, createEntryRows(db));
  onTestFinished(() => searches.close());
  const find = (words: string) => searches.search(asking(words, stream));
  return { searches, reads, find };
}

test('a log is read once, and again only when its index has been let go of', async () => {
  const { searches, reads, find } = await searching(3);
  expect((await find('rad')).total).toBe(3);
  const once = reads.length;
  expect((await find('ra')).total).toBe(3);
  expect(reads).toHaveLength(once);
  searches.letGo(INCIDENT);
  expect((await find('rad')).total).toBe(3);
  expect(reads).toHaveLength(2 * once);
});

test('what nobody has asked in an hour is let go of, and what has just been asked is not', async () => {
  const { searches, reads, find } = await searching(3);
  await find('rad');
  const once = reads.length;
  searches.sweep(performance.now() + HOUR / 2);
  await find('rad');
  expect(reads).toHaveLength(once);
  searches.sweep(performance.now() + HOUR + 1);
  await find('rad');
  expect(reads).toHaveLength(2 * once);
});

test('a closed incident gives back what its search has cost', async () => {
  const { searches, reads, find } = await searching(3);
  await find('rad');
  const once = reads.length;
  searches.letGoOfIncident('incident/4dfb5c3e-2b53-4f0a-8c53-0c8a1a5b9f10');
  await find('rad');
  expect(reads).toHaveLength(once);
  searches.letGoOfIncident(INCIDENT);
  await find('rad');
  expect(reads).toHaveLength(2 * once);
});

test('many who wait for the same log have it read once, and others get their turn meanwhile', async () => {
  const { reads, find } = await searching(4_000);
  let turns = 0;
  let isOver = false;
  const turn = () => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  const pages = await Promise.all(['rad', 'rad 1', 'x'].map(find));
  isOver = true;
  expect(pages.map(({ total }) => total)).toEqual([4_000, 1_111, 0]);
  expect(new Set(reads).size).toBe(reads.length);
  expect(turns).toBeGreaterThan(5);
});

test('a search after the store is closed is refused, and never waits', async () => {
  const { searches, find } = await searching(1);
  await find('rad');
  await searches.close();
  await expect(find('rad')).rejects.toThrow('closed');
});

async function write(store: ReturnType<typeof openOnDisk>['store'], stream: string, from: number, count: number) {
  const events = Array.from({ length: count }, (_, nth) => lineEvent(from + nth));
  const index = events.flatMap((event) => indexRowsOf(event, stream));
  const written = await store.append(batch({ events: events.map((event) => ({ ...event, stream })), index }));
  expect(written.ok).toBe(true);
}

function lineEvent(seq: number): KnownEvent {
  const data = { kind: 'handelse', important: false, about: null, paper: null };
  const event = { seq, type: 'LineWritten', version: 1, data, content: { text: `Rad ${seq}` } };
  return { ...event, meta: meta({ recordedAt: seq, occurredAt: seq }) } as KnownEvent;
}

function asking(words: string, stream: string): SearchQuery {
  const none = {
    kind: null,
    function: null,
    importantOnly: false,
    verification: null,
    from: null,
    to: null,
    place: '',
  };
  return { stream, words, ...none, before: null, limit: 10 };
}

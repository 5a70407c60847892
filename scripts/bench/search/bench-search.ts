import { writeFileSync } from 'node:fs';
import { databasePath } from '@ledningsplats/db/open-store.ts';
import { readEvents, request, streamPath } from '../../proof/api.ts';
import type { Child } from '../../proof/child.ts';
import { freePort, startServerProcess } from '../../proof/server-process.ts';
import { printTable } from '../print-table.ts';
import { historyPlace } from '../start/history-place.ts';
import { percentile } from '../statistics.ts';
import { MEASURED_FLAGS, type Memory } from '../target.ts';
import { openRawSearch } from './raw-search.ts';

export interface SearchOptions {
  lines: number;
  /** How many times each query is asked, of us and of the bare index in turn. */
  rounds: number;
  json: string | null;
}

const LIMIT_MS = 100;

/** What a log keeper writes: names, things, places, half words, two words, what is everywhere and what is nowhere. */
const QUERIES: readonly Record<string, string>[] = [
  { words: 'vattnet' },
  { words: 'sko' },
  { words: 'västra skol' },
  { words: 'länsstyr lägesbild' },
  { words: 'hemtjänst brukare kontakt' },
  { words: 'åg' },
  { words: 's' },
  { words: 'kvarnvägen', important: 'true' },
  { words: 'medicin', kind: 'handelse', function: 'logg' },
  { words: 'zebra' },
  { important: 'true' },
];

/** Nothing but slices as long as the server's, for so long: what the machine itself makes of them. */
const NOTHING = { busyMs: 3_000, sliceMs: 3 };

interface Reading {
  total: number;
  preparing: { read: number; of: number } | null;
}

/** The search for which the server reads the log, while nobody has opened it. */
interface Cold {
  /** Until the first answer: hits, or that they are being prepared. */
  answeredMs: number;
  /** Until the hits. */
  foundMs: number;
  blocked: Blocked;
  /** The same when it did nothing, in slices as long. */
  idle: Blocked;
}

/** How long the server's loop was held at a time. */
interface Blocked {
  longestMs: number;
  p99Ms: number;
}

/**
 * Searches a long log through HTTP, and by the same words a bare FTS5 index in this process that holds nothing else, in
 * turn. The first search is told apart: it is the one for which the server reads the log. Answers the exit code.
 */
export async function benchSearch({ lines, rounds, json }: SearchOptions): Promise<number> {
  const place = await historyPlace([lines]);
  const bytes = await weigh(place.dataDir, place.members[0]?.cookie ?? '', place.streams[0] ?? '');
  const port = await freePort();
  const server = await startServerProcess({ dataDir: place.dataDir, port, nodeFlags: MEASURED_FLAGS });
  const raw = openRawSearch(databasePath(place.dataDir));
  try {
    const api = { port, cookie: place.members[0]?.cookie ?? '' };
    const ask = async (query: Record<string, string>) => {
      const path = `${streamPath(place.streams[0] ?? '')}/search?${new URLSearchParams(query)}`;
      const answer = await request(api, path);
      if (!answer.ok) throw new Error(`search: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Reading;
    };
    const cold = await askCold(server.child, () => ask(QUERIES[0] ?? {}));
    const ours: number[] = [];
    const bare: number[] = [];
    const rows: string[][] = [];
    for (const query of QUERIES) {
      const own: number[] = [];
      const bareOwn: number[] = [];
      let total = 0;
      for (let round = 0; round < rounds; round += 1) {
        const { took, value } = await timed(() => ask(query));
        total = value.total;
        own.push(took);
        if (query.words !== undefined) bareOwn.push((await timed(() => raw.search(query.words ?? ''))).took);
      }
      ours.push(...own);
      bare.push(...bareOwn);
      rows.push([Object.values(query).join(' '), String(total), ...figures(own), ...figures(bareOwn)]);
    }
    rows.push(['all', '', ...figures(ours), ...figures(bare)]);
    printTable([`${lines} lines`, 'hits', 'p50', 'p99', 'bare p50', 'bare p99'], rows);
    const p99 = percentile(ours, 0.99);
    const { answeredMs, foundMs, blocked, idle } = cold;
    console.log(
      `first search after the start: answered in ${answeredMs.toFixed(0)} ms, hits in ${foundMs.toFixed(0)} ms`,
    );
    console.log(`meanwhile the server's loop was held ${words(blocked)}; by slices that do nothing ${words(idle)}`);
    console.log(
      `the index and its thread weigh ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / lines).toFixed(0)} bytes a line`,
    );
    console.log(`p99 ${p99.toFixed(1)} ms, target < ${LIMIT_MS} ms`);
    console.log(p99 < LIMIT_MS ? 'met' : 'missed');
    if (json) writeFileSync(json, JSON.stringify({ lines, rounds, cold, bytes, ours, bare }, null, 2));
    return 0;
  } finally {
    raw.close();
    await server.child.stop();
  }
}

async function askCold(server: Child, ask: () => Promise<Reading>): Promise<Cold> {
  const watched = async (run: () => Promise<unknown>) => {
    await server.ask('watch');
    await run();
    return server.ask<Blocked>('blocked');
  };
  const idle = await watched(() => server.ask(NOTHING));
  let answeredMs = 0;
  let foundMs = 0;
  const blocked = await watched(async () => {
    const started = performance.now();
    let answer = await ask();
    answeredMs = performance.now() - started;
    while (answer.preparing) answer = await ask();
    foundMs = performance.now() - started;
  });
  return { answeredMs, foundMs, blocked, idle };
}

/** What an index and its thread weigh, resident, in a server whose other memory has read the same log before. */
async function weigh(dataDir: string, cookie: string, stream: string): Promise<number> {
  const port = await freePort();
  const { child } = await startServerProcess({ dataDir, port, nodeFlags: MEASURED_FLAGS });
  try {
    const api = { port, cookie };
    await readEvents(api, stream, 0);
    const before = await child.ask<Memory>('memory');
    for (let isReady = false; !isReady; ) {
      const answer = await request(api, `${streamPath(stream)}/search?words=zebra`);
      isReady = ((await answer.json()) as Reading).preparing === null;
    }
    return (await child.ask<Memory>('memory')).resident - before.resident;
  } finally {
    await child.stop();
  }
}

function words({ longestMs, p99Ms }: Blocked): string {
  return `${longestMs.toFixed(1)} ms at most, ${p99Ms.toFixed(1)} ms at p99`;
}

async function timed<Value>(run: () => Value | Promise<Value>): Promise<{ took: number; value: Value }> {
  const started = performance.now();
  const value = await run();
  return { took: performance.now() - started, value };
}

function figures(samples: readonly number[]): string[] {
  if (samples.length === 0) return ['', ''];
  return [0.5, 0.99].map((share) => `${percentile(samples, share).toFixed(1)} ms`);
}

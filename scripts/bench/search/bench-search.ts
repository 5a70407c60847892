import { writeFileSync } from 'node:fs';
import { databasePath } from '@ledningsplats/db/open-store.ts';
import { request, streamPath } from '../../proof/api.ts';
import { freePort, startServerProcess } from '../../proof/server-process.ts';
import { printTable } from '../print-table.ts';
import { historyPlace } from '../start/history-place.ts';
import { percentile } from '../statistics.ts';
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

/**
 * Searches a long log through HTTP, and by the same words a bare FTS5 index in this process that holds nothing else, in
 * turn. The first search is told apart: it is the one for which the server reads the log. Answers the exit code.
 */
export async function benchSearch({ lines, rounds, json }: SearchOptions): Promise<number> {
  const place = await historyPlace([lines]);
  const port = await freePort();
  const server = await startServerProcess({ dataDir: place.dataDir, port });
  const raw = openRawSearch(databasePath(place.dataDir));
  try {
    const api = { port, cookie: place.members[0]?.cookie ?? '' };
    const ask = async (query: Record<string, string>) => {
      const path = `${streamPath(place.streams[0] ?? '')}/search?${new URLSearchParams(query)}`;
      const answer = await request(api, path);
      if (!answer.ok) throw new Error(`search: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as { total: number };
    };
    const first = (await timed(() => ask(QUERIES[0] ?? {}))).took;
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
    console.log(
      `first search after the start ${first.toFixed(0)} ms · p99 ${p99.toFixed(1)} ms, target < ${LIMIT_MS} ms`,
    );
    console.log(p99 < LIMIT_MS ? 'met' : 'missed');
    if (json) writeFileSync(json, JSON.stringify({ lines, rounds, first, ours, bare }, null, 2));
    return 0;
  } finally {
    raw.close();
    await server.child.stop();
  }
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

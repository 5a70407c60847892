import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExportReading } from '@ledningsplats/shared/exports/export-readings.ts';
import { type Api, request } from '../proof/api.ts';
import { startChild } from '../proof/child.ts';
import { openIncident } from '../proof/open-incident.ts';
import { signIn, withStore } from '../proof/place.ts';
import { seededRandom } from '../proof/seeded-random.ts';
import { freePort, startServerProcess } from '../proof/server-process.ts';
import { ask, isComplete, measure, type Part, rowsOf } from './bench-backup.ts';
import { printTable } from './print-table.ts';
import { historyPlace } from './start/history-place.ts';
import { median } from './statistics.ts';

export interface ExportBenchOptions {
  /** Events of the incident that is taken out; nearly all of them lines. */
  lines: number;
  boards: number;
  writers: number;
  seconds: number;
  rounds: number;
  json: string | null;
}

const RATE = 20;
const POLL_MS = 250;
/** Of an incident of ten thousand lines. */
const LIMIT_SECONDS = 30;

/**
 * Boards before and while an incident is taken out as PDF one time after the other. Answers the exit code: 0 when nothing
 * was lost and every PDF was made, whatever the figures say.
 */
export async function benchExport(options: ExportBenchOptions): Promise<number> {
  const { lines, boards, writers, seconds, rounds, json } = options;
  const place = await historyPlace([lines]);
  const dataDir = mkdtempSync(join(tmpdir(), 'ledningsplats-bench-export-'));
  cpSync(place.dataDir, dataDir, { recursive: true });
  const users = place.members.map(({ user }) => user);
  const cookies = await withStore(dataDir, (store) => Promise.all(users.map((user) => signIn(store, user))));
  const server = await startServerProcess({ dataDir, port: await freePort() });
  const load = startChild(new URL('load.ts', import.meta.url), [], { nodeFlags: ['--import', 'tsx'] });
  const parts: Part[] = [];
  const made: number[] = [];
  try {
    const { port } = server;
    const api = { port, cookie: cookies[0] ?? '' };
    const stream = await openIncident(api, place.members[0]?.person ?? '', seededRandom(1));
    await ask(load, { do: 'open', port, cookies, stream, boards });
    for (let round = 0; round < rounds; round += 1) {
      const run = () => measure(load, { do: 'run', perSecond: RATE, seconds, writers });
      const before = await run();
      const exporting = keepExporting(api, place.streams[0] ?? '', seconds);
      const during = await run();
      made.push(...(await exporting));
      parts.push({ rate: RATE, before, during });
    }
  } finally {
    await load.stop();
    await server.child.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }

  console.log(`\n${boards} boards, ${lines} events taken out, medians of ${rounds} alternating rounds\n`);
  printTable(['', 'before', 'during', 'during/before', 'target', 'verdict'], rowsOf(RATE, parts));
  const each = median(made);
  const verdict = each <= LIMIT_SECONDS ? 'met' : 'missed';
  console.log(`\n${made.length} PDFs made, median ${each.toFixed(1)} s, target ≤ ${LIMIT_SECONDS} s: ${verdict}`);
  if (json) writeFileSync(json, JSON.stringify({ ...options, parts, made }, null, 2));
  const isWhole = parts.every(({ before, during }) => isComplete(before) && isComplete(during)) && made.length > 0;
  console.log(isWhole ? 'lost 0, refused 0' : 'something was lost or refused, or no PDF was made');
  return isWhole ? 0 : 1;
}

/** Seconds that each PDF takes, one after the other, until so many have passed. */
async function keepExporting(api: Api, stream: string, length: number): Promise<number[]> {
  const last = performance.now() + length * 1_000;
  const seconds: number[] = [];
  do seconds.push(await takeOut(api, `/api/streams/${encodeURIComponent(stream)}/exports`));
  while (performance.now() < last);
  return seconds;
}

async function takeOut(api: Api, path: string): Promise<number> {
  const started = performance.now();
  const body = { kind: 'pdf', secret: false, krisstod: false, maskedCopy: null };
  const asked = await request(api, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { id } = (await asked.json()) as ExportReading;
  for (;;) {
    const { exports } = (await (await request(api, path)).json()) as { exports: ExportReading[] };
    const state = exports.find((one) => one.id === id)?.state;
    if (state === 'ready') break;
    if (state !== 'waiting' && state !== 'working') throw new Error('an export was not made');
    await sleep(POLL_MS);
  }
  const seconds = (performance.now() - started) / 1_000;
  await request(api, `${path}/${id}`, { method: 'DELETE' });
  return seconds;
}

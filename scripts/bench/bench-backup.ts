import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { databasePath } from '@ledningsplats/db/open-store.ts';
import { type Child, startChild } from '../proof/child.ts';
import { openIncident } from '../proof/open-incident.ts';
import { signIn, withStore } from '../proof/place.ts';
import { seededRandom } from '../proof/seeded-random.ts';
import { freePort, startServerProcess } from '../proof/server-process.ts';
import type { LoadAnswer, LoadRequest, PhaseResult } from './load-protocol.ts';
import { printTable } from './print-table.ts';
import { historyPlace } from './start/history-place.ts';
import { median } from './statistics.ts';

export interface BackupBenchOptions {
  boards: number;
  writers: number;
  /** Length of each measured part. */
  seconds: number;
  rounds: number;
  json: string | null;
}

/** What makes a database of 306 MB. */
const EVENTS = 285_000;
const RATES = [20, 100];
const LIMIT = 1.5;

interface Part {
  rate: number;
  before: PhaseResult;
  during: PhaseResult;
  /** Of whole backups, in seconds. */
  backupSeconds: number[];
}

/**
 * Boards on a large database, before a backup and while backups are made of it one after the other, in turn. Answers the
 * exit code: 0 when nothing was lost and every backup was made, whatever the figures say.
 */
export async function benchBackup({ boards, writers, seconds, rounds, json }: BackupBenchOptions): Promise<number> {
  const place = await historyPlace([EVENTS]);
  const dataDir = mkdtempSync(join(tmpdir(), 'ledningsplats-bench-backup-'));
  cpSync(place.dataDir, dataDir, { recursive: true });
  const users = place.members.map(({ user }) => user);
  const cookies = await withStore(dataDir, (store) => Promise.all(users.map((user) => signIn(store, user))));
  const bytes = statSync(databasePath(dataDir)).size;
  const server = await startServerProcess({ dataDir, port: await freePort() });
  const load = startChild(new URL('load.ts', import.meta.url), [], { nodeFlags: ['--import', 'tsx'] });
  const parts: Part[] = [];
  try {
    const { port } = server;
    const api = { port, cookie: cookies[0] ?? '' };
    const stream = await openIncident(api, place.members[0]?.person ?? '', seededRandom(1));
    await ask(load, { do: 'open', port, cookies, stream, boards });
    for (let round = 0; round < rounds; round += 1) {
      for (const rate of RATES) {
        const run = () => measure(load, { do: 'run', perSecond: rate, seconds, writers });
        const before = await run();
        const backups = keepBackingUp(dataDir);
        const during = await run();
        parts.push({ rate, before, during, backupSeconds: await backups.stop() });
      }
    }
  } finally {
    await load.stop();
    await server.child.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }

  console.log(`\n${boards} boards, ${(bytes / 1e6).toFixed(0)} MB, medians of ${rounds} alternating rounds\n`);
  printTable(
    ['', 'before', 'during', 'during/before', 'target', 'verdict'],
    RATES.flatMap((rate) => rowsOf(rate, parts)),
  );
  const made = parts.flatMap(({ backupSeconds }) => backupSeconds);
  console.log(`\n${made.length} backups made and verified, median ${median(made).toFixed(1)} s`);
  if (json) writeFileSync(json, JSON.stringify({ boards, writers, seconds, bytes, parts }, null, 2));
  const isWhole = parts.every(({ before, during }) => isComplete(before) && isComplete(during)) && made.length > 0;
  console.log(isWhole ? 'lost 0, refused 0' : 'something was lost or refused, or no backup was made');
  return isWhole ? 0 : 1;
}

/** One backup after the other, as `npm run backup` makes it, until told to stop. */
function keepBackingUp(dataDir: string): { stop: () => Promise<number[]> } {
  let isOver = false;
  const seconds: number[] = [];
  const to = join(dataDir, 'copies');
  const loop = (async () => {
    while (!isOver) {
      const started = performance.now();
      const args = ['--import', 'tsx', join(import.meta.dirname, '../backup.ts'), '--data', dataDir, '--to', to];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
      // from its first moment, as the server does with its own
      if (child.pid !== undefined) setPriority(child.pid, 19);
      const [code] = await once(child, 'exit');
      if (code !== 0) throw new Error('a backup was not made');
      seconds.push((performance.now() - started) / 1000);
      rmSync(to, { recursive: true });
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await loop;
      return seconds;
    },
  };
}

async function measure(load: Child, request: LoadRequest): Promise<PhaseResult> {
  const answer = await ask(load, request);
  if (!('result' in answer)) throw new Error('the load generator measured nothing');
  return answer.result;
}

async function ask(load: Child, request: LoadRequest): Promise<LoadAnswer> {
  const answer = await load.ask<LoadAnswer>(request);
  if ('error' in answer) throw new Error(answer.error);
  return answer;
}

function rowsOf(rate: number, parts: readonly Part[]): string[][] {
  const own = parts.filter((part) => part.rate === rate);
  const row = (what: string, of: (result: PhaseResult) => number, isJudged: boolean) => {
    const befores = own.map((part) => of(part.before));
    const before = median(befores);
    const during = median(own.map((part) => of(part.during)));
    // where it differs as much from itself, the machine says more about itself than about backups
    const isNoisy = Math.max(...befores) / Math.min(...befores) > LIMIT;
    const verdict = isNoisy ? 'machine too noisy' : judged(during / before);
    const target = isJudged ? [`≤ ${LIMIT} ×`, verdict] : ['', ''];
    return [
      `${rate}/s ${what}`,
      `${before.toFixed(1)} ms`,
      `${during.toFixed(1)} ms`,
      (during / before).toFixed(2),
      ...target,
    ];
  };
  return [
    row('ack p50', ({ ackP50 }) => ackP50, false),
    row('ack p99', ({ ackP99 }) => ackP99, true),
    row('seen by all p50', ({ seenP50 }) => seenP50, false),
    row('seen by all p99', ({ seenP99 }) => seenP99, true),
  ];
}

function judged(ratio: number): string {
  return ratio <= LIMIT ? 'met' : 'missed';
}

function isComplete({ sent, acked, seenByAll, delivery }: PhaseResult): boolean {
  return sent === acked && acked === seenByAll && delivery.lost + delivery.duplicated + delivery.dropped === 0;
}

import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databasePath } from '@ledningsplats/db/open-store.ts';
import type { BackupsReading } from '@ledningsplats/shared/core/administration.ts';
import { type Api, request } from '../proof/api.ts';
import { type Child, startChild } from '../proof/child.ts';
import { openIncident } from '../proof/open-incident.ts';
import { signIn, withStore } from '../proof/place.ts';
import { seededRandom } from '../proof/seeded-random.ts';
import { freePort, startServerProcess } from '../proof/server-process.ts';
import type { LoadAnswer, LoadRequest } from './load-protocol.ts';
import { type PhaseResult, phaseResult } from './phase-result.ts';
import { printTable } from './print-table.ts';
import { historyPlace } from './start/history-place.ts';
import { median } from './statistics.ts';

export interface BackupBenchOptions {
  boards: number;
  writers: number;
  /** The least length of each measured part; each is at least as long as a whole backup. */
  seconds: number;
  rounds: number;
  json: string | null;
}

/** What makes a database of 306 MB. */
const EVENTS = 285_000;
const RATES = [20, 100];
const LIMIT = 1.5;
/** With less than this share of a part left no further backup is begun: it would go on long after the boards. */
const WORTH_BEGINNING = 0.1;
const POLL_MS = 250;
/** Beyond the length of what is measured. */
const ANSWER_LIMIT_MS = 120_000;

/** Boards before and beside something, at so many lines a second. */
export interface Part {
  rate: number;
  before: PhaseResult;
  during: PhaseResult;
}

interface BackupPart extends Part {
  seconds: number;
  /** Of whole backups, in seconds. */
  backupSeconds: number[];
}

/**
 * Boards on a large database, before a backup and while the server makes backups of it one after the other, each copied,
 * checked and restored on trial, in turn. Answers the exit code: 0 when nothing was lost and every backup was made,
 * whatever the figures say.
 */
export async function benchBackup({ boards, writers, seconds, rounds, json }: BackupBenchOptions): Promise<number> {
  const place = await historyPlace([EVENTS]);
  const dataDir = mkdtempSync(join(tmpdir(), 'ledningsplats-bench-backup-'));
  cpSync(place.dataDir, dataDir, { recursive: true });
  const users = place.members.map(({ user }) => user);
  const cookies = await withStore(dataDir, (store) => Promise.all(users.map((user) => signIn(store, user))));
  const bytes = statSync(databasePath(dataDir)).size;
  const backupDir = join(dataDir, 'copies');
  const env = { BACKUP_DIR: backupDir, BACKUP_KEEP: '1' };
  const server = await startServerProcess({ dataDir, port: await freePort(), env });
  const load = startChild(new URL('load.ts', import.meta.url), [], { nodeFlags: ['--import', 'tsx'] });
  const parts: BackupPart[] = [];
  try {
    const { port } = server;
    const api = { port, cookie: cookies[0] ?? '' };
    const stream = await openIncident(api, place.members[0]?.person ?? '', seededRandom(1));
    await ask(load, { do: 'open', port, cookies, stream, boards });
    let longest = await backUp(api);
    for (let round = 0; round < rounds; round += 1) {
      for (const rate of RATES) {
        const length = Math.max(seconds, Math.ceil(longest));
        const run = () => measure(load, { do: 'run', perSecond: rate, seconds: length, writers });
        const before = await run();
        const backups = keepBackingUp(api, length);
        const during = await run();
        const backupSeconds = await backups.stop();
        longest = Math.max(longest, ...backupSeconds);
        parts.push({ rate, before, during, seconds: length, backupSeconds });
        console.error(partWords({ rate, before, during, seconds: length, backupSeconds }));
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
  console.log(`\n${made.length} backups made, checked and restored on trial, median ${median(made).toFixed(1)} s`);
  if (json) writeFileSync(json, JSON.stringify({ boards, writers, seconds, bytes, parts }, null, 2));
  const isWhole = parts.every(({ before, during }) => isComplete(before) && isComplete(during)) && made.length > 0;
  console.log(isWhole ? 'lost 0, refused 0' : 'something was lost or refused, or no backup was made');
  return isWhole ? 0 : 1;
}

function partWords({ rate, before, during, seconds, backupSeconds }: BackupPart): string {
  const p99s = [before, during].map(({ ackP99, seenP99 }) => `${ackP99.toFixed(1)} and ${seenP99.toFixed(1)} ms`);
  const made = backupSeconds.map((each) => each.toFixed(0)).join(', ');
  return `${rate}/s for ${seconds} s, p99 ${p99s.join(', beside a backup ')}; backups of ${made} s`;
}

/** One backup after the other, as an administrator asks for it, for so many seconds or until told to stop. */
function keepBackingUp(api: Api, length: number): { stop: () => Promise<number[]> } {
  let isOver = false;
  const last = performance.now() + length * (1 - WORTH_BEGINNING) * 1000;
  const seconds: number[] = [];
  const loop = (async () => {
    while (!isOver && performance.now() < last) seconds.push(await backUp(api));
  })();
  return {
    stop: async () => {
      isOver = true;
      await loop;
      return seconds;
    },
  };
}

/** Seconds that one takes, its trial restore counted. One that the server makes already is waited for. */
async function backUp(api: Api): Promise<number> {
  const started = performance.now();
  let reading = await backups(api, 'POST');
  while (reading.running !== null) {
    await sleep(POLL_MS);
    reading = await backups(api, 'GET');
  }
  if (!reading.last?.ok) throw new Error('a backup was not made');
  return (performance.now() - started) / 1000;
}

async function backups(api: Api, method: 'GET' | 'POST'): Promise<BackupsReading> {
  const answer = await request(api, '/api/operations/backups', { method });
  if (!answer.ok) throw new Error(`backups: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as BackupsReading;
}

export async function measure(load: Child, request: LoadRequest): Promise<PhaseResult> {
  const answer = await ask(load, request);
  if (!('result' in answer)) throw new Error('the load generator measured nothing');
  return phaseResult([answer.result]);
}

export async function ask(load: Child, request: LoadRequest): Promise<LoadAnswer> {
  const lengthMs = request.do === 'run' ? request.seconds * 1_000 : 0;
  const answer = await load.ask<LoadAnswer>(request, lengthMs + ANSWER_LIMIT_MS);
  if ('error' in answer) throw new Error(answer.error);
  return answer;
}

export function rowsOf(rate: number, parts: readonly Part[]): string[][] {
  const own = parts.filter((part) => part.rate === rate);
  const row = (what: string, of: (result: PhaseResult) => number, isJudged: boolean) => {
    const befores = own.map((part) => of(part.before));
    const before = median(befores);
    const during = median(own.map((part) => of(part.during)));
    // where it differs as much from itself, the machine says more about itself than about what is done beside
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

export function isComplete({ sent, acked, seenByAll, delivery }: PhaseResult): boolean {
  return sent === acked && acked === seenByAll && delivery.lost + delivery.duplicated + delivery.dropped === 0;
}

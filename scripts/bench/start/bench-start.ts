import { writeFileSync } from 'node:fs';
import { freePort, startServerProcess } from '../../proof/server-process.ts';
import { printTable } from '../print-table.ts';
import { median } from '../statistics.ts';
import { type HistoryPlace, historyPlace } from './history-place.ts';
import { measureJoin } from './join.ts';

export interface StartOptions {
  /** Events in the one long stream. */
  events: number;
  /** Streams in the other place, and events in each of them. */
  streams: number;
  perStream: number;
  /** Starts of each; the median counts. */
  rounds: number;
  json: string | null;
}

const READY_LIMIT_MS = 2_000;
const JOIN_LIMIT = 60_000;
/** Numbers have more digits on a longer history, and compression does with them what it likes. */
const JOIN_DIFFERENCE = 0.02;
const BEHIND = 500;

/** Time to ready, bytes to join and to catch up, on long histories. Answers the exit code, 0 whatever the figures say. */
export async function benchStart({ events, streams, perStream, rounds, json }: StartOptions): Promise<number> {
  const one = await built(`${events} events in one stream`, [perStream, events]);
  const many = await built(
    `${streams} streams of ${perStream}`,
    Array.from({ length: streams }, () => perStream),
  );
  const readyOne = await measureReady(one, rounds);
  const readyMany = await measureReady(many, rounds);
  const joins = await measureJoins(one);

  const rows = [
    ['ready, one long stream', ms(readyOne), `< ${READY_LIMIT_MS} ms`, verdict(readyOne < READY_LIMIT_MS)],
    ['ready, many streams', ms(readyMany), `< ${READY_LIMIT_MS} ms`, verdict(readyMany < READY_LIMIT_MS)],
    [`joining at ${perStream} events`, bytes(joins.short), `< ${JOIN_LIMIT} B`, verdict(joins.short < JOIN_LIMIT)],
    [`joining at ${events} events`, bytes(joins.long), `< ${JOIN_LIMIT} B`, verdict(joins.long < JOIN_LIMIT)],
    ['joining, long/short', (joins.long / joins.short).toFixed(3), `1 ± ${JOIN_DIFFERENCE}`, verdict(isLevel(joins))],
    [
      `catch-up, ${BEHIND} events behind`,
      `${joins.caughtUp} events`,
      `${BEHIND} events`,
      verdict(joins.caughtUp === BEHIND),
    ],
    ['catch-up', bytes(joins.catchUpBytes), '', ''],
  ];
  printTable(['', 'seen', 'target', 'verdict'], rows);
  if (json) writeFileSync(json, JSON.stringify({ events, streams, perStream, readyOne, readyMany, joins }, null, 2));
  return 0;
}

async function built(what: string, lengths: readonly number[]) {
  const place = await historyPlace(lengths);
  console.log(`${what}: ${place.builtInMs === null ? 'kept from before' : `built in ${ms(place.builtInMs)}`}`);
  return place;
}

async function measureReady({ dataDir }: HistoryPlace, rounds: number) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const server = await startServerProcess({ dataDir, port: await freePort() });
    times.push(server.readyMs);
    // not asked to end but ended, so that no snapshot is written on the way out
    server.child.process.kill('SIGKILL');
    await server.child.stop();
  }
  return median(times);
}

async function measureJoins({ dataDir, members, streams }: HistoryPlace) {
  const port = await freePort();
  const server = await startServerProcess({ dataDir, port });
  try {
    const api = { port, cookie: members[0]?.cookie ?? '' };
    const short = await measureJoin(api, streams[0] ?? '', BEHIND);
    const long = await measureJoin(api, streams[1] ?? '', BEHIND);
    const { caughtUp, catchUpBytes } = long;
    return { short: short.joinBytes, long: long.joinBytes, caughtUp, catchUpBytes };
  } finally {
    await server.child.stop();
  }
}

function isLevel({ short, long }: { short: number; long: number }) {
  return Math.abs(long / short - 1) <= JOIN_DIFFERENCE;
}

function verdict(isMet: boolean) {
  return isMet ? 'met' : 'missed';
}

function ms(value: number) {
  return `${value.toFixed(0)} ms`;
}

function bytes(value: number) {
  return `${value} B`;
}

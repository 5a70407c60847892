import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CallOutDeliveryReported } from '@ledningsplats/shared/callouts/events.ts';
import { SmsGateway } from '../../../server/src/channels/testing/sms-gateway.ts';
import { type Api, postCommand, readEvents } from '../../proof/api.ts';
import { openIncident } from '../../proof/open-incident.ts';
import { preparePlace, withStore } from '../../proof/place.ts';
import { seededRandom } from '../../proof/seeded-random.ts';
import { freePort, startServerProcess } from '../../proof/server-process.ts';
import { printTable } from '../print-table.ts';
import { percentile } from '../statistics.ts';

export interface CallOutOptions {
  /** How many are called out in one touch. */
  people: number;
  /** Text messages a second that the gateway is asked to take. */
  perSecond: number;
  json: string | null;
}

const LIMIT_MS = 1_000;
const LINE_EVERY_MS = 50;
const BEFORE_MS = 5_000;

/**
 * Calls many people out through a gateway that takes so many a second, while lines are written in the same incident, and
 * measures how soon all are queued, how the gateway's pace is kept, and what the lines' acknowledgements take meanwhile.
 * Answers the exit code: nobody may be forgotten or get it twice.
 */
export async function benchCallOut({ people: count, perSecond, json }: CallOutOptions): Promise<number> {
  const gateway = await new SmsGateway().open();
  const place = await preparePlace([['staff']]);
  await withStore(place.dataDir, async ({ people }) => {
    const all = Array.from({ length: count }, (_, n) => ({
      id: randomUUID(),
      name: `Person ${n}`,
      title: 'Prov',
      function: 'logg',
      capacities: [],
      phone: `+46700000${String(n).padStart(3, '0')}`,
      email: null,
    }));
    await people.save(all);
  });
  const port = await freePort();
  const server = await startServerProcess({
    dataDir: place.dataDir,
    port,
    env: {
      PUBLIC_ADDRESS: `http://127.0.0.1:${port}`,
      SMS_GATEWAY: '46elks',
      SMS_URL: gateway.url,
      SMS_USER: 'u1',
      SMS_PASSWORD: 'p',
      SMS_FROM: '+46766860000',
      SMS_RATE: String(perSecond),
    },
  });
  try {
    const [member] = place.members;
    if (!member) throw new Error('nobody is signed in');
    const api = { port, cookie: member.cookie };
    const stream = await openIncident(api, member.person, seededRandom(1));
    const lines = writeLines(api, stream);
    await sleep(BEFORE_MS);
    const before = lines.take();

    const started = performance.now();
    await command(api, stream, 'SendCallOut', { lists: ['alla'], of: count }, { text: 'Samling 09:00.' });
    const ackMs = performance.now() - started;
    const queuedMs = await until(() => isQueued(api, stream, count), started);
    const takenMs = await until(async () => gateway.taken.length >= count, started);
    const during = lines.take();
    await lines.stop();

    const busiest = mostInASecond(gateway.taken.map(({ at }) => at));
    const isOnce = new Set(gateway.taken.map(({ to }) => to)).size === count && gateway.taken.length === count;
    printTable(
      [`${count} called out`, 'ms', 'target'],
      [
        ['acknowledged', ackMs.toFixed(0), ''],
        ['all queued', queuedMs.toFixed(0), `< ${LIMIT_MS}`],
        ['all taken by the gateway', takenMs.toFixed(0), ''],
        ['line ack p99 before', percentile(before, 0.99).toFixed(1), ''],
        ['line ack p99 meanwhile', percentile(during, 0.99).toFixed(1), ''],
      ],
    );
    console.log(`most in a second: ${busiest}, of ${perSecond} allowed`);
    console.log(isOnce ? 'everybody got it once' : `✗ ${gateway.taken.length} messages for ${count} people`);
    console.log(queuedMs < LIMIT_MS ? 'met' : 'missed');
    if (json) writeFileSync(json, JSON.stringify({ ackMs, queuedMs, takenMs, before, during, busiest }, null, 2));
    return isOnce ? 0 : 1;
  } finally {
    await server.child.stop();
    place.remove();
    await gateway.close();
  }
}

/** One line after another, as a log keeper would, and what each acknowledgement took. */
function writeLines(api: Api, stream: string) {
  let took: number[] = [];
  let isOver = false;
  const writing = (async () => {
    while (!isOver) {
      const at = performance.now();
      await command(api, stream, 'WriteLine', { kind: 'notering' }, { text: 'Läget är oförändrat.' });
      took.push(performance.now() - at);
      await sleep(LINE_EVERY_MS);
    }
  })();
  return {
    take: () => {
      const taken = took;
      took = [];
      return taken;
    },
    stop: async () => {
      isOver = true;
      await writing;
    },
  };
}

async function command(api: Api, stream: string, type: string, data: object, content: object) {
  const now = Date.now();
  const ack = await postCommand(api, { id: randomUUID(), type, stream, data, content, madeAt: now, sentAt: now });
  if (!ack.ok) throw new Error(`${type} was refused: ${ack.code} ${ack.field ?? ''}`);
}

/** Asked so seldom that the asking is not what is measured. */
const ASK_EVERY_MS = 50;

async function isQueued(api: Api, stream: string, count: number): Promise<boolean> {
  const events = await readEvents(api, stream, 0);
  const reports = events.filter(({ type }) => type === 'CallOutDeliveryReported') as CallOutDeliveryReported[];
  const known = reports.flatMap(({ data }) => data.changes).filter(({ channel }) => channel === 'sms');
  return new Set(known.map(({ person }) => person)).size >= count;
}

async function until(isTrue: () => Promise<boolean>, started: number): Promise<number> {
  while (!(await isTrue())) await sleep(ASK_EVERY_MS);
  return performance.now() - started;
}

function mostInASecond(at: readonly number[]): number {
  return Math.max(0, ...at.map((from) => at.filter((other) => other >= from && other < from + 1_000).length));
}

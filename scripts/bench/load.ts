import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandAck, CommandEnvelope } from '@ledningsplats/shared/core/protocol.ts';
import { Boards } from './boards.ts';
import type { LoadAnswer, LoadRequest, LoadSlice } from './load-protocol.ts';
import { closedLoop, openLoop } from './pace.ts';

// The load generator: a process of its own, so that its work is not counted as the server's. Boards, writers and both
// ends of every measured time are here, so there is one clock.

/** The longest wait for what is still underway when a phase has ended. */
const DRAIN_LIMIT_MS = 20_000;

/** A line of ordinary length. */
const TEXT =
  'Räddningsledaren meddelar att vattnet stiger vid Norra bron. Boende på Ågatan 2–18 ombeds lämna sina hus före klockan 21.';

interface Underway {
  sentAt: number;
  isAcked: boolean;
  isSeen: boolean;
}

let stream = '';
let boards: Boards | null = null;
let underway = new Map<string, Underway>();
let seen: number[] = [];
let lastSeenAt = 0;

process.on('message', (request: LoadRequest) => {
  handle(request).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ error: String(error) } satisfies LoadAnswer),
  );
});

async function handle(request: LoadRequest): Promise<LoadAnswer> {
  switch (request.do) {
    case 'open':
      stream = request.stream;
      boards = new Boards(stream, noteSeenByAll);
      await boards.open(request.port, request.cookies, request.boards);
      return { done: true };
    case 'run':
      return { result: await run(request) };
    case 'close':
      boards?.close();
      return { done: true };
    default:
      request satisfies never;
      return { error: 'unknown request' };
  }
}

async function run({ perSecond, seconds, writers }: Extract<LoadRequest, { do: 'run' }>): Promise<LoadSlice> {
  const open = boards;
  if (!open) throw new Error('no boards are open');
  underway = new Map();
  seen = [];
  open.takeDelivery();
  const acks: number[] = [];
  let refused = 0;
  const cpuBefore = process.cpuUsage();
  const started = performance.now();

  const send = (writer: number, answered: () => void) => {
    const socket = open.sockets[writer];
    const envelope = commandEnvelope();
    const entry: Underway = { sentAt: performance.now(), isAcked: false, isSeen: false };
    underway.set(envelope.id, entry);
    socket?.request('command', envelope, (answer) => {
      acks.push(performance.now() - entry.sentAt);
      if (!(answer as CommandAck).ok) refused += 1;
      settle(envelope.id, entry, 'isAcked');
      answered();
    });
  };
  const paced = await (perSecond === null
    ? closedLoop(seconds, writers, send)
    : openLoop(perSecond, seconds, writers, send));
  for (let waited = 0; underway.size > refused && waited < DRAIN_LIMIT_MS; waited += 10) await sleep(10);

  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    sent: paced.sent,
    refused,
    acks,
    seen,
    lateMs: paced.lateMs,
    wallMs: Math.max(lastSeenAt, started) - started,
    elapsedMs: performance.now() - started,
    generatorMs: (user + system) / 1000,
    delivery: open.takeDelivery(),
  };
}

function noteSeenByAll(command: string, at: number) {
  const entry = underway.get(command);
  if (!entry) return;
  lastSeenAt = at;
  seen.push(at - entry.sentAt);
  settle(command, entry, 'isSeen');
}

/** The frame often comes before the ack. */
function settle(id: string, entry: Underway, what: 'isAcked' | 'isSeen') {
  entry[what] = true;
  if (entry.isAcked && entry.isSeen) underway.delete(id);
}

function commandEnvelope(): CommandEnvelope {
  const now = Date.now();
  return {
    id: randomUUID(),
    type: 'WriteLine',
    stream,
    data: { kind: 'handelse', important: false },
    content: { text: TEXT },
    madeAt: now,
    sentAt: now,
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandAck, CommandEnvelope } from '@ledningsplats/shared/core/protocol.ts';
import { type Api, postCommand } from '../proof/api.ts';
import { RawSocket } from '../proof/raw-socket.ts';
import type { SeededRandom } from '../proof/seeded-random.ts';
import type { Ledger } from './ledger.ts';

/** Commands that one writer has underway at a time. */
const LANES = 3;
/** Longer, together, than the server's window for POSTs. */
const RESEND_ATTEMPTS = 40;
const RESEND_PAUSE_MS = 500;

export interface Writer extends Api {
  number: number;
  stream: string;
  ledger: Ledger;
}

/**
 * Writes as fast as the answers come until the server is gone: new commands by socket and by POST, some that the rules
 * refuse, and now and then an old one again. Every lane ends by itself when nothing answers any more.
 */
export async function writeUntilGone(writer: Writer, random: SeededRandom): Promise<void> {
  const socket = await RawSocket.open({ port: writer.port, cookie: writer.cookie, auth: { protocol: 1 } }).catch(
    () => null,
  );
  if (!socket) return;
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    const choices = random.branch(`lane ${lane}`);
    while (!socket.isClosed) {
      const envelope = choose(writer, choices);
      const bySocket = choices.chance(0.9);
      try {
        const ack = bySocket ? await socket.ask('command', envelope) : await postCommand(writer, envelope);
        writer.ledger.note(envelope.id, ack as CommandAck);
        if (isTooFast(ack as CommandAck)) await sleep(choices.between(10, 100));
      } catch {
        // no answer: it may or may not be stored, and stays unanswered until it is sent again
        return;
      }
    }
  });
  await Promise.all(lanes);
  socket.close();
}

/** What a writer does when it is back: sends all that is unanswered again, and some of what is answered. */
export async function resend(writer: Writer, random: SeededRandom, sample: number): Promise<void> {
  for (const { envelope } of writer.ledger.unanswered(writer.number)) await again(writer, envelope);
  const answered = writer.ledger.answered(writer.number);
  for (let count = 0; count < sample && answered.length > 0; count++)
    await again(writer, random.pick(answered).envelope);
}

async function again(writer: Writer, envelope: CommandEnvelope) {
  for (let attempt = 0; attempt < RESEND_ATTEMPTS; attempt++) {
    const ack = await postCommand(writer, { ...envelope, sentAt: Date.now() });
    writer.ledger.note(envelope.id, ack);
    if (!isTooFast(ack)) return;
    await sleep(RESEND_PAUSE_MS);
  }
}

function isTooFast(ack: CommandAck) {
  return !ack.ok && ack.code === 'rate_limited';
}

function choose(writer: Writer, random: SeededRandom): CommandEnvelope {
  const { ledger, number, stream } = writer;
  const kind = random.weighted({ line: 6, task: 2, refused: 1, again: 1 });
  const answered = kind === 'again' ? ledger.answered(number) : [];
  if (answered.length > 0) return { ...random.pick(answered).envelope, sentAt: Date.now() };

  const now = Date.now();
  const base = { id: random.uuid(), stream, madeAt: now, sentAt: now };
  const envelope = { ...base, ...COMMANDS[kind === 'again' ? 'line' : kind](random) };
  ledger.begin(number, envelope);
  return envelope;
}

const COMMANDS = {
  line: (random: SeededRandom) => ({
    type: 'WriteLine',
    data: { kind: 'handelse', important: random.chance(0.1) },
    // from a few bytes to several pages of the database
    content: { text: `Rad ${random.uuid()}${'å'.repeat(random.between(0, random.chance(0.1) ? 5_000 : 200))}` },
  }),
  task: (random: SeededRandom) => ({
    type: 'CreateTask',
    data: { function: 'lage', due: null, fromLine: null },
    content: { title: `Uppgift ${random.uuid()}` },
  }),
  /** There is no such task. */
  refused: (random: SeededRandom) => ({
    type: 'CompleteTask',
    data: { task: random.uuid() },
    content: { result: 'Klart' },
  }),
};

import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@ledningsplats/db/open-store.ts';
import { ownProgram } from '@ledningsplats/db/own-program.ts';
import type { MessageChange, OutgoingMessage } from '@ledningsplats/shared/channels/message.ts';
import { afterAll, expect, test } from 'vitest';
import { SmsGateway } from './testing/sms-gateway.ts';

const MAIN = ownProgram(join(import.meta.dirname, '../main.ts'));
const LOADER = MAIN.isSource ? ['--import', import.meta.resolve('tsx')] : [];
const PURPOSE = { kind: 'test' as const, test: 'prov' };
const COUNT = 40;

const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-killed-'));
const gateway = new SmsGateway();
const children: ChildProcess[] = [];
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await gateway.close();
  rmSync(directory, { recursive: true, force: true });
});

/** The server as a process of its own, on what lies in the directory. */
function start(): ChildProcess {
  const child = spawn(process.execPath, [...LOADER, MAIN.path], {
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATA_DIR: directory,
      SMS_GATEWAY: '46elks',
      SMS_URL: gateway.url,
      SMS_USER: 'u',
      SMS_PASSWORD: 'p',
      SMS_FROM: 'Kommunen',
      SMS_RATE: '500',
    },
  });
  children.push(child);
  return child;
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Opens the store that a killed server left. */
async function inStore<Result>(
  work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<Result>,
): Promise<Result> {
  const store = await openStore({ directory, now: Date.now });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

test('[LM3] killed between send and sent: nobody gets it twice, nobody is forgotten, and the doubt is told', async () => {
  await gateway.open();
  const messages = Array.from(
    { length: COUNT },
    (_, index): OutgoingMessage => ({
      id: randomUUID(),
      purpose: PURPOSE,
      person: `p-${index}`,
      channel: 'sms',
      subject: '',
      text: `till ${index}`,
      notAfter: Date.now() + 3_600_000,
    }),
  );
  await inStore(async (store) => {
    const phones = messages.map(({ person }, index) => ({
      id: person,
      name: person,
      title: '',
      function: null,
      capacities: [],
      phone: `070-1${String(index).padStart(6, '0')}`,
      email: null,
    }));
    await store.people.save(phones);
    await store.messages.enqueue(messages);
  });

  // 1. Fifteen are answered, then the gateway takes and says nothing: some are between send and sent.
  gateway.next = Array.from({ length: 15 }, () => 'takes' as const);
  gateway.usually = 'takes_and_hangs';
  const first = start();
  await expect.poll(() => gateway.taken.length).toBeGreaterThanOrEqual(20);
  await end(first, 'SIGKILL');
  const left = gateway.taken.length;
  const states = () => inStore((store) => store.messages.of(PURPOSE));
  const count = (all: MessageChange[], state: MessageChange['state']) =>
    all.filter((one) => one.state === state).length;
  const untried = count(await states(), 'queued');
  expect(untried).toBeGreaterThan(0);

  // 2. The next one goes on with those that were not tried, and with no other.
  gateway.usually = 'takes';
  const second = start();
  await expect.poll(() => gateway.taken.length).toBe(left + untried);
  await end(second, 'SIGTERM');
  const numbers = gateway.taken.map(({ to }) => to);
  expect(new Set(numbers).size).toBe(numbers.length);

  // 3. Whoever did not get it for sure is said to be in doubt, also those whose attempt had not left yet.
  const ended = await states();
  const inDoubt = ended.filter(({ state }) => state === 'doubtful');
  expect(inDoubt.length).toBeGreaterThanOrEqual(left - 15);
  expect(inDoubt.every(({ reason }) => reason === 'interrupted')).toBe(true);
  expect(count(ended, 'accepted') + inDoubt.length).toBe(COUNT);
  const sure = new Set(ended.filter(({ state }) => state === 'accepted').map(({ person }) => numberOf(person)));
  expect(numbers.filter((number) => sure.has(number))).toHaveLength(sure.size);
  expect(gateway.taken.length).toBe(left + untried);
});

function numberOf(person: string): string {
  return `+46701${person.slice(2).padStart(6, '0')}`;
}

import { randomUUID } from 'node:crypto';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, envelope, registration, type Screen, until } from '../testing/client.ts';
import { startServer, type TestAccount, type TestServer } from '../testing/start-server.ts';

let server: TestServer;
let tib: TestAccount;
let screens: Screen[] = [];

beforeAll(async () => {
  server = await startServer();
  tib = await server.addAccount(['tib'], ['tib'], 'Tove Ljung');
});
afterAll(async () => {
  for (const screen of screens) screen.close();
  screens = [];
  await server.stop();
});

async function screen(account = tib.account): Promise<Screen> {
  const opened = await connect(server.address, await server.signIn(account));
  screens.push(opened);
  return opened;
}

async function incident(): Promise<string> {
  const stream = incidentStream(randomUUID());
  const one = await screen();
  const ack = await one.send(registration(stream, { person: tib.person, capacity: 'tib' }));
  expect(ack).toMatchObject({ ok: true, stream });
  return stream;
}

describe('the live path', () => {
  test('a command is acknowledged and reaches every screen in one frame', async () => {
    const stream = await incident();
    const [one, other] = [await screen(), await screen()];
    const joined = await other.subscribe(stream);
    if (!joined.ok) throw new Error(joined.code);
    await one.subscribe(stream, joined.head.seq);
    const ack = await one.send(envelope('WriteLine', stream, { kind: 'notering' }, { text: 'Pumpen är på plats' }));
    expect(ack).toEqual({ ok: true, stream, seq: joined.head.seq + 1 });
    await until(() => other.frames.length === 1 && one.frames.length === 1);
    expect(other.frames[0]).toMatchObject({
      stream,
      head: { seq: joined.head.seq + 1 },
      events: [{ seq: joined.head.seq + 1, type: 'LineWritten', content: { text: 'Pumpen är på plats' } }],
    });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@ledningsplats/db/open-store.ts';
import { expect, onTestFinished, test } from 'vitest';
import { NO_CHANNELS } from '../channels/channels-config.ts';
import { messageTo } from '../channels/testing/messages-to.ts';
import { SmsGateway } from '../channels/testing/sms-gateway.ts';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { startScene } from '../testing/scene.ts';
import { startServer } from '../testing/start-server.ts';

test('[LM3] a server that stopped as the incident was closed sends nothing more of its call-out when it starts', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-ended-'));
  const gateway = await new SmsGateway().open();
  onTestFinished(async () => {
    await gateway.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const scene = await startScene({ directory });
  const cookie = await scene.server.signIn(scene.tib.account);
  const give = async (type: string, data: object, content: object) => {
    const body = envelope(type, scene.stream, data, content);
    expect((await ask(scene.server, 'POST', '/api/commands', { cookie, body })).json).toMatchObject({ ok: true });
    return body.id;
  };
  const { person } = await scene.server.addAccount(['stab']);
  const callOut = await give('SendCallOut', { lists: [], also: [person], of: 1 }, { text: 'Samling 09:00.' });
  const decision = { decider: { person: scene.tib.person, capacity: 'tib' }, given: 'phone' };
  await give('CloseIncident', { decision, handovers: [] }, { decision: { wording: 'Klart.' } });
  await scene.stop();

  // as it lies on the disk when the power goes between the closing and what follows from it
  const purpose = { kind: 'callout' as const, incident: scene.stream.slice('incident/'.length), callOut };
  const store = await openStore({ directory, now: Date.now });
  await store.messages.enqueue([messageTo(person, 'sms', { purpose })]);
  await store.close();

  const sms = {
    gateway: { kind: '46elks', url: gateway.url } as const,
    ...{ user: 'u1', password: 'p', from: '+46766860000', perSecond: 500, callbackToken: null },
  };
  const again = await startServer({ directory, config: { channels: { ...NO_CHANNELS, sms } } });
  onTestFinished(() => again.stop());
  await expect
    .poll(async () => (await again.services.messages.states(purpose)).filter(({ state }) => state === 'queued').length)
    .toBe(0);
  const states = (await again.services.messages.states(purpose)).filter(({ channel }) => channel === 'sms');
  expect(states.at(-1)).toMatchObject({ state: 'cancelled' });
  expect(gateway.asked).toBe(0);
});

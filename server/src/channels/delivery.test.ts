import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@ledningsplats/db/open-store.ts';
import type { MessageChange } from '@ledningsplats/shared/channels/message.ts';
import { fastify } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import type { Adapter } from './adapter.ts';
import { Delivery } from './delivery.ts';
import type { ExerciseGate } from './exercise-gate.ts';
import { messageTo } from './testing/messages-to.ts';

const CALL_OUT = { kind: 'callout' as const, incident: 'i-1', callOut: 'c-1' };

/** Delivery over a real store, through a gateway that takes what it is given. */
async function open(more: Partial<Adapter> = {}, gate: ExerciseGate = async (message) => message) {
  const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-delivery-'));
  const store = await openStore({ directory, now: Date.now });
  const sent: string[] = [];
  const adapter: Adapter = {
    channel: 'sms',
    name: 'prov',
    isRepeatable: false,
    isOneGateway: true,
    perSecond: 100,
    atOnce: 5,
    hasReports: false,
    hasReplies: false,
    send: async ({ id }) => {
      sent.push(id);
      return { state: 'accepted', viaId: null };
    },
    ...more,
  };
  const options = {
    store,
    adapters: [adapter],
    receiving: () => null,
    person: () => null,
    gate,
    now: Date.now,
    log: fastify().log,
  };
  const deliveries: Delivery[] = [];
  onTestFinished(async () => {
    for (const delivery of deliveries) await delivery.close();
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const make = () => {
    const delivery = new Delivery(options);
    deliveries.push(delivery);
    return delivery;
  };
  return { store, sent, make };
}

const statesOf = async (delivery: Delivery) => (await delivery.states(CALL_OUT)).map(({ state }) => state);

test('[LM3] what comes in before the start waits for it, and is not taken for an attempt of an earlier run', async () => {
  const { sent, make } = await open();
  const delivery = make();
  await delivery.enqueue([messageTo('p-1', 'sms', { purpose: CALL_OUT })]);
  expect(await statesOf(delivery)).toEqual(['queued']);
  await delivery.start();
  await expect.poll(() => statesOf(delivery)).toEqual(['accepted']);
  expect(sent).toHaveLength(1);
});

test('[LM3] changes are told in batches, each message as it stands last, and what nobody took is told by the next run', async () => {
  const { make } = await open();
  const first = make();
  const heard: (readonly MessageChange[])[] = [];
  first.onChange((changes) => heard.push(changes));
  await first.start();
  const messages = Array.from({ length: 20 }, (_, index) => messageTo(`p-${index}`, 'sms', { purpose: CALL_OUT }));
  await first.enqueue(messages);
  await expect.poll(async () => new Set(await statesOf(first))).toEqual(new Set(['accepted']));
  await first.close();
  expect(heard.length).toBeLessThan(10);
  expect(new Map(heard.flat().map(({ id, state }) => [id, state]))).toEqual(
    new Map(messages.map(({ id }) => [id, 'accepted'])),
  );
  const second = make();
  const untold = await second.unreported();
  expect(untold).toHaveLength(20);
  await second.markReported(untold.slice(0, 15));
  expect(await second.unreported()).toHaveLength(5);
});

test('[LM4] a message for a channel that is not set up fails at once, and another channel is its caller’s to choose', async () => {
  const { make } = await open();
  const delivery = make();
  await delivery.start();
  await delivery.enqueue([messageTo('p-1', 'email', { purpose: CALL_OUT })]);
  expect(await delivery.states(CALL_OUT)).toMatchObject([{ state: 'failed', reason: 'not_configured' }]);
});

test('[LM3] an adapter that breaks leaves the message in doubt, and the next one goes out', async () => {
  let isBroken = true;
  const { make } = await open({
    send: async () => {
      if (isBroken) throw new Error('a bug');
      return { state: 'accepted', viaId: null };
    },
  });
  const delivery = make();
  await delivery.start();
  await delivery.enqueue([messageTo('p-1', 'sms', { purpose: CALL_OUT })]);
  await expect.poll(() => statesOf(delivery)).toEqual(['doubtful']);
  isBroken = false;
  await delivery.enqueue([messageTo('p-2', 'sms', { purpose: CALL_OUT })]);
  await expect.poll(() => statesOf(delivery)).toEqual(['doubtful', 'accepted']);
});

test('[LM3] what is cancelled before its turn is not sent', async () => {
  const { sent, make } = await open();
  const delivery = make();
  await delivery.enqueue([messageTo('p-1', 'sms', { purpose: CALL_OUT })]);
  await delivery.cancel(CALL_OUT);
  await delivery.start();
  await delivery.enqueue([messageTo('p-2', 'sms', { purpose: { kind: 'callout', incident: 'i-1', callOut: 'c-2' } })]);
  await expect.poll(() => sent.length).toBe(1);
  expect(await statesOf(delivery)).toEqual(['cancelled']);
});

test('[OV1] what may not leave an exercise reaches no adapter, has not failed, and says nothing against the channel', async () => {
  const { sent, make } = await open({}, async () => null);
  const delivery = make();
  await delivery.start();
  const held = () => messageTo('p-1', 'sms', { purpose: CALL_OUT });
  // the second for a channel that is not set up
  await delivery.enqueue([held(), { ...held(), channel: 'push' }]);
  const outcomes = async () => (await delivery.states(CALL_OUT)).map(({ state, reason }) => [state, reason]);
  await expect.poll(outcomes).toEqual([
    ['cancelled', 'closed_in_exercise'],
    ['cancelled', 'closed_in_exercise'],
  ]);
  expect(sent).toEqual([]);
  expect(await delivery.status()).toContainEqual(expect.objectContaining({ channel: 'sms', state: 'untried' }));
});

import type { MessageChange } from '@ledningsplats/shared/channels/message.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { fastify } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import type { CallOutServices } from './call-outs.ts';
import { recordDeliveries } from './delivery-reports.ts';

const DAMAGED = '0b0e9a60-0000-4000-a000-00000000000a';
const WHOLE = '0b0e9a60-0000-4000-a000-00000000000b';

function changeIn(incident: string): MessageChange {
  const purpose = { kind: 'callout' as const, incident, callOut: incident };
  return { id: `m ${incident}`, purpose, person: WHOLE, channel: 'sms', state: 'delivered', at: 1, reason: null };
}

test('[LM3] what cannot be written into one incident holds up no other, and is tried again', async () => {
  const taken: string[] = [];
  let unreported = [changeIn(DAMAGED), changeIn(WHOLE)];
  const services = {
    log: fastify().log,
    now: () => 1,
    // each incident has a call-out of the same id
    states: {
      get: async (stream: string) => {
        const named = parseStream(stream);
        const callOuts = { list: [{ id: named?.incident }] };
        return { state: named?.kind === 'incident' ? { incident: {}, krisstod: {}, callOuts } : null };
      },
    },
    executor: {
      execute: async ({ envelope }: { envelope: { stream: string } }) =>
        envelope.stream.includes(DAMAGED) ? { ok: false, code: 'not_stored' } : { ok: true },
    },
    messages: {
      onChange: () => () => {},
      unreported: async () => unreported,
      markReported: async (changes: MessageChange[]) => {
        taken.push(...changes.map(({ id }) => id));
        unreported = unreported.filter(({ id }) => !taken.includes(id));
      },
    },
  };
  const stop = recordDeliveries(services as unknown as CallOutServices);
  onTestFinished(stop);
  await expect.poll(() => taken).toEqual([`m ${WHOLE}`]);
  expect(unreported).toHaveLength(1);
});

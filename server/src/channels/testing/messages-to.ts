import { randomUUID } from 'node:crypto';
import type { Channel, MessagePurpose, OutgoingMessage } from '@ledningsplats/shared/channels/message.ts';
import { expect } from 'vitest';
import type { TestServer } from '../../testing/start-server.ts';

/** Somebody of the register who is reached like this. */
export async function addPerson(
  server: TestServer,
  reached: { phone?: string | null; email?: string | null } = {},
): Promise<string> {
  const id = randomUUID();
  const { phone = '070-123 45 67', email = 'prov@example.se' } = reached;
  await server.services.store.people.save([
    { id, name: 'Prov Person', title: 'Prov', function: null, capacities: [], phone, email },
  ]);
  await server.services.directory.readPeople();
  return id;
}

export function messageTo(person: string, channel: Channel, parts: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    id: randomUUID(),
    purpose: { kind: 'test', test: randomUUID() },
    person,
    channel,
    subject: 'Utlarmning',
    text: 'Brand i hamnen. Svara här: https://exempel.se/s/HEMLIG',
    notAfter: Date.now() + 3_600_000,
    ...parts,
  };
}

/** Waits until all of a purpose stand in the state. */
export async function settled(server: TestServer, purpose: MessagePurpose, state: string, timeout = 10_000) {
  const states = () => server.services.messages.states(purpose);
  const standing = async () => [...new Set((await states()).map((one) => one.state))];
  await expect.poll(standing, { timeout }).toEqual([state]);
  return states();
}

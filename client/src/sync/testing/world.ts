import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { vi } from 'vitest';
import { type FakeClient, type FakeClientOptions, fakeClient, sessionOf } from './fake-client.ts';
import { FakeServer } from './fake-server.ts';

const INCIDENT = '11111111-1111-4111-8111-111111111111';
export const OPEN = incidentStream(INCIDENT);
export const SECRET = `${OPEN}/secret`;
export const KRISSTOD = `${OPEN}/krisstod`;

/** A server with one incident, vitest's fake clock, and clients that are told to start. */
export function createWorld() {
  vi.useFakeTimers({ now: new Date('2026-11-20T03:10:00Z') });
  const server = new FakeServer(() => Date.now());
  server.register(INCIDENT);
  const world = {
    server,
    /** Lets everything that is under way happen, and this much time pass. */
    pass: async (ms = 100) => {
      await vi.advanceTimersByTimeAsync(ms);
    },
    client: async (options: FakeClientOptions = {}): Promise<FakeClient> => {
      const user = options.user ?? 'anna';
      if (!server.sessions.has(user) && !options.isSignedOut) server.sessions.set(user, sessionOf(user, Date.now()));
      const client = fakeClient(server, options);
      void client.sync.start();
      await world.pass();
      return client;
    },
  };
  return world;
}
export type World = ReturnType<typeof createWorld>;

export function linesOf(client: FakeClient, stream = OPEN): string[] {
  return (client.sync.store.getState().streams[stream]?.lines ?? []).map((line) => line.content?.text ?? '–');
}

export function write(client: FakeClient, text: string, occurredAt?: number) {
  return client.sync.dispatch('WriteLine', OPEN, { kind: 'handelse' }, { text }, { occurredAt });
}

/** All that can be read of rows without a key. */
export function clearTextOn(rows: readonly unknown[]): string {
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString() : value,
  );
}

export function itemsOf(client: FakeClient) {
  return client.sync.store.getState().outbox.items;
}

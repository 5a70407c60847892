import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorld, itemsOf, linesOf, OPEN, type World, write } from './testing/world.ts';

const SAID = 'Kanariefågeln är lös';

describe('[OV1] an exercise that is erased', () => {
  let world: World;
  beforeEach(() => {
    world = createWorld();
  });
  afterEach(() => vi.useRealTimers());
  type Client = Awaited<ReturnType<World['client']>>;

  /** With what was read on the screen and on the device, something begun, and something that waits to be sent. */
  async function opened(): Promise<Client> {
    world.server.line(OPEN, SAID);
    const client = await world.client();
    client.sync.open(OPEN);
    client.sync.drafts.write(`${OPEN}#composer`, { text: SAID });
    await world.pass(5_000);
    expect(linesOf(client)).toContain(SAID);
    client.cut();
    write(client, SAID);
    await world.pass(5_000);
    expect(JSON.stringify(await kept(client))).toContain(SAID);
    return client;
  }
  const kept = async ({ device }: Client) =>
    (await Promise.all((['pictures', 'drafts', 'outbox'] as const).map((name) => device.all(name)))).flat();
  const row = { id: OPEN.slice('incident/'.length), number: 'Ö2026-001', mode: 'exercise', seq: 2, openedAt: 1 };
  const erased = { ...row, title: null, lifecycle: 'closed', erased: { at: 7, by: null } } as IncidentHeadline;

  it('is on no screen and in nothing that the device keeps, from the word that it is', async () => {
    const client = await opened();
    world.server.streams.delete(OPEN);
    client.restore();
    await world.pass();
    for (const socket of world.server.sockets) {
      socket.listeners.revoked({ what: 'stream', stream: OPEN, isErased: true });
    }
    await world.pass(5_000);
    expect(client.sync.store.getState().streams[OPEN]).toMatchObject({ status: 'not_found', state: null, lines: [] });
    expect(itemsOf(client)).toEqual([]);
    expect(JSON.stringify(await kept(client))).not.toContain(SAID);
  });

  it('goes from a device that was away too, when the list says so', async () => {
    const client = await opened();
    world.server.streams.delete(OPEN);
    client.restore();
    await world.pass();
    for (const socket of world.server.sockets) socket.listeners.incident(erased);
    await world.pass(5_000);
    expect(itemsOf(client)).toEqual([]);
    expect(JSON.stringify(await kept(client))).not.toContain(SAID);
    expect(client.sync.store.getState().incidents.rows).toMatchObject([{ erased: { at: 7 } }]);
  });
});

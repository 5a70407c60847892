import type { Store } from '@ledningsplats/db/open-store.ts';
import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { ReaderLog } from './reader-log.ts';

test('[SE6] [LG10] who asks who has read waits for what is being written already', async () => {
  const written: string[] = [];
  let finish = () => {};
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const store = {
    events: { committed: () => {} },
    readers: {
      record: async (rows: readonly { user: string }[]) => {
        await slow;
        written.push(...rows.map(({ user }) => user));
      },
    },
  } as unknown as Store;
  const readers = new ReaderLog({ store, now: () => 0, log: fastify({ logger: false }).log });
  readers.given('incident/1', 'stab', 4);
  const underway = readers.flush();
  const asked = readers.flush().then(() => [...written]);
  finish();
  expect(await asked).toEqual(['stab']);
  await underway;
  await readers.close();
});

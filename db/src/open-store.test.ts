import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from './open-store.ts';
import { batch, line } from './testing/batches.ts';
import { closeAfterTest, tempDirectory } from './testing/temp-directory.ts';

test('everything is kept in one file in the data directory, and is there again after closing', async () => {
  const directory = join(tempDirectory(), 'data');
  const first = await openStore({ directory, now: () => 5 });
  await first.events.append(batch({ events: [line('plan', 1, 'a')] }));
  await first.accounts.create({ id: 'a', username: 'a', passwordHash: '', person: 'p', roles: [] });
  await first.settings.set('municipality', { name: 'Tallboda' });
  await first.probe();
  expect(await first.freeBytes()).toBeGreaterThan(0);
  await first.close();
  expect(readdirSync(directory)).toEqual(['ledningsplats.sqlite', 'ledningsplats.sqlite-lock']);

  const second = await openStore({ directory, now: () => 6 });
  closeAfterTest(() => second.close());
  expect(second.path).toBe(join(directory, 'ledningsplats.sqlite'));
  expect((await second.events.head('plan')).seq).toBe(1);
  expect((await second.accounts.find('a'))?.createdAt).toBe(5);
  expect(await second.settings.get('municipality')).toEqual({ name: 'Tallboda' });
  await second.settings.remove('municipality');
  expect(await second.settings.get('municipality')).toBeUndefined();
});

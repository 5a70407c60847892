import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from './open-store.ts';
import { batch, line } from './testing/batches.ts';
import { textsOnDisk } from './testing/disk-bytes.ts';
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

test('[SE4] [LG10] what a crash left in the WAL goes also when a copy that outlived it still reads there at the opening', async () => {
  const directory = join(tempDirectory(), 'data');
  const first = await openStore({ directory, now: () => 5 });
  const name = 'Utplånad Kanarie';
  await first.people.save([{ id: 'p', name, title: '', function: null, capacities: [], phone: null, email: null }]);
  const copy = new Database(first.path, { readonly: true });
  copy.exec('BEGIN');
  copy.prepare('SELECT count(*) FROM people').get();
  await first.people.erase('p', { keepName: false });
  // with a reader beside it the WAL is left as it stands when the database closes, as in a crash
  await first.close();
  expect(textsOnDisk(first.path, [name])).toEqual([name]);

  const second = await openStore({ directory, now: () => 6 });
  closeAfterTest(() => second.close());
  expect(textsOnDisk(first.path, [name])).toEqual([name]);
  copy.exec('COMMIT');
  copy.close();
  await expect.poll(() => textsOnDisk(first.path, [name])).toEqual([]);
});

import { expect, test } from 'vitest';
import { createPeople } from './people.ts';
import { createWalWiper } from './sqlite/wal-wiper.ts';
import { churn, markersOnDisk, textsOnDisk } from './testing/disk-bytes.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

const BO = {
  id: 'p1',
  name: 'Bo Ek',
  title: 'Kommundirektör',
  function: 'chef',
  capacities: ['kommundirektor', 'tib'],
  phone: '070-111 22 33',
  email: 'bo@example.se',
};

test('every change moves the version by one, and a list tells which it is', async () => {
  const { people } = open();
  expect(await people.list()).toEqual({ version: 0, people: [] });
  expect(await people.save([BO, { ...BO, id: 'p2', name: 'Ada' }])).toBe(1);
  expect(await people.save([{ ...BO, phone: null }])).toBe(2);
  expect(await people.erase('p2', { keepName: true })).toBe(3);
  expect(await people.erase('p9', { keepName: true })).toBe(3);
  expect(await people.version()).toBe(3);
  expect(await people.list()).toMatchObject({ version: 3, people: [{ id: 'p2' }, { id: 'p1', phone: null }] });
  expect(await people.find('p1')).toEqual({ ...BO, phone: null, isErased: false });
  expect(await people.find('p9')).toBeNull();
});

test('[SE4] an erased person keeps the id, and the name only where it is asked; the rest is gone from the disk', async () => {
  const { people, path } = open();
  const others = Array.from({ length: 40 }, (_, index) => ({
    ...BO,
    id: `o${index}`,
    name: `Namn ${index}`,
    phone: null,
    email: `o${index}@${'x'.repeat(index * 20)}.se`,
  }));
  await people.save([...others.slice(0, 20), BO, ...others.slice(20)]);
  for (const other of others) await people.save([{ ...other, email: `${other.id}@kort.se` }]);
  await people.save([{ ...BO, email: `bo.ek@${'lang'.repeat(200)}.se` }]);

  await people.erase('p1', { keepName: true });
  const empty = { title: '', function: null, capacities: [], phone: null, email: null, isErased: true };
  expect(await people.find('p1')).toEqual({ id: 'p1', name: 'Bo Ek', ...empty });
  expect(textsOnDisk(path, ['070-111 22 33', 'bo@example', 'bo.ek@'])).toEqual([]);

  await people.erase('p1', { keepName: false });
  expect(await people.find('p1')).toEqual({ id: 'p1', name: '', ...empty });
  expect(textsOnDisk(path, ['Bo Ek'])).toEqual([]);
  expect((await people.list()).people).toHaveLength(41);
  expect((await people.find('o39'))?.email).toBe('o39@kort.se');
});

test.each([1, 2, 3])(
  '[SE4] what had been changed before an erasure is gone from the disk with it (seed %i)',
  async (seed) => {
    const { people, path } = open();
    const replaced = await churn({ seed, keys: 300, rounds: 120, sizes: 1_000 }, (emails) =>
      people.save([...emails].map(([key, email]) => ({ ...BO, id: `p${key}`, email }))),
    );
    await people.erase('p0', { keepName: true });
    const left = markersOnDisk(path);
    expect(replaced.filter((marker) => left.has(marker))).toEqual([]);
  },
);

function open() {
  const { db, path } = openOnDisk();
  return { path, people: createPeople(db, createWalWiper(db).wipe) };
}

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
  expect(await people.find('p1')).toMatchObject({ ...BO, phone: null, kind: 'person', isErased: false });
  expect(await people.find('p9')).toBeNull();
});

const DESK = {
  ...{ id: 'o1', name: 'Trossö Slamsug', title: 'Slamsugning dygnet runt', function: null, capacities: [] },
  ...{ kind: 'organisation' as const, organisation: 'Trossögruppen', languages: ['finska', 'arabiska'] },
  talkGroups: ['SAMV-Trossö'],
  ways: [
    { kind: 'email', value: 'jour@trosso.example.se', label: 'duty' },
    { kind: 'phone', value: '0455-11 22 33', label: 'duty' },
    { kind: 'mobile', value: '070-333 22 11', label: null },
    { kind: 'mobile', value: '070-333 22 12', label: 'private' },
  ] as const,
};

test('[LM5] a contact keeps its ways in their order, and is called out by the first mobile and the first address', async () => {
  const { people } = open();
  await people.save([DESK, BO]);
  const found = await people.find('o1');
  expect(found).toEqual({ ...DESK, phone: '070-333 22 11', email: 'jour@trosso.example.se', isErased: false });
  expect((await people.list()).people).toContainEqual(found);
  await people.save([{ ...DESK, ways: DESK.ways.slice(0, 2) }]);
  expect(await people.find('o1')).toMatchObject({ ways: DESK.ways.slice(0, 2), phone: '0455-11 22 33' });
  // one number and one address are all that is known of them
  expect((await people.find('p1'))?.ways).toEqual([
    { kind: 'mobile', value: BO.phone, label: null },
    { kind: 'email', value: BO.email, label: null },
  ]);
});

test('[SE4] nothing of an erased contact is left on the disk: no way, language, talk group nor whose they were', async () => {
  const { people, path } = open();
  await people.save([DESK, BO]);
  await people.save([
    { ...DESK, ways: [{ kind: 'email', value: `${'x'.repeat(900)}@trosso.example.se`, label: null }] },
  ]);
  await people.erase('o1', { keepName: false });
  expect(textsOnDisk(path, ['trosso.example', '333 22 1', '0455', 'finska', 'SAMV-', 'Trossö'])).toEqual([]);
  expect(await people.find('o1')).toMatchObject({
    name: '',
    ways: [],
    languages: [],
    talkGroups: [],
    organisation: null,
  });
  expect(await people.find('p1')).toMatchObject(BO);
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
  const none = { organisation: null, languages: [], talkGroups: [], ways: [], phone: null, email: null };
  const empty = { title: '', function: null, capacities: [], kind: 'person', ...none, isErased: true };
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

import { expect, test } from 'vitest';
import { textsOnDisk } from './testing/disk-bytes.ts';
import { openOnDisk } from './testing/open-on-disk.ts';
import { createWalls } from './walls.ts';

const WALL = {
  id: 'w-1',
  token: 'väggens egen hemlighet',
  name: 'Stabsrummet',
  incident: null,
  theme: 'dark',
  device: 'Chrome på Linux',
  address: '10.0.0.7',
  approvedBy: 'a-1',
} as const;

test('[ST9] a wall is kept, changed, seen and taken away, and its token is nowhere on disk', async () => {
  const { walls, database } = open();
  const { token, ...kept } = WALL;
  const { tokenHash } = await walls.add(WALL);
  expect(await walls.list()).toEqual([{ ...kept, tokenHash, approvedAt: 50, seenAt: 50 }]);
  expect(await walls.change('w-1', { name: 'Sal 2', incident: 'i-1', theme: 'light' })).toBe(true);
  await walls.seen([
    ['w-1', 90],
    ['w-1', 70],
  ]);
  expect(await walls.list()).toMatchObject([{ name: 'Sal 2', incident: 'i-1', theme: 'light', seenAt: 90 }]);
  expect(textsOnDisk(database.path, [token])).toEqual([]);
  expect([await walls.remove('w-1'), await walls.remove('w-1'), await walls.list()]).toEqual([true, false, []]);
  expect(await walls.change('w-1', { name: 'Sal 3', incident: null, theme: 'light' })).toBe(false);
});

function open() {
  const database = openOnDisk();
  return { database, walls: createWalls(database.db, () => 50) };
}

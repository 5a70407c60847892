import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from './open-store.ts';

const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-calendars-'));
let at = 1_000;
let store: Store;
beforeAll(async () => {
  store = await openStore({ directory, now: () => at });
});
afterAll(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

const entry = { uid: 'primary-1', shift: '{}', sequence: 0, changedAt: 1, isCancelled: false };

test('[TB5] a new address takes the place of the old, which is unknown from then on; the token is in no byte of the file', async () => {
  const { calendars } = store;
  await calendars.make('konto-1', 'own', 'den-gamla-hemligheten');
  at = 2_000;
  await calendars.make('konto-1', 'own', 'den-nya-hemligheten');
  await calendars.make('konto-1', 'all', 'en-tredje-hemlighet');
  await calendars.make('konto-1', 'actions', 'en-fjarde-hemlighet');
  expect(await calendars.byToken('den-gamla-hemligheten')).toBeNull();
  expect(await calendars.byToken('den-nya-hemligheten')).toEqual({
    account: 'konto-1',
    scope: 'own',
    madeAt: 2_000,
    usedAt: null,
  });
  at = 3_000;
  await calendars.used('konto-1', 'own');
  expect((await calendars.of('konto-1')).map(({ scope, usedAt }) => [scope, usedAt])).toEqual([
    ['actions', null],
    ['all', null],
    ['own', 3_000],
  ]);
  expect(await calendars.revoke('konto-1', 'own')).toBe(true);
  expect(await calendars.revoke('konto-1', 'own')).toBe(false);
  await calendars.revokeAll('konto-1');
  expect(await calendars.of('konto-1')).toEqual([]);
  const bytes = ['', '-wal'].map((end) => readFileSync(`${store.path}${end}`, 'latin1')).join('');
  expect(bytes).not.toContain('hemlighet');
});

test('[TB5] what a calendar has been told is kept by itself, changed, and forgotten with the person', async () => {
  const { calendars } = store;
  await calendars.tell('person-1', [entry, { ...entry, uid: 'deputy-1' }], []);
  await calendars.tell('all', [entry], []);
  await calendars.tell('person-1', [{ ...entry, sequence: 1, isCancelled: true }], ['deputy-1']);
  expect(await calendars.told('person-1')).toEqual([{ ...entry, sequence: 1, isCancelled: true }]);
  await calendars.forget('person-1');
  expect(await calendars.told('person-1')).toEqual([]);
  expect(await calendars.told('all')).toEqual([entry]);
});

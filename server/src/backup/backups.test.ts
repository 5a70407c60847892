import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBackups } from '@ledningsplats/db/backup/backup-files.ts';
import { backupKeyPath } from '@ledningsplats/db/backup/key-file.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import type { TestAccount } from '../testing/start-server.ts';
import { backUpAndTry } from './backup-and-try.ts';
import { Backups } from './backups.ts';

const HOUR = 3_600_000;
const EVERY = 24 * HOUR;

let scene: Scene;
let directory: string;
let administrator: TestAccount;

beforeEach(async () => {
  scene = await startScene();
  directory = join(scene.server.directory, 'copies');
  scene.server.services.config.backup = { directory, everyMs: EVERY, keep: 2 };
  administrator = await scene.server.addAccount(['administrator']);
});
afterEach(() => scene.stop());

const look = () =>
  new Backups(scene.server.services, (job, _signal, onProgress) => backUpAndTry(job, onProgress)).whenDue();
/** The clock is moved further than a session lives. */
const status = async () => {
  const cookie = await scene.server.signIn(administrator.account);
  return (await ask(scene.server, 'GET', '/api/operations/backups', { cookie })).json;
};

test('one is made at once and then at every interval, each is restored on trial, and the oldest go', async () => {
  expect(await status()).toMatchObject({ schedule: { everyMs: EVERY, keep: 2 }, last: null, warning: null });
  await look();
  await look();
  const [first = ''] = listBackups(directory);
  expect(listBackups(directory)).toEqual([first]);
  const made = await status();
  expect(made).toMatchObject({
    last: { ok: true },
    lastGood: { file: expect.stringMatching(/^ledningsplats-/) },
    warning: null,
  });
  expect(made.schedule.nextAt).toBe(made.last.at + EVERY);
  expect(made.lastGood.events).toBeGreaterThan(2);

  for (let day = 0; day < 2; day += 1) {
    scene.server.advance(EVERY);
    await look();
  }
  expect(listBackups(directory)).toHaveLength(2);
  expect(listBackups(directory)).not.toContain(first);
  expect(readdirSync(directory).filter((name) => !name.includes('.sqlite'))).toEqual(['ledningsplats-backup.lock']);
  expect(await scene.server.services.metrics.registry.metrics()).toContain(
    `ledningsplats_last_good_backup_timestamp_seconds ${(await status()).lastGood.at / 1_000}`,
  );
});

test('one that is not made is told of, and tried again within the hour; the last good one stays', async () => {
  await look();
  const good = (await status()).lastGood;
  scene.server.advance(EVERY);
  rmSync(directory, { recursive: true });
  writeFileSync(directory, 'no directory');
  await look();
  const failed = await status();
  expect(failed).toMatchObject({ last: { ok: false, fault: 'no_access' }, lastGood: good, warning: 'failed' });
  expect(failed.schedule.nextAt).toBe(failed.last.at + HOUR);
  scene.server.advance(EVERY + HOUR);
  expect(await status()).toMatchObject({ warning: 'late' });

  rmSync(directory);
  await look();
  expect(await status()).toMatchObject({ last: { ok: true }, warning: null });
});

test('a backup that this version cannot restore is none, and nothing is removed for it', async () => {
  const { events } = scene.server.services.store;
  const meta = { by: 'system', person: null, function: null, occurredAt: 1, recordedAt: 1, command: 'x' };
  const { seq } = await events.head('audit');
  const unknown = { stream: 'audit', seq: seq + 1, type: 'NotKnownYet', version: 1, data: {}, content: null, meta };
  const nothing = { commands: [], index: [], headlines: [], redactions: [], attachments: [], expected: new Map() };
  await events.append({ events: [unknown], ...nothing });
  await look();
  expect(await status()).toMatchObject({ last: { ok: false, fault: 'newer' }, lastGood: null, warning: 'failed' });
  expect(listBackups(directory)).toHaveLength(1);
  expect(readdirSync(directory)).not.toContain('ledningsplats-trial');
});

test('where none is scheduled none is made, and that is said', async () => {
  scene.server.services.config.backup = null;
  await look();
  const now = expect.any(Number);
  const nothing = { running: null, last: null, lastGood: null, kept: null };
  expect(await status()).toEqual({ now, schedule: null, ...nothing, warning: 'off' });
  const cookie = await scene.server.signIn(administrator.account);
  const asked = await ask(scene.server, 'POST', '/api/operations/backups', { cookie });
  expect(asked).toMatchObject({ status: 409, json: { code: 'invalid', details: { why: 'no_directory' } } });
});

test('[SE6] whoever looks after the server has one made now, sees how far it has come, and is written down', async () => {
  const { server } = scene;
  const cookie = await server.signIn(administrator.account);
  const ask202 = () => ask(server, 'POST', '/api/operations/backups', { cookie });
  const asked = await ask202();
  expect(asked).toMatchObject({ status: 202, json: { running: { step: 'copying' } } });
  // another while it is under way is the same one
  expect((await ask202()).json.running).not.toBeNull();
  // it goes after everything else on the machine, and so waits for as long as there is anything
  await expect.poll(async () => (await status()).running, { timeout: 280_000 }).toBeNull();
  expect(await status()).toMatchObject({ last: { ok: true }, kept: 1, warning: null });
  expect(listBackups(directory)).toHaveLength(1);
  const made = server.services.store.audit.page({ before: null, limit: 20, what: 'backup_made' });
  expect(made).toMatchObject([{ by: administrator.account, about: null }]);
  // it was the schedule's turn too
  await server.services.backups.whenDue();
  expect(listBackups(directory)).toHaveLength(1);
});

test('its steps are told as they are taken', async () => {
  const steps: string[] = [];
  const { store } = scene.server.services;
  const job = { database: store.path, directory, keep: 2, version: '9', at: Date.now() };
  await backUpAndTry(job, ({ step }) => steps.push(step));
  expect([...new Set(steps)]).toEqual(['copying', 'checking', 'trying']);
});

test('a backup that has lost its key is none [SE2]', async () => {
  const { services } = scene.server;
  const outcome = await new Promise<unknown>((resolve) => {
    const job = { database: services.store.path, directory, keep: 2, version: '9', at: Date.now() };
    void backUpAndTry(job, ({ step }) => {
      if (step !== 'trying') return;
      for (const backup of listBackups(directory)) rmSync(backupKeyPath(backup));
    }).then(resolve);
  });
  expect(outcome).toMatchObject({ ok: false, fault: 'other_file' });
});

test('the process that makes it is one of its own, and a server that closes takes it along', async () => {
  const { backups } = scene.server.services;
  await backups.whenDue();
  expect(await status()).toMatchObject({ last: { ok: true } });
  const [backup = ''] = listBackups(directory);
  expect(readFileSync(backup).subarray(0, 15).toString()).toBe('SQLite format 3');

  scene.server.advance(EVERY);
  const made = backups.whenDue();
  await expect.poll(async () => (await status()).running).not.toBeNull();
  await backups.close();
  await made;
  expect((await status()).last.at).toBeLessThan(scene.server.now() - EVERY + HOUR);
  expect(listBackups(directory)).toEqual([backup]);
});

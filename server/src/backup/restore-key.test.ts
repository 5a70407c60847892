import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupKeyPath, secretKeyPath } from '@ledningsplats/db/backup/key-file.ts';
import { makeBackup } from '@ledningsplats/db/backup/make-backup.ts';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashPassword } from '../accounts/passwords.ts';
import { ask } from '../testing/ask.ts';
import { startServer, type TestServer } from '../testing/start-server.ts';
import { type Restored, restoreBackup } from './restore.ts';

const PASSWORD = 'en fin dag i november';
const STEP_MS = 30_000;

let first: TestServer;
let secret: string;
let codes: string[];
let backup: string;
let administrator: string;
const servers: TestServer[] = [];

/** Stig has a code app and recovery codes; a backup is made of it. */
beforeEach(async () => {
  first = await startServer();
  servers.push(first);
  const { account } = await first.addAccount(['stab'], [], 'Stig Alm');
  ({ account: administrator } = await first.addAccount(['administrator']));
  await first.services.store.accounts.update(account, { username: 'stig', passwordHash: await hashPassword(PASSWORD) });
  await first.services.directory.readAccounts(account);
  const cookie = await first.signIn(account);
  const post = async (path: string, body: unknown) => (await ask(first, 'POST', path, { cookie, body })).json;
  const { ticket } = await post('/api/account/proof', { password: PASSWORD });
  ({ secret } = await post('/api/second-factor/totp', { ticket }));
  ({ recoveryCodes: codes } = await post('/api/second-factor/totp/confirm', { ticket, code: code(first) }));
  const database = first.services.store.path;
  const directory = join(first.directory, 'copies');
  backup = (await makeBackup({ database, directory, version: '9', now: Date.now })).path;
});
afterEach(async () => {
  for (const server of servers.splice(0).reverse()) await server.stop();
});

function code(server: TestServer, stepsAway = 0): string {
  const timestamp = server.now() + stepsAway * STEP_MS;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

const signIn = async (server: TestServer, typed?: string) =>
  (
    await ask(server, 'POST', '/api/session', {
      body: { username: 'stig', password: PASSWORD, ...(typed ? { code: typed } : {}) },
    })
  ).status;

/** In a data directory of its own, as on a new machine. */
async function restoreElsewhere(): Promise<{ restored: Restored; server: TestServer }> {
  const dataDir = join(first.directory, 'elsewhere');
  const restored = await restoreBackup({ backup, dataDir, now: Date.now });
  const server = await startServer({ directory: dataDir });
  servers.push(server);
  return { restored, server };
}

test('[SE2] the key comes back with a restore, for its owner alone: the code app works on a new machine', async () => {
  const { restored, server } = await restoreElsewhere();
  expect(restored.key).toBe('matching');
  const path = secretKeyPath(server.directory);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path)).toEqual(readFileSync(secretKeyPath(first.directory)));
  expect(await signIn(server)).toBe(401);
  expect(await signIn(server, code(server, 1))).toBe(200);
});

test('[SE2] without the key no code of the app works, and whoever sees to it says so; a recovery code does', async () => {
  rmSync(backupKeyPath(backup));
  const { restored, server } = await restoreElsewhere();
  expect(restored.key).toBe('none');
  expect(await signIn(server, code(server, 1))).toBe(401);
  expect(await signIn(server, codes[0])).toBe(200);
  expect(server.logged()).toContain('cannot be opened');
});

test('[SE2] without the key an administrator takes the second step away, and the password is enough', async () => {
  rmSync(backupKeyPath(backup));
  const { server } = await restoreElsewhere();
  const cookie = await server.signIn(administrator);
  const user = (await server.services.store.accounts.findByUsername('stig'))?.id;
  expect((await ask(server, 'DELETE', `/api/accounts/${user}/second-factor`, { cookie })).status).toBe(204);
  expect(await signIn(server)).toBe(200);
});

test('[SE2] a key that is there and is another is kept aside, and one that the backup has lost stays', async () => {
  const dataDir = join(first.directory, 'elsewhere');
  await restoreBackup({ backup, dataDir, now: Date.now });
  const path = secretKeyPath(dataDir);
  writeFileSync(path, 'en annan nyckel');
  const at = Date.UTC(2026, 10, 21, 2, 30);
  expect(await restoreBackup({ backup, dataDir, now: () => at })).toMatchObject({ key: 'matching' });
  expect(readFileSync(`${path}.before-restore-20261121T023000Z`, 'utf8')).toBe('en annan nyckel');
  expect(readFileSync(path)).toEqual(readFileSync(secretKeyPath(first.directory)));

  writeFileSync(path, 'en annan nyckel');
  writeFileSync(backupKeyPath(backup), 'skadad');
  expect(await restoreBackup({ backup, dataDir, now: Date.now })).toMatchObject({ key: 'unknown' });
  expect(readFileSync(path, 'utf8')).toBe('en annan nyckel');
});

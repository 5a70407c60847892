import { expect, test } from 'vitest';
import { createAccounts } from './accounts.ts';
import { createPushSubscriptions } from './push-subscriptions.ts';
import { createSessions } from './sessions.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

const ON = { endpoint: 'https://push.example/1', p256dh: 'p', auth: 'a', user: 'u-1', session: 's-1' };

function open() {
  const { db } = openOnDisk();
  const now = () => 50;
  return {
    push: createPushSubscriptions(db, now),
    sessions: createSessions(db, now),
    accounts: createAccounts(db, now, () => {}),
  };
}

test('[LM1] a browser has one owner: whoever turned notices on last', async () => {
  const { push } = open();
  await push.save(ON);
  await push.save({ ...ON, user: 'u-2', session: 's-2' });
  expect(await push.ofUser('u-1')).toEqual([]);
  expect(await push.ofUser('u-2')).toEqual([{ ...ON, user: 'u-2', session: 's-2', createdAt: 50 }]);
});

test('[LM1] notices end with the session that is ended, and not with one that runs out', async () => {
  const { push, sessions, accounts } = open();
  await accounts.create({ id: 'u-1', username: 'u', passwordHash: '', person: 'p', roles: [] });
  const start = (token: string, expiresAt: number) =>
    sessions.create({ token, user: 'u-1', function: null, expiresAt, userAgent: '', isShared: false });
  const [over, ended] = [await start('one', 40), await start('two', 900)];
  await push.save({ ...ON, session: over.id });
  await push.save({ ...ON, endpoint: 'https://push.example/2', session: ended.id });
  await sessions.sweep(45);
  await sessions.end(ended.id);
  expect((await push.ofUser('u-1')).map(({ endpoint }) => endpoint)).toEqual([ON.endpoint]);
  await push.removeOfUser('u-1', 'another');
  expect(await push.ofUser('u-1')).toEqual([]);
});

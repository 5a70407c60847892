import { expect, test } from 'vitest';
import { createAccounts } from './accounts.ts';
import { createEmergencyAccount } from './emergency-account.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

test('[SE2] every use is told until it is acknowledged, and a new seal begins anew', async () => {
  const { db } = openOnDisk();
  await createAccounts(
    db,
    () => 1,
    () => {},
  ).create({ id: 'e', username: 'e', passwordHash: '', person: 'p', roles: [] });
  const emergency = createEmergencyAccount(db);
  expect(await emergency.find()).toBeNull();
  await emergency.seal('e', 10);
  const sealed = { user: 'e', sealedAt: 10, usedAt: null, acknowledgedAt: null, acknowledgedBy: null };
  expect(await emergency.find()).toEqual(sealed);
  expect(await emergency.acknowledge('ada', 15)).toBe(false);

  await emergency.use(20);
  expect(await emergency.acknowledge('ada', 25)).toBe(true);
  expect(await emergency.acknowledge('bo', 26)).toBe(false);
  expect(await emergency.find()).toEqual({ ...sealed, usedAt: 20, acknowledgedAt: 25, acknowledgedBy: 'ada' });

  await emergency.use(30);
  expect(await emergency.find()).toEqual({ ...sealed, usedAt: 30 });
  await emergency.seal('e', 40);
  expect(await emergency.find()).toEqual({ ...sealed, sealedAt: 40 });
});

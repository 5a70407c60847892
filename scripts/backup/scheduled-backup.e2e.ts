import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listBackups } from '@ledningsplats/db/backup/backup-files.ts';
import { expect, test } from 'vitest';
import { openIncident } from '../proof/open-incident.ts';
import { preparePlace } from '../proof/place.ts';
import { seededRandom } from '../proof/seeded-random.ts';
import { freePort, startServerProcess } from '../proof/server-process.ts';

test('the built server makes a backup where it is told to, restores it on trial, and says so to the administrator', async () => {
  const place = await preparePlace([['all']]);
  const port = await freePort();
  const copies = join(place.dataDir, 'copies');
  const server = await startServerProcess({ dataDir: place.dataDir, port, env: { BACKUP_DIR: copies } });
  const [member] = place.members;
  const cookie = member?.cookie ?? '';
  const status = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/operations/backups`, { headers: { cookie } });
    return answer.json();
  };
  try {
    await openIncident({ port, cookie }, member?.person ?? '', seededRandom(1));
    await expect.poll(status, { timeout: 280_000 }).toMatchObject({ last: { ok: true }, warning: null });
    expect(listBackups(copies)).toHaveLength(1);
    expect(existsSync(join(copies, 'ledningsplats-trial'))).toBe(false);
  } finally {
    await server.child.stop();
    place.remove();
  }
});

import { rmSync, writeFileSync } from 'node:fs';
import { listBackups } from '@ledningsplats/db/backup/backup-files.ts';
import { expect, test } from 'vitest';
import { accessibilityFaults } from './harness/accessibility.ts';
import { pressByKey } from './harness/keyboard.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ hasBackups: true });

test('[SE6] a backup is made from the keyboard, tried, counted and written down; one that fails says why and what to do', async () => {
  const { page } = await stage.signedIn('admin', '/administration');
  const card = page.getByRole('region', { name: 'Säkerhetskopia' });
  const now = card.getByRole('button', { name: 'Säkerhetskopiera nu' });
  const { copies } = stage.server;
  // the schedule's own comes first, soon after the start
  await expect.poll(() => listed(copies), { timeout: 280_000 }).toBe(1);
  await page.reload();
  await card.getByText('Säkerhetskopior tas').waitFor();
  await page.getByText('Klart: Säkerhetskopior tas och går att återställa').waitFor();
  await card.getByText('1 av högst 14').waitFor();

  // as the server answers in the middle of one, which a small database is through before a busy browser has asked
  let isInTheMiddle = true;
  await page.route('**/api/operations/backups', async (route) => {
    if (!isInTheMiddle || route.request().method() !== 'GET') return route.fallback();
    const response = await route.fetch();
    const reading = await response.json();
    await route.fulfill({ response, json: { ...reading, running: { step: 'copying', done: 1, total: 2 } } });
  });
  await pressByKey(page, now);
  await card.getByRole('button', { name: 'Säkerhetskopierar…' }).waitFor();
  await card.getByText('Du kan lämna sidan.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  isInTheMiddle = false;
  await card.getByText('2 av högst 14').waitFor();
  // it lies there already while it is tried
  await now.waitFor();
  await card.getByText(/ja, historiken är hel: \d+ post/).waitFor();
  expect(listed(copies)).toBe(2);

  rmSync(copies, { recursive: true });
  writeFileSync(copies, 'no directory');
  await now.click();
  await card.getByText('Den senaste säkerhetskopian misslyckades').waitFor();
  await card.getByText(/finns inte eller går inte att skriva i.*Databasen är orörd.*Servern försöker igen/).waitFor();
  await card.getByText('katalogen går inte att läsa').waitFor();
  await page.getByText('Kvar: Säkerhetskopior tas och går att återställa').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await stage.municipality.changeAccount('logg', { roles: ['sakerhetsgranskare'] });
  const auditor = await stage.signedIn('logg', '/administration/granskning');
  await auditor.page.getByLabel('Vad', { exact: true }).selectOption({ label: 'Säkerhetskopia togs' });
  const entries = auditor.page.getByRole('list', { name: 'Granskning' }).getByRole('listitem');
  await expect.poll(() => entries.count()).toBe(1);
  await entries.getByText('Ada Modig').waitFor();
});

function listed(directory: string): number {
  try {
    return listBackups(directory).length;
  } catch {
    return 0;
  }
}

import { expect, test } from 'vitest';
import { levelNow, press } from './harness/board.ts';
import { line, writeLine, writeOnPhone } from './harness/log.ts';
import { DESK, PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });

test('[LA1] [LG4] an incident is registered without network, written in, and numbered when the network is back', async () => {
  const { page, ...device } = await on({ viewport: PHONE, hasTouch: true });
  const other = await stage.signedIn('direktor', '/');
  await page.getByText('Provköpings kommun').waitFor();
  await device.goOffline();
  await page.getByText('Inget nät.', { exact: true }).waitFor();

  await press(page, 'Ny händelse');
  await page.getByText('Registrera ändå. Händelsen sparas på enheten').waitFor();
  await page.getByRole('textbox', { name: 'Vad har hänt?' }).fill('Ras vid Mossbrinken');
  await page.getByRole('textbox', { name: 'Var?' }).fill('Mossbrinken');
  await page.getByRole('button', { name: /^Registrera händelsen/ }).click();
  for (const text of ['Första raden utan nät', 'Andra raden utan nät']) {
    await writeOnPhone(page, text);
    await line(page, text).getByText('osänd sedan').waitFor();
  }
  await page.getByRole('link', { name: 'Till händelserna' }).click();
  await page.getByRole('region', { name: 'Inte sända än' }).getByText('Ras vid Mossbrinken').waitFor();
  expect(await other.page.getByText('Ras vid Mossbrinken').count()).toBe(0);

  await device.goOnline();
  await other.page.getByRole('link', { name: /Ras vid Mossbrinken/ }).click();
  await levelNow(other.page, 'Störning').waitFor();
  await other.page
    .getByRole('banner')
    .getByText(/\d{4}-\d+/)
    .first()
    .waitFor();
  for (const text of ['Första raden utan nät', 'Andra raden utan nät']) {
    await line(other.page, text).waitFor();
    expect(await line(other.page, text).count()).toBe(1);
  }
  await page.getByRole('region', { name: 'Inte sända än' }).waitFor({ state: 'detached' });
  await page
    .getByRole('region', { name: /Pågående/ })
    .getByText('Ras vid Mossbrinken')
    .waitFor();
});

test('[LG4] the page of an incident that is registered without network comes alive where it stands', async () => {
  const { page, ...device } = await on({ viewport: DESK });
  await page.getByText('Provköpings kommun').waitFor();
  await device.goOffline();
  await page.getByText('Inget nät.', { exact: true }).waitFor();
  await press(page, 'Ny händelse');
  await page.getByRole('textbox', { name: 'Vad har hänt?' }).fill('Ras vid Tallmyra');
  await page.getByRole('button', { name: /^Registrera händelsen/ }).click();
  await page.getByText('Finns bara på den här enheten än så länge.').waitFor();
  await writeLine(page, 'Skriven på tavlan utan nät');
  await line(page, 'Skriven på tavlan utan nät').getByText('osänd sedan').waitFor();

  await device.goOnline();
  await levelNow(page, 'Störning').waitFor();
  await line(page, 'Skriven på tavlan utan nät').getByText('osänd sedan').waitFor({ state: 'detached' });
  await expect.poll(() => line(page, 'Skriven på tavlan utan nät').count()).toBe(1);
});

async function on(options: object) {
  const screen = await stage.signedIn('tib', '/', options);
  return { page: screen.page, goOffline: () => screen.goOffline(), goOnline: () => screen.goOnline() };
}

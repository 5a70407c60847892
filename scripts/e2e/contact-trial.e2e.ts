import { afterAll, expect, test } from 'vitest';
import { SmsGateway } from '../../server/src/channels/testing/sms-gateway.ts';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { keyboard } from './harness/hand.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const gateway = await new SmsGateway().open();
afterAll(() => gateway.close());
const stage = openStage({
  settings: (address) => ({
    PUBLIC_ADDRESS: address,
    SMS_GATEWAY: '46elks',
    SMS_URL: gateway.url,
    SMS_USER: 'u1',
    SMS_PASSWORD: 'hemligt',
    SMS_FROM: '+46766860000',
  }),
});

test('[LM5] a proof is started by keyboard, answered on a phone without any log-in, and what no message reaches is rung and noted', async () => {
  const { municipality } = stage;
  await municipality.setPhone('direktor', '070-000 00 31');
  await municipality.setPhone('stab', '0455-11 22 33');
  const { page } = await stage.signedIn('admin', '/administration/personer');
  await page.getByRole('link', { name: 'Prov av uppgifter' }).click();
  await page.getByText('Inget prov är gjort än').waitFor();
  const { press, select } = keyboard(page);
  await press(page.getByRole('button', { name: 'Pröva alla uppgifter' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 nummer, 2 sms att betala').or(dialog.getByText('1 nummer, 1 sms att betala')).waitFor();
  await dialog.getByText('1 uppgift att ringa, anropa eller skriva till').waitFor();
  await dialog.getByText('Detta är ett prov av kontaktuppgifter, inget har hänt.').waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  expect(gateway.asked).toBe(0);
  await press(dialog.getByRole('button', { name: 'Skicka 1 prov' }));
  await dialog.waitFor({ state: 'detached' });
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await row('Kaj Dahlman').getByText('skickat').waitFor();
  await row('Stig Alm').getByText('måste ringas').waitFor();

  const link = /http:\/\/\S+\/p\/[0-9a-z]{16}/.exec(gateway.taken[0]?.message ?? '')?.[0] ?? '';
  const phone = await stage.screen('phone', { viewport: PHONE, hasTouch: true });
  await phone.page.goto(link);
  await phone.page.getByRole('heading', { name: 'Når vi Kaj Dahlman här?' }).waitFor();
  await phone.page.getByText('Detta är ett prov. Inget har hänt.').waitFor();
  expect(await accessibilityFaults(phone.page)).toEqual([]);
  expect(await sidewaysScroll(phone.page)).toBe(0);
  await phone.page.getByRole('button', { name: 'Ja, det är jag' }).click();
  await phone.page.getByText('Svaret har kommit fram. Du kan stänga sidan.').waitFor();

  // the list hears of it by itself
  await row('Kaj Dahlman').getByText('svarat').waitFor();
  await select(page.getByLabel('Visa', { exact: true }), 'Utan bekräftelse (1)');
  await row('Kaj Dahlman').waitFor({ state: 'detached' });
  await press(page.getByRole('button', { name: 'Ringt, stämmer: Stig Alm, 0455-11 22 33' }));
  await page.getByText('Alla uppgifter är bekräftade').waitFor();
  await select(page.getByLabel('Visa', { exact: true }), 'Alla (2)');
  await row('Stig Alm').getByText('ringt, stämmer').waitFor();
  await row('Stig Alm').getByText('av Ada Modig').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Översikt' }).click();
  await page.getByText('Alla nummer och adresser är bekräftade').waitFor();

  const contacts = await stage.signedIn('direktor', '/kontakter', { viewport: PHONE });
  await contacts.page
    .getByText(/bekräftad \p{L}+ \d+/u)
    .first()
    .waitFor();
});

import type { CallOutSent } from '@ledningsplats/shared/callouts/events.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { afterAll, expect, test } from 'vitest';
import { SmsGateway } from '../../server/src/channels/testing/sms-gateway.ts';
import { readEvents } from '../proof/api.ts';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
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

test('[LM2] the link in the message is answered on a phone without any log-in, the mind changed, also without network', async () => {
  const { municipality } = stage;
  const id = await municipality.incident('Brand på Centralskolan', 2);
  await municipality.setPhone('direktor', '070-000 00 31');
  const also = [municipality.account('direktor').person];
  const text = 'Brand på Centralskolan. Samling på ledningsplatsen 09:00.';
  await municipality.give('tib', incidentStream(id), 'SendCallOut', { lists: [], also, of: 1 }, { text });
  await expect.poll(() => gateway.taken.length).toBeGreaterThan(0);
  const message = gateway.taken[0]?.message ?? '';
  expect(message).toContain(text);
  const link = /http:\/\/\S+\/s\/[0-9a-z]{16}/.exec(message)?.[0] ?? '';

  const phone = await stage.screen('phone', { viewport: PHONE, hasTouch: true });
  const { page } = phone;
  await page.goto(link);
  await page.getByRole('heading', { name: 'Kommer du?' }).waitFor();
  await page.getByText(text).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await page.getByRole('button', { name: 'Jag är på väg' }).click();
  await page.getByText('Ditt svar: Du är på väg').waitFor();
  await page.getByText('Svaret har kommit fram.').waitFor();
  await page.getByRole('button', { name: 'Om 30 min' }).click();
  // with its day, where midnight lies between
  await page.getByText(/Ditt svar: Du är på väg, framme (\p{L}+ )?\d\d:\d\d/u).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Nej, jag kan inte' }).click();
  await page.getByText(/Svaret är inte skickat än/).waitFor();
  await page.context().setOffline(false);
  await page.getByText('Svaret har kommit fram.').waitFor();
  await page.getByText('Ditt svar: Nej, du kan inte').waitFor();

  const events = await readEvents(await municipality.api('tib'), incidentStream(id), 0);
  const sent = events.find((event): event is CallOutSent => event.type === 'CallOutSent');
  const off = { callOut: sent?.data.callOut ?? '', why: 'called_off' } as const;
  await municipality.give('tib', incidentStream(id), 'EndCallOut', off, { text: 'Det är släckt.' });
  await page.reload();
  await page.getByRole('heading', { name: 'Utlarmningen är återkallad' }).waitFor();
  await page.getByText('Det är släckt.').waitFor();
  expect(await page.getByRole('button').count()).toBe(0);
  await page.goto(`${stage.server.address}/s/0123456789abcdef`);
  await page.getByRole('heading', { name: 'Länken gäller inte' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

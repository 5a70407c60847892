import { type ReceivedSms, SmsGateway } from '@ledningsplats/server/channels/testing/sms-gateway.ts';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from './harness/accessibility.ts';
import { pressByKey } from './harness/keyboard.ts';
import { isKept } from './harness/program.ts';
import { PushRegistrar } from './harness/push-registrar.ts';
import { openStage } from './harness/stage.ts';

const gateway = new SmsGateway();
const settings = {
  SMS_GATEWAY: '46elks',
  SMS_URL: '',
  SMS_USER: 'u',
  SMS_PASSWORD: 'p',
  SMS_FROM: '+46766860000',
  // nobody's: reports come to where the test sends them
  PUBLIC_ADDRESS: 'http://127.0.0.1:9',
  PUSH_CONTACT: 'mailto:it@example.se',
};
// before the server that is to find it
beforeAll(async () => {
  await gateway.open();
  settings.SMS_URL = gateway.url;
});
const registrar = new PushRegistrar();
beforeAll(() => registrar.open());
const stage = openStage({ settings });
afterAll(() => Promise.all([gateway.close(), registrar.close()]));

test('[LM3] [LM4] the administrator tries a channel on themselves and follows it from queue to phone', async () => {
  const { page } = await stage.signedIn('admin', '/administration/kanaler');
  const sms = page.getByRole('region', { name: 'Sms' });
  const mail = page.getByRole('region', { name: 'E-post' });
  await sms.getByText('Inte provad').waitFor();
  await mail.getByText(/ange SMTP_URL och starta om/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  // 1. Nobody has written down where the administrator is reached.
  const send = sms.getByRole('button', { name: 'Skicka ett prov till mig själv: Sms' });
  await pressByKey(page, send);
  await sms.getByText(/Du saknar nummer, adress eller enhet/).waitFor();
  expect(gateway.asked).toBe(0);

  // 2. From queue to phone, step by step.
  await stage.municipality.setPhone('admin', '070-123 45 67');
  await send.click();
  const steps = sms.getByRole('list', { name: 'Så långt har provet kommit' });
  await steps.getByText('Mottagen, klart').waitFor();
  await steps.getByText('Levererad, pågår').waitFor();
  await sms.getByText('Fungerar').waitFor();
  await gateway.report(stage.server.address, gateway.taken[0] as ReceivedSms, 'delivered');
  await steps.getByText('Levererad, klart').waitFor();
  await sms.getByText('Provet är framme.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  // 3. What is wrong with the channel is said there, and to whoever is about to call people out, as long as it is wrong.
  const incident = await stage.municipality.incident('Brand i hamnen');
  const caller = await stage.signedIn('tib', `/handelser/${incident}/larma`);
  const warning = caller.page.getByRole('status').filter({ hasText: 'Sms fungerar inte sedan' });
  await caller.page.getByText('Vilka ska larmas?').waitFor();
  expect(await warning.count()).toBe(0);
  const { usually } = gateway;
  // a gateway that took one just now may deny another for its own sake; without money it takes none
  gateway.usually = { status: 402 };
  await send.click();
  await sms.getByText('Nere', { exact: true }).waitFor();
  await warning.waitFor();
  await sms.getByText(/Larma på ett annat sätt tills det fungerar/).waitFor();
  await sms.getByText('Inte mottagen').waitFor();
  gateway.usually = usually;
  await send.click();
  await warning.waitFor({ state: 'detached' });

  // 4. On a phone, and so at 400 %, nothing is to the side.
  await page.setViewportSize({ width: 320, height: 844 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('[LM1] notices are turned on in a real browser, and the service worker shows one that tells nothing, and leads to its incident', async () => {
  const incident = await stage.municipality.incident('Brand i hamnen');
  const profile = await stage.profile();
  const screen = await stage.screen('phone', { profile, flags: registrar.flags });
  await screen.context.grantPermissions(['notifications'], { origin: screen.cable.address });
  await stage.signIn(screen, 'tib');
  await screen.goto('/mitt-konto');
  const { page } = screen;
  const card = page.getByRole('region', { name: 'Aviseringar på den här enheten' });
  const turnOn = card.getByRole('button', { name: 'Slå på aviseringar' });
  await turnOn.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await isKept(screen);
  await pressByKey(page, turnOn);
  await card.getByRole('button', { name: 'Stäng av' }).waitFor();
  // by the key that the server seals with, and known to it under this session
  const { publicKey } = await page.evaluate(
    async () => (await (await fetch('/api/push')).json()) as { publicKey: string },
  );
  expect(registrar.registered.map((asked) => asked.get('sender'))).toEqual([publicKey]);
  await page.reload();
  await card.getByRole('button', { name: 'Stäng av' }).waitFor();

  const notice = {
    id: '0b0e9a60-0000-4000-9000-000000000001',
    purpose: { kind: 'callout', incident, callOut: 'c-1' },
    isExercise: true,
    receipt: 'ett-kvitto',
  };
  const browser = await screen.context.newCDPSession(page);
  await deliver(browser, screen.cable.address, JSON.stringify(notice));
  const shown = () =>
    page.evaluate(async () =>
      (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body }) => [title, body]),
    );
  await expect.poll(shown).toEqual([['ÖVNING ÖVNING ÖVNING: Utlarmning', 'Öppna Ledningsplats.']]);
  // the same message once more, which now says otherwise, takes its place
  await deliver(browser, screen.cable.address, JSON.stringify({ ...notice, isExercise: false }));
  await expect.poll(shown).toEqual([['Utlarmning', 'Öppna Ledningsplats.']]);

  const worker = screen.context.serviceWorkers().find((one) => one.url().endsWith('/sw.js'));
  await worker?.evaluate(touchNotice);
  await page.waitForURL(`**/handelser/${incident}`);
  await expect.poll(shown).toEqual([]);
});

/** As the browser's push service does, past the network. */
async function deliver(browser: CDPSession, origin: string, data: string): Promise<void> {
  const found = new Promise<string>((resolve) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL === `${origin}/`);
      if (own) resolve(own.registrationId);
    });
  });
  await browser.send('ServiceWorker.enable');
  await browser.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await found, data });
  await browser.send('ServiceWorker.disable');
}

/** What the worker has, as far as it is used here. */
interface Worker {
  registration: { getNotifications: () => Promise<object[]> };
  NotificationEvent: new (type: string, of: { notification: object }) => Event;
}

/** Runs in the worker: a touch, which no debugger can give. */
async function touchNotice() {
  const worker = globalThis as unknown as Worker;
  const [notification] = await worker.registration.getNotifications();
  if (notification) dispatchEvent(new worker.NotificationEvent('notificationclick', { notification }));
}

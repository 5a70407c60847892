import { incidentStream, secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const slider = (page: Page) => page.getByRole('slider', { name: 'Tid i händelsen' });
const said = (page: Page) => slider(page).getAttribute('aria-valuetext');
const task = (page: Page) => page.getByRole('region', { name: /^Uppgifter/ }).getByText('Ordna bussar');

test('[OV5] an incident is played back by the keyboard alone, from its line in the log, on the board as it was', async () => {
  const id = await playedIncident();
  const { page } = await stage.signedIn('logg', `/handelser/${id}/logg`);
  const row = page.getByRole('article').filter({ hasText: 'Stabsläge stab.' });
  await row.getByRole('button', { name: 'Åtgärder för raden' }).click();
  await page.getByRole('menuitem', { name: 'Visa i uppspelningen' }).click();
  await page.getByRole('heading', { level: 1, name: /^Uppspelning Så här såg det ut/ }).waitFor();
  await expect.poll(() => said(page)).toContain('Stabsläge stab.');
  await page.getByText('Leder').first().waitFor();
  expect(await task(page).count()).toBe(0);

  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await task(page).waitFor();
  await expect.poll(() => said(page)).toContain('Ordna bussar');
  await page.keyboard.press('PageDown');
  await expect.poll(() => said(page)).toContain('Stabsläge stab.');
  await task(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Home');
  await expect.poll(() => said(page)).toContain('Händelsen registrerades');
  expect(await accessibilityFaults(page)).toEqual([]);

  // what is recorded while one looks is the new end
  await stage.municipality.give(
    'stab',
    incidentStream(id),
    'WriteLine',
    { kind: 'handelse' },
    { text: 'Taket har rasat' },
  );
  await expect
    .poll(async () => {
      await page.keyboard.press('End');
      return said(page);
    })
    .toContain('Taket har rasat');
  await page.getByRole('article').filter({ hasText: 'Taket har rasat' }).waitFor();
  expect(await page.locator('main').getByRole('button', { name: 'Anteckna' }).count()).toBe(0);
});

test('[OV5] on a phone it is stepped under the thumb, and says all the way down that it is played back', async () => {
  const id = await playedIncident();
  const { page } = await stage.signedIn('logg', `/handelser/${id}/uppspelning`, {
    viewport: PHONE,
    isMobile: true,
    hasTouch: true,
  });
  await slider(page).waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await smallTargets(page)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Beslut och nivåer' }).tap();
  await page.getByRole('button', { name: /Beslut.*Stabsläge stab/ }).tap();
  await expect.poll(() => said(page)).toContain('Stabsläge stab.');
  await page.getByRole('button', { name: 'Ett steg framåt' }).last().tap();
  await expect.poll(() => said(page)).toContain('Ordna bussar');
});

test('[OV5] at 400 % a notice hides nothing that the keyboard gets to', async () => {
  const id = await playedIncident();
  const stream = incidentStream(id);
  const viewport = { width: 360, height: 225 };
  const { page } = await stage.signedIn('stab', `/handelser/${id}/uppspelning`, { viewport });
  await slider(page).waitFor();
  const due = Date.now() + 1_000;
  await stage.municipality.give('stab', stream, 'CreateTask', { function: 'logistik', due }, { title: 'Pumpen' });
  await page.getByRole('alert').filter({ hasText: 'försenad' }).waitFor();
  await expect.poll(() => page.evaluate(roomForNotices)).toBeGreaterThan(40);
  expect(await page.evaluate(hiddenByNotices)).toEqual([]);
});

/** Runs in the page: how much room the page keeps for what is told meanwhile, in pixels. */
function roomForNotices(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd) || 0;
}

/** Runs in the page: the controls that lie wholly under the notices when the keyboard stands on them (WCAG 2.2, 2.4.11). */
async function hiddenByNotices(): Promise<string[]> {
  const alerts = [...document.querySelectorAll('[role="alert"]')];
  const region = alerts.find(({ textContent }) => textContent.includes('försenad'))?.closest('[role="region"]');
  const controls = document.querySelectorAll<HTMLElement>('main :is(button, input, a[href])');
  if (!region || controls.length < 10) return ['nothing to look at'];
  const hidden: string[] = [];
  for (const one of controls) {
    if (!one.checkVisibility()) continue;
    one.focus();
    await new Promise(requestAnimationFrame);
    const [at, over] = [one.getBoundingClientRect(), region.getBoundingClientRect()];
    if (at.top >= over.top && at.bottom <= over.bottom) hidden.push(one.textContent || one.ariaLabel || one.tagName);
  }
  return hidden;
}

test('[OV1] [SE3] what is played of an exercise says so, and what one is no longer cleared for is gone while one looks', async () => {
  const { municipality } = stage;
  const id = await municipality.incident('Övad storbrand', 1, 'exercise');
  const mark = { provision: null, authority: null };
  await municipality.give(
    'logg',
    secretStream(id),
    'WriteSecretLine',
    { kind: 'notering', mark },
    { text: 'Känt av få' },
  );
  await municipality.give('logg', incidentStream(id), 'WriteLine', { kind: 'notering' }, { text: 'Känt av alla' });
  const { page } = await stage.signedIn('logg', `/handelser/${id}/uppspelning?vid=99`);
  await page.getByRole('heading', { level: 1, name: /^Övning · Uppspelning Så här såg det ut/ }).waitFor();
  await page.getByRole('article').filter({ hasText: 'Känt av få' }).waitFor();
  await slider(page).focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  await page.getByRole('article').filter({ hasText: 'Känt av få' }).waitFor();

  await municipality.changeAccount('logg', { roles: ['stab'] });
  await page.getByText('Känt av få').waitFor({ state: 'detached' });
  await page.getByRole('article').filter({ hasText: 'Känt av alla' }).waitFor();
  await page.keyboard.press('Home');
  expect(await page.getByText('Känt av få').count()).toBe(0);
  await municipality.changeAccount('logg', { roles: ['stab', 'sekretess'] });
});

/** One that is registered, raises its staff and gets something to do; nothing in it is late, so nothing is told over the page. */
async function playedIncident(): Promise<string> {
  const { municipality } = stage;
  const id = await municipality.incident('Storbrand i Centralskolan');
  const stream = incidentStream(id);
  const decider = { person: municipality.account('direktor').person, capacity: 'kommundirektor' };
  await municipality.give(
    'direktor',
    stream,
    'ChangePosture',
    { from: 'normal', to: 'stab', decision: { decider } },
    { decision: { wording: 'Stabsläge stab.' } },
  );
  await municipality.give('logg', stream, 'CreateTask', { function: 'logistik', due: null }, { title: 'Ordna bussar' });
  return id;
}

import { randomUUID } from 'node:crypto';
import { krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { postCommand, readEvents } from '../proof/api.ts';
import { accessibilityFaults } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const HOUR = 3_600_000;

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('dialog').getByRole('textbox', { name });
const fact = (where: Locator, term: string) =>
  where.getByText(term, { exact: true }).locator('xpath=following-sibling::dd').first();

/** Two sites, one of them where people gathered by themselves; too few of one's own; help from outside; nobody comes any more. */
test('[KR1] [KR2] [KR3] [KR4] [KR5] [KR7] a whole effort: own people do not suffice, help comes, it ends with its numbers', async () => {
  const { municipality } = stage;
  await municipality.changeAccount('stab', { roles: ['stab', 'krisstod'] });
  const id = await municipality.incident('Brand i ridhuset', 2);
  const stream = krisstodStream(id);
  const { page: board } = await stage.signedIn('observator', `/handelser/${id}`);
  const { page } = await stage.signedIn('stab', `/handelser/${id}/krisstod`);
  const ours = region(page, 'Krisstöd');
  const dialog = page.getByRole('dialog');
  const choose = (name: string, label: string) => dialog.getByRole('combobox', { name }).selectOption({ label });

  // on behalf of who has the mandate
  await press(page, 'Aktivera…');
  await field(page, 'Med vad?').fill('Samtal och någonstans att vara');
  await field(page, 'För vilka?').fill('Unga från ridskolan och deras föräldrar');
  await choose('Beslutas av', 'Kaj Dahlman, kommundirektör');
  await press(page, 'Aktivera krisstöd');
  await ours.getByText('Obekräftat').waitFor();

  for (const [name, isSpontaneous] of [
    ['Sankt Olofs kyrka', false],
    ['Parkeringen vid ridhuset', true],
  ] as const) {
    await press(page, 'Ny plats…');
    await field(page, 'Platsens namn').fill(name);
    if (isSpontaneous) await dialog.getByText('Spontan samlingsplats', { exact: true }).click();
    else await choose('Slag av plats', 'Kyrka eller samfund');
    await press(page, 'Öppna platsen');
    await region(page, name).waitFor();
  }

  // who is at work already, put in afterwards with the times that they say
  const api = await municipality.api('stab');
  const events = () => readEvents(api, stream, 0);
  const opened = (await events()).filter(({ type }) => type === 'KrisstodSiteOpened');
  const [church = '', parking = ''] = opened.map(({ data }) => (data as { site: string }).site);
  const begun = Date.now();
  const give = async (type: string, data: object, content: object = {}, occurredAt?: number) => {
    const now = Date.now();
    const envelope = { id: randomUUID(), type, stream, data, content, madeAt: now, sentAt: now };
    expect(await postCommand(api, { ...envelope, ...(occurredAt !== undefined && { occurredAt }) })).toMatchObject({
      ok: true,
    });
    return envelope.id;
  };
  const helper = (name: string, organisation: string) =>
    give('AddKrisstodHelper', { organisation, competences: [] }, { name });
  const shift = async (site: string, who: string, came: number, left: number | null) => {
    const span = { from: begun + came * HOUR, until: begun + 4 * HOUR };
    const planned = await give('PlanKrisstodShift', { site, helper: who, ...span });
    await give('CheckInKrisstodHelper', { shift: planned }, {}, begun + came * HOUR);
    if (left !== null) await give('CheckOutKrisstodHelper', { shift: planned }, {}, begun + left * HOUR);
  };
  await shift(church, await helper('Maj', 'kommunen'), -3, -1);
  await shift(church, await helper('Omar', 'kommunen'), -3, -1);
  await shift(church, await helper('Stina', 'kyrkan'), -3, -0.5);
  const short = { site: parking, from: begun + HOUR, until: begun + 3 * HOUR, count: 2 };
  await give('NeedKrisstodHelpers', short);
  const staff = region(page, 'Bemanning');
  await staff.getByText('Saknas 2 på Parkeringen vid ridhuset').waitFor();

  // outside
  await press(page, 'Begär hjälp');
  await choose('Organisation', 'Röda Korset');
  await field(page, 'Vem har frågats?').fill('Kretsens jour');
  await field(page, 'Vad hjälpen ska täcka').fill('Två personer på parkeringen i kväll');
  await press(page, 'Spara begäran');
  await region(board, 'Krisstöd').getByText('1 väntar på svar').waitFor();
  const help = region(page, 'Hjälp utifrån');
  for (const state of ['Lovad', 'På plats']) {
    await press(page, 'Ändra läge för hjälpen från Röda Korset: Kretsens jour');
    await press(page, 'Spara läget');
    await help.getByText(state, { exact: true }).waitFor();
  }
  for (const name of ['Ylva', 'Amir']) await shift(parking, await helper(name, 'roda_korset'), -1, null);
  await staff.getByText('Saknas 2 på Parkeringen vid ridhuset').waitFor({ state: 'detached' });
  await region(board, 'Krisstöd').getByText('2 i tjänst nu').waitFor();

  for (const [name, adults, young] of [
    ['Sankt Olofs kyrka', '12', '31'],
    ['Parkeringen vid ridhuset', '7', '22'],
  ] as const) {
    await region(page, name).getByRole('button', { name: 'Ange antal…' }).click();
    await field(page, 'Vuxna').fill(adults);
    await field(page, 'Barn och unga').fill(young);
    await press(page, 'Spara antalet');
    await region(page, name)
      .getByText(`${Number(adults) + Number(young)} besök`)
      .waitFor();
  }

  await press(page, 'Stödpersoner (5)');
  await press(page, 'Länk till mobilen för Ylva');
  const link = await page.getByRole('textbox', { name: 'Länk' }).inputValue();
  await press(page, 'Klar');

  // nobody comes any more
  await press(page, 'Avsluta…');
  await dialog.getByText('2 platser stängs:').waitFor();
  await dialog.getByText(/2 personer checkas ut/).waitFor();
  await dialog.getByText('Inga fler söker stöd').click();
  await dialog.getByText('Elevhälsan', { exact: true }).click();
  await field(page, 'Lämnas till: Elevhälsan').fill('Fortsatt samtal på skolorna');
  await choose('Beslutas av', 'Kaj Dahlman, kommundirektör');
  await press(page, 'Avsluta krisstödet');
  await ours.getByText('Elevhälsan: Fortsatt samtal på skolorna').waitFor();
  await region(board, 'Krisstöd').getByText('Besök hittills: 72 besök').waitFor();

  const end = (await events()).find(({ type }) => type === 'KrisstodEnded');
  // the two on the parking are at work until then, however long that took
  const late = 2 * (1 + ((end?.meta.occurredAt ?? 0) - begun) / HOUR);
  const inHours = (worked: number) => `${worked.toFixed(1).replace('.', ',')} h`;
  const numbers = {
    'Personer som har arbetat': '5',
    Platser: '2',
    'Hjälp som begärdes utifrån': '1',
    'Arbetad tid': inHours(6.5 + late),
  };
  for (const [term, value] of Object.entries(numbers))
    await expect.poll(() => fact(ours, term).innerText()).toBe(value);
  for (const hours of ['Kommunen: 4,0 h', 'Kyrkan: 2,5 h', `Röda Korset: ${inHours(late)}`])
    await ours.getByText(hours).waitFor();

  // in the history as they were then, each as somebody with paper and pencil has it
  const ended = end?.data as {
    adults: number;
    young: number;
    totals: object;
    closed: { sites: string[] };
  };
  expect(ended).toMatchObject({ adults: 19, young: 53, totals: { people: 5, sites: 2, requests: 1 } });
  expect(ended.closed.sites).toEqual([church, parking]);

  // thanked, offered a talk, and asked how it was, without a name
  const phone = await stage.screen('phone', { viewport: PHONE, hasTouch: true });
  await phone.goto(new URL(link).pathname);
  await phone.page.getByRole('heading', { name: 'Tack för din insats' }).waitFor();
  await press(phone.page, 'Ring mig');
  await phone.page.getByText('Ditt svar: Ring mig').waitFor();
  await phone.page.getByRole('textbox').first().fill('Vi var två för få den första timmen');
  expect(await accessibilityFaults(phone.page)).toEqual([]);
  await press(phone.page, 'Skicka svaren');
  const after = region(page, 'Efter insatsen');
  await after.getByText('Vill bli uppringd').waitFor();
  await after.getByText('Utvärdering: 1 svar').click();
  await after.getByText('Vi var två för få den första timmen').waitFor();
  expect(await after.getByText('(Ylva)').count()).toBe(0);
  await press(page, 'Samtalet för Ylva är ordnat');
  await after.getByText('Ordnat', { exact: true }).waitFor();
  await press(page, 'Skicka tack till alla…');
  await press(page, 'Skicka tack');
  await page.getByText('Inget kunde skickas. Ring dem i stället.').waitFor();
  await press(page, 'Tackad: Ylva');
  await after.getByText(/^tackad/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { keyboard } from './harness/hand.ts';
import { pressByKey, typeInto } from './harness/keyboard.ts';
import { line } from './harness/log.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

// No base map here: what is drawn is in the list whether there is a ground or not.

const stage = openStage();

const map = (id: string) => `/handelser/${id}/karta`;
const list = (page: Page, count: number) => page.getByRole('button', { name: `Ritat på kartan (${count})` });
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const positions = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: /^Koordinater/ });
async function choose(page: Page, shape: string, item: string): Promise<void> {
  await press(page, `Mer om ${shape}`);
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

test('[PL9] drawn by the keyboard alone from typed coordinates, with its faults told row by row; another screen has it at once, and undoes its removal', async () => {
  const id = await stage.municipality.incident('Gasutsläpp');
  const other = await stage.signedIn('stab', map(id), { viewport: PHONE, hasTouch: true, isMobile: true });
  const { page } = await stage.signedIn('tib', map(id));
  await pressByKey(page, list(page, 0));
  await pressByKey(page, page.getByRole('button', { name: 'Rita med koordinater…' }));
  const drawing = dialog(page, 'Rita med koordinater');
  await keyboard(page).select(drawing.getByRole('combobox', { name: /^Vad är det/ }), 'Risk');
  await typeInto(page, drawing.getByRole('textbox', { name: /^Namn på kartan/ }), 'Tallmyra industriområde');
  await typeInto(page, positions(page), '62,040 17,300\nhemma\n62,044 17,304\n62,040 17,304');
  await pressByKey(page, drawing.getByRole('button', { name: 'Spara' }));
  await drawing.getByText('Rad 2, «hemma», går inte att läsa som en position i Sverige.').waitFor();
  await typeInto(page, positions(page), '62,040 17,300\n62,044 17,304\n62,040 17,304\n62,044 17,300');
  await drawing.getByText('Kanten korsar eller rör sig själv: sidan rad 1–2 och sidan rad 3–4.').waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  // the third corner in metres of the grid
  await typeInto(page, positions(page), '62,040 17,300\n62,044 17,300\nN 6881383, E 620521\n62,040 17,304');
  await drawing.getByText(/^4 hörn · \d/).waitFor();
  await page.keyboard.press('Tab');
  await pressByKey(page, drawing.getByRole('button', { name: 'Spara' }));
  await drawing.waitFor({ state: 'detached' });

  await list(other.page, 1).tap();
  await row(other.page, 'Tallmyra industriområde')
    .getByText(/^Riskområde · \d/)
    .waitFor();
  expect(await accessibilityFaults(other.page)).toEqual([]);
  expect(await sidewaysScroll(other.page)).toBe(0);
  await row(page, 'Tallmyra industriområde')
    .getByText(/^ritad \d\d:\d\d · .+ · Tove Berglund/)
    .waitFor();
  await choose(other.page, 'Tallmyra industriområde', 'Ta bort från kartan');
  await page.getByRole('button', { name: 'Borttaget från kartan (1)' }).waitFor();
  await press(other.page, 'Ångra');
  await list(page, 1).waitFor();
  await choose(page, 'Tallmyra industriområde', 'Historik');
  await expect
    .poll(() => dialog(page, 'Historik: Tallmyra industriområde').getByRole('listitem').locator('b').allTextContents())
    .toEqual(['Lagd tillbaka på kartan', 'Borttagen från kartan', 'Ritad']);
  await page.keyboard.press('Escape');
  await page.goto(page.url().replace('/karta', '/logg'));
  await line(page, 'Ritade riskområde «Tallmyra industriområde» på kartan.').waitFor();
});

test('[PL9] of two who change one shape the later sees both and says which holds, also after an hour without network', async () => {
  const id = await stage.municipality.incident('Två ritar');
  const stream = incidentStream(id);
  const shape = '0190a3c4-0000-7000-8000-000000000001';
  const spot = (latitude: number) => ({ form: 'point' as const, points: [{ latitude, longitude: 17.3 }] });
  const seq = await stage.municipality.give(
    'stab',
    stream,
    'DrawShape',
    { shape, kind: 'assembly_point' },
    { geometry: spot(62.04), label: 'Samling' },
  );
  const late = await stage.signedIn('tib', map(id));
  const { page } = late;
  await list(page, 1).click();
  await row(page, 'Samling').waitFor();
  await late.goOffline();
  await page.getByText('Inget nät.', { exact: true }).waitFor();
  await choose(page, 'Samling', 'Ändra…');
  await dialog(page, 'Ändra Samling').getByRole('textbox', { name: /^Namn/ }).fill('Samling vid kyrkan');
  await press(page, 'Spara');
  await page.getByText('Ändra uppsamlingsplats «Samling vid kyrkan»: köat på enheten').waitFor();
  const change = { shape, kind: 'assembly_point' as const, from: seq };
  await stage.municipality.give('stab', stream, 'ChangeShape', change, {
    geometry: spot(62.05),
    label: 'Samling norr',
  });
  await late.goOnline();

  await page.getByText('Ändra uppsamlingsplats «Samling vid kyrkan» gick inte igenom').waitFor();
  await row(page, 'Samling norr').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  // it waits on the device until somebody has chosen
  await page.reload();
  await pressByKey(page, page.getByRole('button', { name: 'Välj vad som ska gälla…' }));
  const choice = dialog(page, 'Någon annan hann före');
  await choice.getByRole('row', { name: /^Namn skiljer sig Samling vid kyrkan Samling norr$/ }).waitFor();
  await choice.getByText(/Stig Alm ändrade samma figur/).waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await pressByKey(page, choice.getByRole('button', { name: 'Spara min som en ny figur' }));
  await choice.waitFor({ state: 'detached' });
  await list(page, 2).click();
  await row(page, 'Samling vid kyrkan').waitFor();
  await row(page, 'Samling norr').waitFor();
  await expect.poll(() => page.getByText('gick inte igenom').count()).toBe(0);
});

test('[PL9] a file of drawings is looked through before anything is saved, and taken twice it changes nothing', async () => {
  const id = await stage.municipality.incident('Fil från grannen');
  const { page } = await stage.signedIn('tib', map(id));
  const corner = (x: number, y: number) => [17 + x / 1_000, 62 + y / 1_000];
  const area = (label: string, ...ring: number[][]) => ({
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
    properties: { slag: 'Riskområde', namn: label },
  });
  const [a, b, c, d] = [corner(0, 0), corner(4, 0), corner(4, 4), corner(0, 4)] as [
    number[],
    number[],
    number[],
    number[],
  ];
  const features = [area('Rätt', a, b, c, d), area('Korsar', a, c, b, d)];
  const file = {
    name: 'grannen.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
  };
  await list(page, 0).click();
  await press(page, 'Läs in fil…');
  const reading = dialog(page, 'Läs in ritat från fil');
  const files = page.locator('input[type=file]');
  await files.setInputFiles(file);
  await reading.getByText('1 nya · 1 med fel').waitFor();
  await reading.getByText('Ytans kant korsar eller rör sig själv: sida 1 och sida 3.').waitFor();
  await list(page, 0).waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await press(page, 'Spara 1 figur på kartan');
  await reading.getByText('1 figur är sparad.').waitFor();
  await reading.getByRole('button', { name: 'Stäng' }).last().click();
  await row(page, 'Rätt').waitFor();
  await press(page, 'Läs in fil…');
  await files.setInputFiles(file);
  await reading.getByText('1 oförändrade · 1 med fel').waitFor();
  await page.keyboard.press('Escape');

  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Spara som GeoJSON' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^ritat-\d{4}-\d{3}\.geojson$/);
});

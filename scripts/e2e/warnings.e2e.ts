import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { line } from './harness/log.ts';
import { PHONE, WALL } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

/** Sveriges Radio's shape, about nothing that is; Provköping's code is 9998. */
const vma = {
  identifier: 'PROV-1',
  sent: new Date(Date.now() - 300_000).toISOString(),
  status: 'Actual',
  msgType: 'Alert',
  info: [
    {
      language: 'sv-SE',
      event: 'Viktigt meddelande till allmänheten (VMA)',
      description: 'Rök sprids från en brand. <b>Stäng</b> fönster och ventilation.',
      area: [{ areaDesc: 'Provköpings kommun', geocode: [{ valueName: 'Kommun', value: '9998' }] }],
    },
  ],
};
/** SMHI's shape: a county whose middle is far from what the maps here show. */
const wind = {
  id: 7,
  event: { sv: 'Vind' },
  warningAreas: [
    {
      id: 70,
      published: new Date(Date.now() - 300_000).toISOString(),
      approximateStart: new Date(Date.now() - 300_000).toISOString(),
      areaName: { sv: 'Provköpings län' },
      warningLevel: { code: 'ORANGE' },
      affectedAreas: [{ id: 99, sv: 'Provköpings län' }],
      area: {
        type: 'Feature',
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [17, 58],
              [19, 58],
              [19, 60],
              [17, 60],
              [17, 58],
            ],
          ],
        },
      },
    },
  ],
};
/** Sveriges Radio answers until it does not; SMHI has trouble, warns or gives half an answer, and Krisinformation answers with a page of HTML. */
let isSilent = false;
let smhi: 'trouble' | 'warns' | 'half' = 'trouble';
const source = createServer((request, reply) => {
  const json = (status: number, text: string) =>
    void reply.writeHead(status, { 'content-type': 'application/json' }).end(text);
  if (isSilent) return;
  if (request.url?.startsWith('/vma')) json(200, JSON.stringify({ alerts: [vma] }));
  else if (request.url?.startsWith('/smhi')) {
    if (smhi === 'trouble') json(500, 'fel');
    else json(200, smhi === 'half' ? '[{"id":4,"warningAreas":[' : JSON.stringify([wind]));
  } else void reply.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Underhåll</h1><script>alert(1)</script>');
});
await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(source.address() as AddressInfo).port}`;
afterAll(async () => {
  source.closeAllConnections();
  await new Promise((resolve) => source.close(resolve));
});
const stage = openStage({
  settings: {
    FEEDS: 'på',
    FEED_VMA_URL: `${address}/vma`,
    FEED_SMHI_URL: `${address}/smhi`,
    FEED_KRISINFORMATION_URL: `${address}/news`,
  },
});

/** A wall's page that has been let in to show it. */
async function hungWall(incident: string) {
  const wall = await stage.screen('vägg', { viewport: WALL });
  const { address } = wall.cable;
  const door = await wall.context.request.post(`${address}/api/wall/door`, { failOnStatusCode: true });
  const { code } = (await door.json()) as { code: string };
  const tib = await stage.screen('tib');
  await stage.signIn(tib, 'tib');
  await tib.context.request.post(`${tib.cable.address}/api/walls`, {
    data: { code, name: 'Stabsrummet', incident, theme: 'system' },
    failOnStatusCode: true,
  });
  await wall.goto('/vagg');
  return wall.page;
}

test('[WA1] [WA2] [WA4] a VMA that holds here is on every screen, becomes a line of the log, and a source in trouble is told', async () => {
  const incident = await stage.municipality.incident('Brand i Ekby');
  const { page } = await stage.signedIn('tib', `/handelser/${incident}`);
  await page.getByRole('alert').getByText('VMA gäller här').waitFor();
  const card = page.getByRole('region', { name: 'Varningar' });
  await card.getByText('Rök sprids från en brand. <b>Stäng</b> fönster och ventilation.').waitFor();
  await card.getByText(/har fel hos sig \(500\)/).waitFor();
  await card.getByText(/svarar med något annat än varningar/).waitFor();
  await card.getByRole('button', { name: /^Skriv i loggen: «Viktigt meddelande/ }).click();
  await line(page, 'Viktigt meddelande till allmänheten (VMA)').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const wall = await hungWall(incident);
  await wall.getByText('VMA gäller här').waitFor();
  await wall.getByText('Provköpings kommun', { exact: true }).waitFor();
  expect(await accessibilityFaults(wall)).toEqual([]);
});

test('[WA1] on a phone the page of all says the same, and an incident is filled in with it', async () => {
  const { page } = await stage.signedIn('tib', '/varningar', { viewport: PHONE });
  await page.getByRole('heading', { level: 1, name: 'Varningar' }).waitFor();
  await page.getByRole('switch', { name: /^Ljud vid VMA: av/ }).waitFor();
  await page.getByRole('heading', { level: 2, name: vma.info[0]?.event ?? '' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await page.getByRole('button', { name: /^Ny händelse av/ }).click();
  const what = page.getByRole('textbox', { name: 'Vad har hänt?' });
  await expect.poll(() => what.inputValue()).toContain('Rök sprids från en brand.');
  expect(await page.getByRole('textbox', { name: 'Var?' }).inputValue()).toBe('Provköpings kommun');
});

test('[WA1] where a warning holds is on the board’s small map and on paper too, by its number and with its level in words', async () => {
  // asked at once, as after every start
  smhi = 'warns';
  await stage.server.stop();
  await stage.server.start();
  const { municipality } = stage;
  const incident = await municipality.incident('Storm');
  await municipality.openPlace(incident, await municipality.place('Ekskolan'));
  const screen = await stage.signedIn('tib', `/handelser/${incident}`);
  const { page } = screen;
  const key = page.getByRole('list', { name: 'Varningar på kartan (1)' });
  await key.getByText('Orange varning: Vind', { exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await screen.turnTo(`/handelser/${incident}/karta/utskrift`);
  const onPaper = page.locator('[data-paper]').getByText('Orange varning: Vind', { exact: true });
  await onPaper.waitFor();
  // how old it is when the paper is read another day [WA2]
  const readAt = page.locator('[data-paper]').getByText(/^Varningarna lästa: SMHI .*\d\d:\d\d/);
  await readAt.waitFor();
  await page.getByText('Ta med varningar', { exact: true }).click();
  await onPaper.waitFor({ state: 'detached' });
  await readAt.waitFor({ state: 'detached' });
  // what is played back was then: what others warn of now is on no map of it [OV5]
  await screen.turnTo(`/handelser/${incident}/uppspelning?vid=99`);
  await page.locator('.leaflet-marker-icon').first().waitFor();
  expect(await key.count()).toBe(0);
});

test('[WA2] an hour of silence is loud on the board: what is known stays, with its age, and the board goes on', async () => {
  // asked anew at once, as after every start
  smhi = 'half';
  await stage.server.stop();
  await stage.server.start();
  const incident = await stage.municipality.incident('Strömavbrott');
  const screen = await stage.signedIn('tib', `/handelser/${incident}`);
  const { page } = screen;
  const card = page.getByRole('region', { name: 'Varningar' });
  await card.getByText('Rök sprids från en brand.').first().waitFor();
  await expect.poll(() => card.getByText(/svarar med något annat än varningar/).count()).toBe(2);
  expect(await card.getByText(/: inget svar$/).count()).toBe(0);
  // Sveriges Radio takes the question and says nothing; an hour passes
  isSilent = true;
  await stage.server.befall({ clockOffsetMs: 61 * 60_000 });
  await screen.goto(`/handelser/${incident}`);
  await card.getByText(/^VMA \(Sveriges Radio\), SMHI, Krisinformation\.se: inget svar$/).waitFor();
  await card.getByText(/Varningar kan ha kommit som inte syns här/).waitFor();
  await card.getByText('Rök sprids från en brand.').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const wall = await hungWall(incident);
  await wall.getByText(/^VMA \(Sveriges Radio\): inget svar/).waitFor();
  await card.getByRole('button', { name: /^Skriv i loggen: «Viktigt meddelande/ }).click();
  await line(page, 'Viktigt meddelande till allmänheten (VMA)').first().waitFor();
});

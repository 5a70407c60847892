import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placesInView, putMap, theMap } from './harness/map.ts';
import { Stage } from './harness/stage.ts';

/** One pixel of blue. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChAHAbI1HAAAAAABJRU5ErkJggg==',
  'base64',
);

let pictures: Server;
let stage: Stage;
let isAnswering: boolean | 'once' | 'wrongly' = true;
let asked = 0;
/** What the map server was told of who asks. */
const referrers = new Set<string | undefined>();
const silent: ServerResponse[] = [];

beforeAll(async () => {
  pictures = createServer((request, response) => {
    referrers.add(request.headers.referer);
    asked += 1;
    if (isAnswering === 'wrongly') return answerWrongly(response);
    if (isAnswering === 'once') isAnswering = false;
    else if (!isAnswering) return void silent.push(response);
    response.writeHead(200, { 'content-type': 'image/png' }).end(PICTURE);
  });
  pictures.listen(0, '127.0.0.1');
  await once(pictures, 'listening');
  const address = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}`;
  stage = new Stage({
    settings: {
      MAP_TILES: `${address}/{z}/{y}/{x}.png`,
      MAP_TILES_ATTRIBUTION: '© Lantverket',
      MAP_TILES_LICENCE: 'https://lantverket.example/',
    },
  });
  await stage.open();
  putMap(stage.server);
});
afterAll(async () => {
  for (const response of silent) response.destroy();
  await stage.close();
  pictures.close();
});

function answerWrongly(response: ServerResponse): void {
  if (asked % 3 === 0) response.writeHead(200, { 'content-type': 'text/html' }).end('<script>alert(1)</script>');
  else if (asked % 3 === 1) response.writeHead(500).end('fel');
  else response.writeHead(302, { location: `${stage.server.address}/api/session` }).end();
}

test('pictures from the map server that the installation names are shown, and our own map when it does not answer', async (context) => {
  const id = await stage.municipality.incident('Skred');
  const screen = await stage.signedIn('stab', `/handelser/${id}/karta`);
  const { page } = screen;
  await theMap(page).waitFor();
  await expect.poll(() => page.locator('img.leaflet-tile-loaded').count()).toBeGreaterThan(3);
  await page.getByRole('link', { name: '© Lantverket' }).waitFor();
  expect(await page.getByRole('button', { name: /^Orter i bild/ }).count()).toBe(0);
  // it learns from where it is asked, and nothing of what
  expect([...referrers]).toEqual([`${screen.cable.address}/`]);

  // all that a server may do wrong: a page for a picture, a fault, the way to somewhere inside
  isAnswering = 'wrongly';
  await page.reload();
  await page.getByText('© Lantverket svarar inte. Kommunens egen karta visas i stället.').waitFor();
  await expect.poll(() => placesInView(page)).toContain('Granvik');

  // what the browser says of that server, and of the way inside that the policy closed, is no complaint of the page's
  const ofThePage = () => screen.faults.filter((fault) => !/img-src|\/\d+\/\d+\/\d+\.png\)$/.test(fault));
  expect(ofThePage()).toEqual([]);
  await expect.poll(() => screen.faults.some((fault) => fault.includes('img-src'))).toBe(true);

  // one picture, and then nothing for ever
  isAnswering = 'once';
  await page.reload();
  await page.getByText('© Lantverket svarar inte. Kommunens egen karta visas i stället.').waitFor();
  await expect.poll(() => placesInView(page)).toContain('Granvik');
  await page.getByText('Påhittad karta: Granviks kommun finns inte').waitFor();

  isAnswering = true;
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await expect.poll(() => page.locator('img.leaflet-tile-loaded').count()).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Kommunens karta' }).click();
  await expect.poll(() => placesInView(page)).toContain('Granvik');
  // the browser may have said it late
  screen.faults.splice(0, screen.faults.length, ...ofThePage());
  await stage.strike(context.task.name, false);
});

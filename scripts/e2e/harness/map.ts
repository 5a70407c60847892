import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import type { BuiltServer } from './built-server.ts';
import type { Screen } from './screen.ts';

const SHIPPED = fileURLToPath(new URL('../../../server/src/demo/granvik.pmtiles', import.meta.url));

/** As the one who runs the server does it. */
export function putMap({ dataDir }: BuiltServer, from = SHIPPED): void {
  copyFileSync(from, mapFile({ dataDir }));
}

export function mapFile({ dataDir }: Pick<BuiltServer, 'dataDir'>): string {
  return join(dataDir, 'map.pmtiles');
}

export function theMap(page: Page): Locator {
  return page.getByRole('application', { name: /^Karta över/ });
}

/** What stands in «Orter i bild», opened if it is not; the names come from the tiles that are drawn. */
export async function placesInView(page: Page): Promise<string[]> {
  const heading = page.getByRole('button', { name: /^Orter i bild/ });
  if ((await heading.getAttribute('aria-expanded')) !== 'true') await heading.click();
  const list = page.getByRole('list').filter({ has: page.getByRole('button', { name: 'Granvik', exact: true }) });
  return list.getByRole('listitem').allTextContents();
}

export async function goTo(page: Page, text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Gå till' });
  await field.fill(text);
  await field.press('Enter');
}

/** Resolves when it has come to where it was sent: Leaflet glides, and marks its pane from the key until it is there. */
export async function hasCome(page: Page): Promise<void> {
  await theMap(page).locator('.leaflet-pan-anim').waitFor({ state: 'detached' });
}

/** How many colours have been drawn on the ground, and one of its points; 0 while nothing has. */
export function coloursDrawn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const seen = new Set<number>();
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('canvas.leaflet-tile')) {
      const { width, height } = canvas;
      if (width === 0 || height === 0) continue;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      for (let at = 0; at < pixels.length; at += 4 * 97) {
        if (pixels[at + 3]) seen.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
      }
    }
    return seen.size;
  });
}

/** The middle of the map in SWEREF 99 TM, metres. */
export async function centre(page: Page): Promise<{ north: number; east: number }> {
  const text =
    (await page
      .getByText(/N [\d\s]+ E [\d\s]+/)
      .first()
      .textContent()) ?? '';
  const [, north = '', east = ''] = /N ([\d\s]+) E ([\d\s]+)/.exec(text) ?? [];
  return { north: Number(north.replaceAll(/\s/g, '')), east: Number(east.replaceAll(/\s/g, '')) };
}

/** Addresses that the page has asked for outside its own server; none of them is let out. */
export async function blockOutside({ context, cable }: Screen): Promise<string[]> {
  const asked: string[] = [];
  await context.route(
    (url) => url.origin !== cable.address,
    (route) => {
      asked.push(route.request().url());
      return route.abort();
    },
  );
  return asked;
}

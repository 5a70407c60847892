import { mkdirSync } from 'node:fs';
import { Stage } from './e2e/harness/stage.ts';

const OUT = '/tmp/shp-look';
mkdirSync(OUT, { recursive: true });
const LOOKS = [
  { name: 'desk-light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'phone-light', viewport: { width: 390, height: 844 }, colorScheme: 'light', isMobile: true, hasTouch: true },
  { name: 'wall-dark', viewport: { width: 1920, height: 1080 }, colorScheme: 'dark' },
  { name: 'desk-dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark', isMobile: true, hasTouch: true },
  { name: 'wall-light', viewport: { width: 1920, height: 1080 }, colorScheme: 'light' },
] as const;
const stage = new Stage({ isDemo: true });
try {
  await stage.open();
  for (const { name, ...look } of LOOKS) {
    const screen = await stage.screen(name, look);
    const { page } = screen;
    const { accounts } = (await (await fetch(`${stage.server.address}/api/demo`)).json()) as {
      accounts: { id: string; person: { title: string } }[];
    };
    const chief = accounts.find(({ person }) => person.title === 'Kanslichef');
    await screen.context.request.post(`${screen.cable.address}/api/session`, { data: { demo: chief?.id } });
    await screen.goto('/');
    await page.getByRole('region', { name: /Pågående/ }).getByRole('link').first().click();
    await page.waitForURL(/handelser/);
    const url = new URL(page.url()).pathname;
    await screen.goto(`${url}/karta`);
    const title = page.getByRole('button', { name: /^Ritat på kartan/ });
    await title.click();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${OUT}/${name}-list.png`, fullPage: true });
    await page.getByRole('button', { name: 'Visa på kartan: Nedfallen stamledning' }).click();
    await page.waitForTimeout(800);
    await page.screenshot({ path: `${OUT}/${name}-shown.png` });
    await page.getByRole('button', { name: 'Mer om Nedfallen stamledning' }).click();
    await page.getByRole('menuitem', { name: 'Ändra…' }).click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${OUT}/${name}-change.png` });
    await page.getByRole('dialog').getByRole('textbox', { name: /^Koordinater/ }).fill('62,04 17,3\nhemma\n62,05 17,4');
    await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${OUT}/${name}-faults.png` });
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await page.getByRole('button', { name: 'Läs in fil…' }).click();
    const features = [
      { type: 'Feature', geometry: { type: 'Point', coordinates: [17.3, 62.04] }, properties: { slag: 'lekplats', namn: 'Fel' } },
      { type: 'Feature', geometry: { type: 'Point', coordinates: [17.3, 62.04] }, properties: { slag: 'händelseplats', namn: 'Brand' } },
      { type: 'Feature', geometry: { type: 'Point', coordinates: [18.3, 62.04] }, properties: { slag: 'uppsamlingsplats', namn: 'Långt bort' } },
    ];
    await page.locator('input[type=file]').setInputFiles({ name: 'a.geojson', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })) });
    await page.waitForTimeout(700);
    await page.screenshot({ path: `${OUT}/${name}-import.png` });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Mer om Östra länsvägen stängd' }).click();
    await page.getByRole('menuitem', { name: 'Historik' }).click();
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${OUT}/${name}-history.png` });
    await page.keyboard.press('Escape');
    if (name === 'desk-light' || name === 'phone-dark') {
      await screen.goOffline();
      await page.waitForTimeout(500);
      await page.getByRole('button', { name: 'Mer om Plogbil av vägen' }).click();
      await page.getByRole('menuitem', { name: 'Ändra…' }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: /^Namn/ }).fill(`Plogbil ${name}`);
      await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
      await page.waitForTimeout(500);
      await page.screenshot({ path: `${OUT}/${name}-waiting.png`, fullPage: true });
      const other = await stage.screen(`${name}-2`, { viewport: { width: 1200, height: 800 } });
      await other.context.request.post(`${other.cable.address}/api/session`, { data: { demo: chief?.id } });
      await other.goto(`${url}/karta`);
      await other.page.getByRole('button', { name: /^Ritat på kartan/ }).click();
      await other.page.getByRole('button', { name: /^Mer om Plogbil/ }).click();
      await other.page.getByRole('menuitem', { name: 'Ändra…' }).click();
      await other.page.getByRole('dialog').getByRole('textbox', { name: /^Anteckning/ }).fill('Bärgas nu');
      await other.page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
      await other.page.waitForTimeout(700);
      await other.close();
      await screen.goOnline();
      await page.getByRole('button', { name: 'Välj vad som ska gälla…' }).waitFor();
      await page.screenshot({ path: `${OUT}/${name}-refused.png`, fullPage: true });
      await page.getByRole('button', { name: 'Välj vad som ska gälla…' }).click();
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${OUT}/${name}-stale.png` });
    }
    await screen.close();
  }
} catch (error) {
  console.error(error);
} finally {
  await stage.close();
}

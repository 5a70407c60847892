// `npm run icons`: draws anew the pictures that a device shows for the installed product, from their SVG.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumPath } from './house/chromium.mjs';

const CLIENT = fileURLToPath(new URL('../client', import.meta.url));
const FOLDER = `${CLIENT}/public/icons`;

const ICONS = [
  { name: 'icon-192', from: 'public/icon.svg', size: 192 },
  { name: 'icon-512', from: 'public/icon.svg', size: 512 },
  { name: 'maskable-192', from: 'icons/maskable.svg', size: 192 },
  { name: 'maskable-512', from: 'icons/maskable.svg', size: 512 },
  // Apple rounds the corners itself, and shows black where nothing is drawn.
  { name: 'apple-touch-icon', from: 'icons/maskable.svg', size: 180 },
  { name: 'new-incident', from: 'icons/new-incident.svg', size: 96 },
  { name: 'incidents', from: 'icons/incidents.svg', size: 96 },
];

const executablePath = chromiumPath();
if (!executablePath) throw new Error('no Chromium: run npm test, or set CHROMIUM_PATH');
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const { name, from, size } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const drawing = readFileSync(`${CLIENT}/${from}`, 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block; inline-size: ${size}px }</style>${drawing}`);
    await page.screenshot({ path: `${FOLDER}/${name}.png`, omitBackground: true });
    await page.close();
    console.log(`client/public/icons/${name}.png`);
  }
} finally {
  await browser.close();
}

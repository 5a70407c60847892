import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type Browser, chromium, type Page } from 'playwright-core';
import { logTexts } from '../../../client/src/i18n/log.ts';
import { paths } from '../../../client/src/paths.ts';
import { chromiumPath } from '../../house/chromium.mjs';
import { freePort, startServerProcess } from '../../proof/server-process.ts';
import { printTable } from '../print-table.ts';
import { historyPlace } from '../start/history-place.ts';
import { percentile } from '../statistics.ts';
import { startArriving } from './arriving.ts';
import type { PageFigures } from './page-figures.ts';

export interface TypingOptions {
  lines: number;
  keys: number;
  perSecond: number;
  json: string | null;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const KEY_LIMIT_MS = 50;
/** A practised typist. */
const KEY_EVERY_MS = 90;
const SCROLL_STEPS = 60;
/** Time to scroll back through the whole log, so that all of it is in the list. */
const LOAD_LIMIT_MS = 120_000;

/** Types in the log of the built client while lines arrive, and scrolls. Answers the exit code, 0 whatever the figures say. */
export async function benchTyping({ lines, keys, perSecond, json }: TypingOptions): Promise<number> {
  const place = await historyPlace([lines]);
  const port = await freePort();
  const server = await startServerProcess({ dataDir: place.dataDir, port });
  let browser: Browser | null = null;
  try {
    const [reader, writer] = place.members;
    const [stream = ''] = place.streams;
    browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: FLAGS });
    const page = await openLog(browser, port, reader?.cookie ?? '', stream);
    const loaded = await loadWholeLog(page);
    const stopArriving = await startArriving({ port, cookie: writer?.cookie ?? '' }, stream, perSecond);
    await type(page, keys);
    await scroll(page);
    const arrived = stopArriving();
    const figures = await page.evaluate(() => window.benchFigures);
    report(figures, { loaded, arrived });
    if (json) writeFileSync(json, JSON.stringify({ lines, perSecond, loaded, arrived, figures }, null, 2));
    return 0;
  } finally {
    await browser?.close();
    await server.child.stop();
  }
}

async function openLog(browser: Browser, port: number, cookie: string, stream: string) {
  const origin = `http://127.0.0.1:${port}`;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'sv-SE' });
  const equals = cookie.indexOf('=');
  await context.addCookies([{ name: cookie.slice(0, equals), value: cookie.slice(equals + 1), url: origin }]);
  const page = await context.newPage();
  await page.addInitScript({ path: fileURLToPath(new URL('page-probe.mjs', import.meta.url)) });
  await page.goto(`${origin}${paths.log(parseStream(stream)?.incident ?? '')}`);
  await composer(page).waitFor();
  return page;
}

/** Back to the first line, page by page. Answers whether it was reached. */
async function loadWholeLog(page: Page) {
  const ends = performance.now() + LOAD_LIMIT_MS;
  const start = page.getByText(logTexts.start);
  await page.mouse.move(700, 400);
  while (performance.now() < ends && !(await start.isVisible())) {
    await page.mouse.wheel(0, 20_000);
    await page.waitForTimeout(50);
  }
  const isWhole = await start.isVisible();
  await page.mouse.wheel(0, -100_000_000);
  return isWhole;
}

async function type(page: Page, keys: number) {
  await composer(page).click();
  const text = 'vattnet stiger vid norra bron och boende ombeds lämna sina hus ';
  for (let index = 0; index < keys; index++) {
    await page.keyboard.type(text.charAt(index % text.length));
    await page.waitForTimeout(KEY_EVERY_MS);
  }
}

async function scroll(page: Page) {
  await page.mouse.move(700, 400);
  await page.evaluate(() => {
    window.benchScrolling = true;
  });
  for (let step = 0; step < SCROLL_STEPS; step++) {
    await page.mouse.wheel(0, step < SCROLL_STEPS / 2 ? 600 : -600);
    await page.waitForTimeout(50);
  }
  await page.evaluate(() => {
    window.benchScrolling = false;
  });
}

function composer(page: Page) {
  return page.getByRole('form', { name: logTexts.compose }).getByRole('textbox', { name: logTexts.text, exact: true });
}

function report({ keys, slowKeys, frames }: PageFigures, seen: { loaded: boolean; arrived: number }) {
  const p99 = percentile(keys, 0.99);
  const ms = (value: number) => (Number.isFinite(value) ? `${value.toFixed(1)} ms` : '–');
  printTable(
    ['', 'seen', 'target', 'verdict'],
    [
      ['whole log in the list', seen.loaded ? 'yes' : 'no', 'yes', seen.loaded ? 'met' : 'missed'],
      ['lines that arrived meanwhile', String(seen.arrived), '', ''],
      ['keys measured', String(keys.length), '', ''],
      ['key to next frame p50', ms(percentile(keys, 0.5)), '', ''],
      ['key to next frame p99', ms(p99), `< ${KEY_LIMIT_MS} ms`, p99 < KEY_LIMIT_MS ? 'met' : 'missed'],
      ['worst key, by the browser', ms(Math.max(0, ...slowKeys)), '', ''],
      ['scrolling, between frames p50', ms(percentile(frames, 0.5)), '', ''],
      ['scrolling, between frames p99', ms(percentile(frames, 0.99)), '', ''],
    ],
  );
}

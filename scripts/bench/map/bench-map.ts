import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type Browser, chromium, type Page } from 'playwright-core';
import { paths } from '../../../client/src/paths.ts';
import { chromiumPath } from '../../house/chromium.mjs';
import { freePort, startServerProcess } from '../../proof/server-process.ts';
import { printTable } from '../print-table.ts';
import { median, percentile } from '../statistics.ts';
import { openBareMap } from './bare-map.ts';
import { type Changes, fillMap, mapPlace, startChanging } from './busy-map.ts';
import { pan } from './pan-page.ts';

export interface MapOptions {
  places: number;
  shapes: number;
  perSecond: number;
  seconds: number;
  rounds: number;
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
const TARGET_FPS = 50;
/** Tiles are fetched and drawn once before anything is measured. */
const SETTLE_MS = 2_500;

/**
 * Drags the map of an incident while what is drawn on it changes, beside a bare Leaflet map with the same ground, turn by
 * turn. Answers the exit code, 0 whatever the figures say.
 */
export async function benchMap(options: MapOptions): Promise<number> {
  const { perSecond, seconds, rounds, json } = options;
  const place = await mapPlace();
  const port = await freePort();
  const server = await startServerProcess({ dataDir: place.dataDir, port });
  let browser: Browser | null = null;
  try {
    const [reader, writer] = place.members;
    const api = { port, cookie: writer?.cookie ?? '' };
    const { stream, drawn } = await fillMap(api, writer?.person ?? '', options);
    browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: FLAGS });
    const figures = { bare: [] as number[], still: [] as number[], ours: [] as number[] };
    const all: Changes[] = [];
    for (let round = 0; round < rounds; round++) {
      const bare = await openPage(browser, port, reader?.cookie ?? '');
      await openBareMap(bare, `http://127.0.0.1:${port}`);
      await bare.waitForTimeout(SETTLE_MS);
      figures.bare.push(...(await pan(bare, seconds)));
      await bare.context().close();

      const page = await openPage(browser, port, reader?.cookie ?? '');
      await page.goto(`http://127.0.0.1:${port}${paths.map(parseStream(stream)?.incident ?? '')}`);
      await page.locator('.leaflet-lines-pane canvas').waitFor();
      await page.waitForTimeout(SETTLE_MS);
      figures.still.push(...(await pan(page, seconds)));
      const stop = await startChanging(api, stream, drawn, { perSecond, seed: round + 2 });
      figures.ours.push(...(await pan(page, seconds)));
      all.push(await stop());
      await page.context().close();
    }
    report(options, figures, all);
    if (json) writeFileSync(json, JSON.stringify({ ...options, changes: all, figures }, null, 2));
    return 0;
  } finally {
    await browser?.close();
    await server.child.stop();
    place.remove();
  }
}

async function openPage(browser: Browser, port: number, cookie: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'sv-SE' });
  const equals = cookie.indexOf('=');
  const url = `http://127.0.0.1:${port}`;
  await context.addCookies([{ name: cookie.slice(0, equals), value: cookie.slice(equals + 1), url }]);
  const page = await context.newPage();
  await page.addInitScript({ path: fileURLToPath(new URL('pan-probe.mjs', import.meta.url)) });
  return page;
}

function report(
  { places, shapes, perSecond }: MapOptions,
  figures: Record<'bare' | 'still' | 'ours', number[]>,
  all: readonly Changes[],
): void {
  const row = (name: string, frames: number[], hasTarget: boolean) => {
    const perSecondSeen = (frames.length * 1_000) / frames.reduce((sum, frame) => sum + frame, 0);
    const verdict = perSecondSeen > TARGET_FPS ? 'met' : 'missed';
    const ms = (value: number) => `${value.toFixed(1)} ms`;
    return [
      name,
      perSecondSeen.toFixed(1),
      ms(median(frames)),
      ms(percentile(frames, 0.95)),
      ms(percentile(frames, 0.99)),
      hasTarget ? `> ${TARGET_FPS}` : '',
      hasTarget ? verdict : '',
    ];
  };
  printTable(
    ['while the map is dragged', 'frames/s', 'median', 'p95', 'p99', 'target', 'verdict'],
    [
      row('bare Leaflet, the same ground', figures.bare, false),
      row(`${places} places and ${shapes} shapes`, figures.still, true),
      row(`the same under ${perSecond} changes/s`, figures.ours, true),
    ],
  );
  const [sent, stored] = [all.reduce((sum, one) => sum + one.sent, 0), all.reduce((sum, one) => sum + one.stored, 0)];
  const refused = all.flatMap((one) => Object.entries(one.refused)).map(([code, count]) => `${count} ${code}`);
  console.log(`${stored} of ${sent} changes were stored meanwhile${refused.map((words) => `, ${words}`).join('')}.`);
}

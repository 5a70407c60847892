import { writeFileSync } from 'node:fs';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { chromium, type Page } from 'playwright-core';
import { replayTexts } from '../../../client/src/i18n/replay.ts';
import { paths } from '../../../client/src/paths.ts';
import { chromiumPath } from '../../house/chromium.mjs';
import { freePort, startServerProcess } from '../../proof/server-process.ts';
import { printTable } from '../print-table.ts';
import { historyPlace } from '../start/history-place.ts';
import { percentile } from '../statistics.ts';

export interface ReplayBenchOptions {
  /** Events of each incident that is played back. */
  events: readonly number[];
  steps: number;
  json: string | null;
}

const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--no-proxy-server', '--disable-background-networking'];
/** A frame where there is little to draw, three where there is much: beyond that a step is felt. */
const TARGETS = [
  { upTo: 1_000, ms: 16 },
  { upTo: Number.POSITIVE_INFINITY, ms: 50 },
];
/** From its last events on a history of ten thousand is fetched and folded first. */
const LOAD_LIMIT_MS = 120_000;

/** Steps through the replay of the built client, backwards and forwards. Answers the exit code, 0 whatever the figures say. */
export async function benchReplay({ events, steps, json }: ReplayBenchOptions): Promise<number> {
  const measured: { events: number; steps: number[] }[] = [];
  for (const length of events) measured.push({ events: length, steps: await stepsThrough(length, steps) });
  report(measured);
  if (json) writeFileSync(json, JSON.stringify(measured, null, 2));
  return 0;
}

async function stepsThrough(length: number, steps: number): Promise<number[]> {
  const place = await historyPlace([length]);
  const port = await freePort();
  const server = await startServerProcess({ dataDir: place.dataDir, port });
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: FLAGS });
  try {
    const origin = `http://127.0.0.1:${port}`;
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'sv-SE' });
    const cookie = place.members[0]?.cookie ?? '';
    const equals = cookie.indexOf('=');
    await context.addCookies([{ name: cookie.slice(0, equals), value: cookie.slice(equals + 1), url: origin }]);
    const page = await context.newPage();
    await page.goto(`${origin}${paths.replayAt(parseStream(place.streams[0] ?? '')?.incident ?? '', length)}`);
    await page.getByRole('slider', { name: replayTexts.slider }).waitFor({ timeout: LOAD_LIMIT_MS });
    await page.getByText(replayTexts.loading(0, 0).slice(0, 6)).waitFor({ state: 'detached', timeout: LOAD_LIMIT_MS });
    const half = Math.ceil(steps / 2);
    return [...(await timed(page, 'ArrowLeft', half)), ...(await timed(page, 'ArrowRight', half))];
  } finally {
    await browser.close();
    await server.child.stop();
  }
}

/** Milliseconds of each step, from the key until the board of the moment stands and is laid out; painting is the browser's. */
function timed(page: Page, key: string, steps: number): Promise<number[]> {
  return page.evaluate(stepping, { key, steps, slider: replayTexts.slider });
}

/** Runs in the page. */
async function stepping({ key, steps, slider }: { key: string; steps: number; slider: string }): Promise<number[]> {
  const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === slider);
  const thumb = label?.control;
  const board = document.querySelector('[data-seq]');
  if (!thumb || !board) throw new Error('no replay');
  const took: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    const before = board.getAttribute('data-seq');
    const began = performance.now();
    thumb.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    // once more when it stands: what follows the step itself, and then the page as it is to be shown
    for (let isDrawn = false; !isDrawn && performance.now() - began < 5_000; ) {
      isDrawn = board.getAttribute('data-seq') !== before;
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    }
    document.body.getBoundingClientRect();
    took.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return took;
}

function report(measured: readonly { events: number; steps: number[] }[]): void {
  printTable(
    ['events', 'steps', 'p50', 'p95', 'worst', 'target p50', 'verdict'],
    measured.map(({ events, steps }) => {
      const [p50, p95] = [percentile(steps, 0.5), percentile(steps, 0.95)];
      const target = TARGETS.find(({ upTo }) => events <= upTo)?.ms ?? 0;
      const figures = [p50, p95, Math.max(...steps)].map((ms) => `${ms.toFixed(1)} ms`);
      return [String(events), String(steps.length), ...figures, `≤ ${target} ms`, p50 <= target ? 'met' : 'missed'];
    }),
  );
}

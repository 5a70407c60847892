import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Milliseconds between frames while the map is moved; see pan-probe.mjs. */
    benchFrames: number[];
    benchPanning: boolean;
  }
}

/** As far as a hand drags before it lets go, and how many steps that is. */
const DRAG = { x: 420, y: 240 };
const STEPS = 45;
/** A mouse tells its place about as often as a screen is drawn. */
const STEP_MS = 16;

/** Drags the map to and fro for so long, as a hand does. Answers the milliseconds between frames. */
export async function pan(page: Page, seconds: number): Promise<number[]> {
  const box = await page.locator('.leaflet-container').boundingBox();
  if (box === null) throw new Error('there is no map on the page');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const ends = performance.now() + seconds * 1_000;
  let way = 1;
  await page.evaluate(() => {
    window.benchFrames = [];
    window.benchPanning = true;
  });
  while (performance.now() < ends) {
    const at = (part: number) => ({
      x: middle.x + way * DRAG.x * (part - 0.5),
      y: middle.y + way * DRAG.y * (part - 0.5),
    });
    await page.mouse.move(at(0).x, at(0).y);
    await page.mouse.down();
    for (let step = 1; step <= STEPS; step++) {
      const due = performance.now() + STEP_MS;
      await page.mouse.move(at(step / STEPS).x, at(step / STEPS).y);
      await page.waitForTimeout(Math.max(0, due - performance.now()));
    }
    await page.mouse.up();
    way = -way;
  }
  return page.evaluate(() => {
    window.benchPanning = false;
    return window.benchFrames;
  });
}

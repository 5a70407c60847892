import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MAP_FILE } from '@ledningsplats/shared/geo/map-reading.ts';
import type { Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../../..');
const require = createRequire(new URL('../../../client/package.json', import.meta.url));
const script = (of: string) => readFileSync(require.resolve(of), 'utf8');
/** Built for a script element; the package tells of its modules alone. */
const PROTOMAPS = join(ROOT, 'node_modules', 'protomaps-leaflet', 'dist', 'protomaps-leaflet.js');
/** As ours is on a page of the same size. */
const FRAME = { width: 1210, height: 560 };

/** Leaflet alone with the same file of ground, drawn by the library's own rules, and nothing on it. */
export async function openBareMap(page: Page, origin: string): Promise<void> {
  const files: Record<string, { contentType: string; body: string }> = {
    '/bare': {
      contentType: 'text/html',
      body: `<!doctype html><link rel="stylesheet" href="/bare/leaflet.css"><style>#map{width:${FRAME.width}px;height:${FRAME.height}px}</style>
        <div id="map"></div><script src="/bare/leaflet.js"></script><script src="/bare/protomaps.js"></script>
        <script src="/bare/start.js"></script>`,
    },
    '/bare/leaflet.css': { contentType: 'text/css', body: script('leaflet/dist/leaflet.css') },
    '/bare/leaflet.js': { contentType: 'text/javascript', body: script('leaflet/dist/leaflet.js') },
    '/bare/protomaps.js': { contentType: 'text/javascript', body: readFileSync(PROTOMAPS, 'utf8') },
    '/bare/start.js': {
      contentType: 'text/javascript',
      body: `const map = L.map('map', { inertia: true }).setView([62.02, 17.2], 11);
        protomapsL.leafletLayer({ url: '${MAP_FILE}', flavor: 'light', lang: 'sv' }).addTo(map);`,
    },
  };
  await page.route(
    ({ pathname }) => pathname.startsWith('/bare'),
    (route) => {
      const file = files[new URL(route.request().url()).pathname];
      return file ? route.fulfill(file) : route.abort();
    },
  );
  await page.goto(`${origin}/bare`);
  await page.locator('canvas').first().waitFor();
}

import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { PLAN } from '@ledningsplats/shared/testing/given.ts';
import { expect, test } from 'vitest';
import { previewShapes } from '../shapes/preview-shapes.ts';
import { inTurns } from './in-turns.ts';

test('what takes long is read in order, and everybody else has their turns meanwhile', async () => {
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 0);
  const busy = (one: number) => {
    const until = performance.now() + 4;
    while (performance.now() < until);
    return one * 2;
  };
  const all = Array.from({ length: 30 }, (_, n) => n);
  expect(await inTurns(all, busy)).toEqual(all.map((n) => n * 2));
  clearInterval(counting);
  expect(turns).toBeGreaterThan(3);
});

test('[PL9] two hundred areas of five hundred corners are looked through without holding the loop', async () => {
  const ring = (n: number) => {
    const corners = Array.from({ length: 500 }, (_, corner) => {
      const angle = (corner / 500) * 2 * Math.PI;
      const out = 0.01 * (1 + 0.3 * Math.sin(angle * 40));
      return [17 + n / 1_000 + Math.cos(angle) * out, 62 + Math.sin(angle) * out];
    });
    return [...corners, corners[0]];
  };
  const features = Array.from({ length: 200 }, (_, n) => ({
    type: 'Feature',
    properties: { slag: 'riskområde' },
    geometry: { type: 'Polygon', coordinates: [ring(n)] },
  }));
  const file = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
  const state = { incident: { mode: 'live' }, shapes: { at: {} } } as IncidentState;

  let turns = 0;
  const counting = setInterval(() => (turns += 1), 0);
  const { rows } = await previewShapes(file, state, PLAN, async () => new Set());
  clearInterval(counting);
  expect(rows.filter(({ what }) => what === 'new')).toHaveLength(200);
  expect(turns).toBeGreaterThan(3);
});

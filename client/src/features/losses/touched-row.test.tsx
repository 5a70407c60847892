import type { LossesSlice, LossFacts } from '@ledningsplats/shared/losses/events.ts';
import { type TouchedService, touchedServices } from '@ledningsplats/shared/losses/touched-services.ts';
import type { EssentialService, ServicesState } from '@ledningsplats/shared/services/events.ts';
import type { Geometry, ShapesSlice } from '@ledningsplats/shared/shapes/events.ts';
import { PLAN } from '@ledningsplats/shared/testing/given.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TouchedRow } from './TouchedRow.tsx';

const HOUR = 3_600_000;
/** An hour before the clock goes back from 03:00 to 02:00. */
const SINCE = Date.UTC(2026, 9, 25, 0, 0);
const AREA: Geometry = {
  form: 'area',
  points: [
    { latitude: 62, longitude: 17 },
    { latitude: 62, longitude: 18 },
    { latitude: 63, longitude: 18 },
    { latitude: 63, longitude: 17 },
  ],
};

/** Two hundred in the area, each with an hour more than the one before, and as many outside it. */
function register(): ServicesState {
  const all = Array.from({ length: 400 }, (_, index): EssentialService => {
    const isInside = index % 2 === 0;
    return {
      id: `s${index}`,
      // told in another order than they run out
      number: 400 - index,
      reference: null,
      position: { latitude: isInside ? 62.5 : 61.5, longitude: 17.5 },
      needs: [{ need: 'el', minutes: (index / 2) * 60 }],
      contacts: [],
      texts: { name: `Verksamhet ${index}` },
      seq: index + 1,
      changedAt: 0,
      changedBy: null,
      retired: null,
    };
  });
  return { count: 400, services: Object.fromEntries(all.map((one) => [one.id, one])) };
}

function touched(now: number): TouchedService[] {
  const facts: LossFacts = { needs: ['el'], isWholeMunicipality: false, shapes: ['a'], since: SINCE, prognosis: null };
  const told = { recordedAt: SINCE, recordedBy: null, changedAt: SINCE, changedBy: null };
  const loss = { id: 'l', number: 1, seq: 1, line: 1, facts, content: { where: 'x' }, knownAt: { el: SINCE }, ...told };
  const losses: LossesSlice = {
    count: 1,
    known: { l: { ...loss, status: 'lost', settled: null } },
    answers: {},
  };
  const shape = { id: 'a', kind: 'outage_area', content: { geometry: AREA }, seq: 1, removed: null };
  const shapes = { at: { a: shape } } as unknown as ShapesSlice;
  return touchedServices({ losses, shapes }, register(), { now, nearMinutes: 120 }).rows;
}

const shown = (row: TouchedService, now: number) =>
  renderToStaticMarkup(
    <TouchedRow
      row={row}
      plan={PLAN}
      now={now}
      mayAnswer={false}
      mayLink={false}
      mayRemove={false}
      onOpen={() => {}}
      onAnswer={() => {}}
    />,
  ).replaceAll(/<[^>]+>/g, ' ');

test('[KO2] of four hundred the two hundred in the area stand on screen, each with its own time, nearest first, over a change of the clock', () => {
  const now = SINCE + 3.5 * HOUR;
  const rows = touched(now);
  expect(rows).toHaveLength(200);
  const texts = rows.map((row) => shown(row, now));
  const hours = texts.map((text) => Number(/Verksamhet (\d+)/.exec(text)?.[1]) / 2);
  expect(hours).toEqual(Array.from({ length: 200 }, (_, index) => index));
  // time that passes: half an hour ago and in half an hour, whatever the clocks on the wall did in between
  expect(texts[3]).toContain('Gränsen har passerat');
  expect(texts[3]).toMatch(/för 30 min sedan/);
  expect(texts[4]).toContain('Nära gränsen');
  expect(texts[4]).toMatch(/om 30 min/);
  expect(texts[6]).toContain('Har tid kvar');
});

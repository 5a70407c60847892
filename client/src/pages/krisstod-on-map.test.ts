import type { KrisstodSlice, PublicSite } from '@ledningsplats/shared/krisstod/events.ts';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { expect, test } from 'vitest';
import { krisstodOnMap, withKrisstodKind } from './krisstod-on-map.ts';

const position = { latitude: 62.4, longitude: 17.3 };
const facts = { kind: 'kyrka', isSpontaneous: false, since: 0, seq: 1 };
const site = (id: string, more: Partial<PublicSite>): PublicSite => ({
  ...facts,
  id,
  number: 1,
  isOpen: true,
  name: 'Tallmyra kyrka',
  position,
  adults: 3,
  young: 2,
  countedAt: null,
  ...more,
});
const slice = (sites: PublicSite[]) =>
  ({ sites: Object.fromEntries(sites.map((one) => [one.id, one])) }) as KrisstodSlice;

test('[KR3] open sites with a position are on the map, with how many have come and no more', () => {
  const drawn = krisstodOnMap(
    slice([
      site('a', {}),
      site('b', { isOpen: false }),
      site('c', { position: null }),
      site('d', { name: null, adults: 0, young: 0 }),
    ]),
  );
  expect(drawn).toMatchObject([
    { ...position, id: 'a', name: 'Tallmyra kyrka', look: 'open', note: 'Öppen, 5 besök' },
    { id: 'd', name: '(namnet är borttaget)', note: 'Öppen' },
  ]);
  expect(drawn[0]?.words).toContain('Krisstöd');
});

test('[PL9] the legend and the switches know them by a kind that no plan can have', () => {
  const plan = defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' });
  const [drawn] = krisstodOnMap(slice([site('a', {})]));
  const added = withKrisstodKind(plan).places.kinds.at(-1);
  expect(added).toMatchObject({ id: drawn?.kind, symbol: drawn?.symbol, name: 'Krisstöd' });
  expect(added?.id).not.toMatch(/^[a-z0-9_-]+$/);
});

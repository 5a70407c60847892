import type { KrisstodSlice } from '@ledningsplats/shared/krisstod/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { siteName, sitesOf } from '../features/krisstod/site-words.ts';
import type { MapPlace } from '../features/places/map/map-places.ts';
import { krisstodTexts as texts } from '../i18n/krisstod.ts';
import { placesMapTexts } from '../i18n/places-map.ts';

/** No kind of place in a plan is called so: a plan's ids have no colon. */
const KIND = 'krisstod:';

/** Krisstöd's open sites as the map draws places [KR3]. */
export function krisstodOnMap(slice: KrisstodSlice): MapPlace[] {
  return sitesOf(slice).open.flatMap((site): MapPlace[] => {
    if (site.position === null) return [];
    const name = siteName(site);
    const visits = site.adults + site.young;
    const note =
      visits === 0 ? placesMapTexts.looks.open : `${placesMapTexts.looks.open}, ${texts.visitsShort(visits)}`;
    const words = placesMapTexts.symbol([name, texts.title, note]);
    const look = { symbol: texts.symbol, isDevice: false, look: 'open', isOver: false, fuel: 'ok' } as const;
    return [{ ...site.position, ...look, id: site.id, name, kind: KIND, note, words }];
  });
}

/** The plan with krisstöd among the kinds that the legend explains and the switches hide. */
export function withKrisstodKind(plan: Plan): Plan {
  const kind = { id: KIND, name: texts.title, symbol: texts.symbol, opens: true, needsBoard: false };
  return { ...plan, places: { ...plan.places, kinds: [...plan.places.kinds, kind] } };
}

import { boundsOf } from '@ledningsplats/shared/geo/bounds-of.ts';
import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { SirenResult } from '@ledningsplats/shared/sirens/events.ts';
import { useMemo, useState } from 'react';
import { MapView } from '../features/map/MapView.tsx';
import type { MapPlace } from '../features/places/map/map-places.ts';
import { PlacesLayer } from '../features/places/map/PlacesLayer.tsx';
import { sirenName } from '../features/sirens/siren-words.ts';
import { placesMapTexts } from '../i18n/places-map.ts';
import { sirenTexts as texts } from '../i18n/sirens.ts';

/** Each result as a look that differs in form and colour from the others; the letter tells which it is. */
const LOOKS = {
  heard: 'open',
  weak: 'preparing',
  silent: 'full',
  unchecked: 'closed',
  unsaid: 'unopened',
} as const satisfies Record<SirenResult | 'unsaid', MapPlace['look']>;

export interface SirenMapProps {
  plan: Plan;
  sirens: readonly Place[];
  reports: Readonly<Record<string, { result: SirenResult }>>;
}

/** The sirens where they stand, each with a letter for how it was heard; the list beside it says the same [PL8]. */
export function SirenMap({ plan, sirens, reports }: SirenMapProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const places = useMemo(
    () =>
      sirens.flatMap((siren): MapPlace[] => {
        if (siren.position === null) return [];
        const result = reports[siren.id]?.result ?? 'unsaid';
        const [name, note] = [sirenName(siren), result === 'unsaid' ? texts.unsaid : texts.results[result]];
        const marks = { symbol: texts.signs[result], isDevice: false, isOver: false, fuel: 'ok' } as const;
        const words = placesMapTexts.symbol([name, note]);
        return [
          { ...siren.position, ...marks, id: siren.id, name, kind: siren.kind, look: LOOKS[result], note, words },
        ];
      }),
    [sirens, reports],
  );
  // around the sirens, as long as they are the same: a report moves nothing
  const home = useMemo(
    () => boundsOf(sirens.flatMap(({ position }) => position ?? [])) ?? plan.municipality.bounds,
    [sirens, plan],
  );
  return (
    <MapView label={texts.mapLabel(places.length)} home={home}>
      <PlacesLayer places={places} chosen={chosen} onChoose={setChosen} />
    </MapView>
  );
}

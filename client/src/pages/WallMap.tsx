import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useMemo, useState } from 'react';
import { useIncidentFacts } from '../app/use-incident-facts.ts';
import { type PaperFacts, PaperView } from '../features/map/PaperView.tsx';
import { useMapPlaces } from '../features/places/map/use-map-places.ts';
import { operatedPlaces } from '../features/places/operations/operated-places.ts';
import { MapTools } from '../features/shapes/map/MapTools.tsx';
import type { DrawnWarning } from '../features/warnings/map/drawn-warnings.ts';
import { WarningsLayer } from '../features/warnings/map/WarningsLayer.tsx';
import { mapTexts } from '../i18n/map.ts';
import { wallTexts } from '../i18n/wall.ts';
import { krisstodOnMap } from './krisstod-on-map.ts';
import { MapLayers } from './MapLayers.tsx';
import { useMapHome } from './use-map-home.ts';
import styles from './WallMap.module.css';

export interface WallMapProps {
  incident: string;
  plan: Plan;
  warnings: readonly DrawnWarning[];
  /** Told which of them are in view. */
  onShown: (numbers: readonly number[]) => void;
}

/** In degrees, some kilometre: one place alone has its streets around it. */
const LEAST = { latitude: 0.008, longitude: 0.016 };
/** In pixels of the map's own: half of a symbol with its mark, and the half of a name under it. */
const MARGIN = 34;
/** On a screen of 4K the map is drawn three times as large (WallMap.module.css). */
const DENSITY = 3;
const NOTHING_MORE: PaperFacts | null = null;

/** The map on the wall: what is open, where it happened and where others warn, and nothing to press. */
export function WallMap(props: WallMapProps) {
  return (
    <MapTools incident={props.incident} isStill>
      <Drawn {...props} />
    </MapTools>
  );
}

function Drawn({ incident: id, plan, warnings, onShown }: WallMapProps) {
  const incident = useIncidentFacts(id);
  const { state } = incident;
  const operated = useMemo(() => operatedPlaces(state, []).filter((place) => place.state !== 'closed'), [state]);
  const { places: run } = useMapPlaces(operated, plan, state?.incident.mode === 'exercise');
  const krisstod = state?.krisstod ?? null;
  const places = useMemo(() => [...run, ...(krisstod === null ? [] : krisstodOnMap(krisstod))], [run, krisstod]);
  const home = useMapHome(incident.stream, places, false, plan.municipality.bounds);
  const bounds = useMemo(() => home && atLeast(home), [home]);
  const [facts, setFacts] = useState(NOTHING_MORE);
  if (bounds === null) return <p className={styles.none}>{wallTexts.mapNone}</p>;
  return (
    <div className={styles.map}>
      <PaperView
        label={mapTexts.mapOf(plan.municipality.name)}
        bounds={bounds}
        margin={MARGIN}
        density={DENSITY}
        hasNames={false}
        onFacts={setFacts}
      >
        <WarningsLayer warnings={warnings} isThin onShown={onShown} />
        <MapLayers places={places} chosen={null} onChoose={() => {}} isPicture isNumbered={false} />
      </PaperView>
      {facts?.attribution && <p className={styles.attribution}>{facts.attribution.text}</p>}
    </div>
  );
}

function atLeast({ south, west, north, east }: Bounds): Bounds {
  const [high, wide] = [
    Math.max(0, LEAST.latitude - (north - south)) / 2,
    Math.max(0, LEAST.longitude - (east - west)) / 2,
  ];
  return { south: south - high, west: west - wide, north: north + high, east: east + wide };
}

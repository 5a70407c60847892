import { boundsOf } from '@ledningsplats/shared/geo/bounds-of.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useMemo } from 'react';
import { type PaperFacts, PaperView } from '../features/map/PaperView.tsx';
import type { MapPlace } from '../features/places/map/map-places.ts';
import type { PlacesRoom } from '../features/places/map/name-layout.ts';
import { MapTools, useShownShapes } from '../features/shapes/map/MapTools.tsx';
import type { DrawnWarning } from '../features/warnings/map/drawn-warnings.ts';
import { WarningsLayer } from '../features/warnings/map/WarningsLayer.tsx';
import { mapTexts } from '../i18n/map.ts';
import { MapLayers } from './MapLayers.tsx';

export interface PaperMapProps {
  incident: string;
  plan: Plan;
  places: readonly MapPlace[];
  warnings: readonly DrawnWarning[];
  /** What the sheet must show: the whole municipality, or what is drawn. */
  area: 'drawn' | 'municipality';
  onFacts: (facts: PaperFacts) => void;
  /** Told which places have no name there, when they are others than before. */
  onRoom: (room: PlacesRoom) => void;
  /** Told which warnings are on the sheet. */
  onShown: (numbers: readonly number[]) => void;
}

/** The map of an incident on a sheet of paper, with what the page says is drawn on it. */
export function PaperMap(props: PaperMapProps) {
  return (
    <MapTools incident={props.incident} isStill>
      <Drawn {...props} />
    </MapTools>
  );
}

function Drawn({ plan, places, warnings, area, onFacts, onRoom, onShown }: PaperMapProps) {
  const { name, bounds: home } = plan.municipality;
  const shapes = useShownShapes();
  const spots = useMemo(
    () => boundsOf([...places, ...shapes.flatMap(({ geometry }) => geometry.points)]),
    [places, shapes],
  );
  const bounds = (area === 'municipality' ? home : null) ?? spots ?? home;
  if (bounds === null) return <p>{mapTexts.nothingToPrint}</p>;
  return (
    <PaperView label={mapTexts.mapOf(name)} bounds={bounds} onFacts={onFacts}>
      <WarningsLayer warnings={warnings} isThin onShown={onShown} />
      <MapLayers places={places} chosen={null} onChoose={() => {}} onRoom={onRoom} isPicture />
    </PaperView>
  );
}

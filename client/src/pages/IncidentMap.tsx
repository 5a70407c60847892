import { MapView, type MapViewProps } from '../features/map/MapView.tsx';
import { mapTexts } from '../i18n/map.ts';
import { KeepMapButton } from '../program/KeepMapButton.tsx';
import { usePlan } from '../sync/use-plan.ts';

export type IncidentMapProps = Pick<MapViewProps, 'size'>;

/**
 * The map of an incident with the layers that features hang on it. Loaded when it is shown (`LazyMap.tsx`): this module and
 * what it imports are the only ones that may import Leaflet.
 */
export function IncidentMap({ size = 'page' }: IncidentMapProps) {
  const municipality = usePlan().state?.plan.municipality ?? null;
  const label = municipality === null ? mapTexts.title : mapTexts.mapOf(municipality.name);
  return <MapView label={label} home={municipality?.bounds ?? null} size={size} tools={<KeepMapButton />} />;
}

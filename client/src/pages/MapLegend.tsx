import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ReactNode } from 'react';
import type { MapPlace } from '../features/places/map/map-places.ts';
import { PlacesLegend } from '../features/places/map/PlacesLegend.tsx';
import { LayerSwitches } from '../features/shapes/map/LayerSwitches.tsx';
import { ShapesLegend } from '../features/shapes/map/ShapesLegend.tsx';
import { placesMapTexts } from '../i18n/places-map.ts';
import styles from './MapLegend.module.css';

export interface MapLegendProps {
  places: readonly MapPlace[];
  plan: Plan | null;
  isPage: boolean;
  isForbidden: boolean;
  /** What other features have on the map, in words. */
  children?: ReactNode;
}

/** What the signs mean, why there are no places, and which layers are shown; a small map has no room for all of it. */
export function MapLegend({ places, plan, isPage, isForbidden, children }: MapLegendProps) {
  const forbidden = isForbidden && <p className={styles.forbidden}>{placesMapTexts.forbidden}</p>;
  if (!isPage) return forbidden;
  return (
    <div className={styles.legend}>
      {forbidden}
      <ShapesLegend>{plan !== null && places.length > 0 && <PlacesLegend places={places} plan={plan} />}</ShapesLegend>
      {children}
      <LayerSwitches plan={plan} />
    </div>
  );
}

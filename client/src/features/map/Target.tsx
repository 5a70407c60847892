import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { CircleMarker } from 'react-leaflet';
import styles from './MapView.module.css';

/** Somewhere that has been asked for. */
export interface TargetPlace extends Position {
  name: string;
  /** How near; near enough for street names where it is left out. */
  zoom?: number;
}

/** A ring around what was asked for: the ground shows through it. */
export function Target({ place: { latitude, longitude } }: { place: TargetPlace }) {
  return (
    <CircleMarker
      key={`${latitude} ${longitude}`}
      center={[latitude, longitude]}
      radius={17}
      pane="target"
      interactive={false}
      className={styles.target ?? ''}
      pathOptions={{ fill: false, weight: 4 }}
    />
  );
}

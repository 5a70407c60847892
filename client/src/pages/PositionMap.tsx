import { boundsOf } from '@ledningsplats/shared/geo/bounds-of.ts';
import { useRef, useState } from 'react';
import { type MapHandle, MapView } from '../features/map/MapView.tsx';
import { PositionChooser } from '../features/places/map/PositionChooser.tsx';
import type { ChooserMapProps } from '../features/places/PositionField.tsx';
import { placesMapTexts } from '../i18n/places-map.ts';
import { Button } from '../ui/Button.tsx';
import styles from './PositionMap.module.css';

/** A map to choose a position on, in a dialog. Opens near where the place is, else over the municipality. */
export function PositionMap({ name, kind, plan, value, onChoose }: ChooserMapProps) {
  const map = useRef<MapHandle>(null);
  const [home] = useState(() => (value === null ? plan.municipality.bounds : boundsOf([value])));
  const symbol = plan.places.kinds.find(({ id }) => id === kind)?.symbol ?? '';

  function handleMiddle() {
    const middle = map.current?.centre() ?? null;
    if (middle !== null) onChoose(middle);
  }

  return (
    <div className={styles.chooser}>
      <p className={styles.help}>{placesMapTexts.chooseHelp}</p>
      <div className={styles.map}>
        <MapView label={placesMapTexts.chooser(name)} home={home} size="chooser" handle={map}>
          <PositionChooser value={value} symbol={symbol} onChoose={onChoose} />
        </MapView>
      </div>
      <div>
        <Button size="small" onPress={handleMiddle}>
          {placesMapTexts.chooseMiddle}
        </Button>
      </div>
    </div>
  );
}

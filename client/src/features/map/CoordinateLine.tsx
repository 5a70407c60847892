import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { toSweref } from '@ledningsplats/shared/geo/sweref.ts';
import type { Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import { useEffect, useState } from 'react';
import { mapTexts } from '../../i18n/map.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconClose, IconCopy } from '../../ui/icons.ts';
import { showToast } from '../../ui/toasts.ts';
import styles from './CoordinateLine.module.css';
import { degrees, metres } from './coordinate-words.ts';
import type { TargetPlace } from './Target.tsx';

export interface CoordinateLineProps {
  map: LeafletMap;
  target: TargetPlace | null;
  onClear: () => void;
}

/** Where the pointer is, or the middle of the map where there is none, in both systems [PL9]. */
export function CoordinateLine({ map, target, onClear }: CoordinateLineProps) {
  const { position, isPointer } = usePosition(map);
  const { north, east } = toSweref(position);

  async function handleCopy() {
    try {
      await navigator.clipboard.writeText(copied(centreOf(map)));
      announce(mapTexts.copied);
      showToast({ tone: 'ok', title: mapTexts.copied });
    } catch {
      showToast({ tone: 'warn', title: mapTexts.copyFailed });
    }
  }

  return (
    <div className={styles.line}>
      <span className={styles.where}>{isPointer ? mapTexts.pointer : mapTexts.centre}</span>
      <span className={styles.systems}>
        <span className={styles.system}>
          <span className={styles.name}>{mapTexts.swerefName}</span> {mapTexts.sweref(metres(north), metres(east))}
        </span>
        <span className={styles.system}>
          <span className={styles.name}>{mapTexts.wgsName}</span>{' '}
          {mapTexts.wgs(degrees(position.latitude), degrees(position.longitude))}
        </span>
      </span>
      <IconButton label={mapTexts.copy} icon={<IconCopy aria-hidden />} onPress={() => void handleCopy()} />
      {target !== null && (
        <span className={styles.target}>
          {mapTexts.target(target.name)}
          <Button size="small" variant="quiet" icon={<IconClose aria-hidden />} onPress={onClear}>
            {mapTexts.clearTarget}
          </Button>
        </span>
      )}
    </div>
  );
}

function copied(position: Position): string {
  const { north, east } = toSweref(position);
  const wgs = `${position.latitude.toFixed(5)}, ${position.longitude.toFixed(5)}`;
  return `${mapTexts.swerefName} N ${Math.round(north)} E ${Math.round(east)} (${mapTexts.wgsName} ${wgs})`;
}

function centreOf(map: LeafletMap): Position {
  const { lat, lng } = map.getCenter();
  return { latitude: lat, longitude: lng };
}

function usePosition(map: LeafletMap): { position: Position; isPointer: boolean } {
  const [shown, setShown] = useState(() => ({ position: centreOf(map), isPointer: false }));
  useEffect(() => {
    let frame = 0;
    const show = (position: Position, isPointer: boolean) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setShown({ position, isPointer }));
    };
    const toCentre = () => show(centreOf(map), false);
    const toPointer = ({ latlng }: LeafletMouseEvent) => show({ latitude: latlng.lat, longitude: latlng.lng }, true);
    map.on('move', toCentre);
    map.on('mouseout', toCentre);
    map.on('mousemove', toPointer);
    return () => {
      cancelAnimationFrame(frame);
      map.off('move', toCentre);
      map.off('mouseout', toCentre);
      map.off('mousemove', toPointer);
    };
  }, [map]);
  return shown;
}

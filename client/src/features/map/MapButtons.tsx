import type { Map as LeafletMap } from 'leaflet';
import { type RefObject, useEffect, useState } from 'react';
import { mapTexts } from '../../i18n/map.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconFullScreen, IconHouse, IconLeaveFullScreen, IconMinus, IconPlus } from '../../ui/icons.ts';
import styles from './MapButtons.module.css';

export interface MapButtonsProps {
  map: LeafletMap | null;
  /** Shows the whole of the municipality, or what else is home. */
  onHome: () => void;
  homeLabel: string;
  /** What fills the screen. */
  frame: RefObject<HTMLElement | null>;
  hasFullScreen: boolean;
}

/** Closer, further out, the whole, and the whole screen. */
export function MapButtons({ map, onHome, homeLabel, frame, hasFullScreen }: MapButtonsProps) {
  const [zoom, setZoom] = useState<number | null>(null);
  const isFull = useFullScreen(frame);
  useEffect(() => {
    if (map === null) return;
    const tell = () => setZoom(map.getZoom());
    tell();
    map.on('zoomend', tell);
    return () => void map.off('zoomend', tell);
  }, [map]);
  const canFill = hasFullScreen && document.fullscreenEnabled;

  function handleFullScreen() {
    if (isFull) void document.exitFullscreen();
    else void frame.current?.requestFullscreen().catch(() => {});
  }

  return (
    <div className={styles.buttons}>
      <div className={styles.pair}>
        <IconButton
          label={mapTexts.zoomIn}
          icon={<IconPlus aria-hidden />}
          variant="secondary"
          isDisabled={map === null || zoom === map.getMaxZoom()}
          onPress={() => map?.zoomIn()}
        />
        <IconButton
          label={mapTexts.zoomOut}
          icon={<IconMinus aria-hidden />}
          variant="secondary"
          isDisabled={map === null || zoom === map.getMinZoom()}
          onPress={() => map?.zoomOut()}
        />
      </div>
      <IconButton label={homeLabel} icon={<IconHouse aria-hidden />} variant="secondary" onPress={onHome} />
      {canFill && (
        <IconButton
          label={isFull ? mapTexts.leaveFullScreen : mapTexts.fullScreen}
          icon={isFull ? <IconLeaveFullScreen aria-hidden /> : <IconFullScreen aria-hidden />}
          variant="secondary"
          onPress={handleFullScreen}
        />
      )}
    </div>
  );
}

function useFullScreen(frame: RefObject<HTMLElement | null>): boolean {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const tell = () => setFull(document.fullscreenElement !== null && document.fullscreenElement === frame.current);
    document.addEventListener('fullscreenchange', tell);
    return () => document.removeEventListener('fullscreenchange', tell);
  }, [frame]);
  return isFull;
}

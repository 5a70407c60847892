import 'leaflet/dist/leaflet.css';
import type { Attribution } from '@ledningsplats/shared/geo/map-reading.ts';
import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import styles from './MapView.module.css';
import { Panes } from './Panes.tsx';
import { scaleFor, zoomAt } from './paper.ts';
import { RasterGround } from './RasterGround.tsx';
import { toLeafletBounds } from './to-leaflet-bounds.ts';
import { useGround } from './use-ground.ts';
import { VectorGround } from './VectorGround.tsx';

/** Paper is read from nearer than a screen. */
const DENSITY = 2;

/** What stands around the map on its sheet. */
export interface PaperFacts {
  /** The 10 000 of 1:10 000, in the middle of the map. */
  scale: number;
  bounds: Bounds;
  attribution: Attribution | null;
  /** There is a ground and it has been drawn, or there is none. */
  isDrawn: boolean;
  isPlain: boolean;
}

export interface PaperViewProps {
  label: string;
  /** What must be in view; the scale is the largest round one at which it is. */
  bounds: Bounds;
  /** Pixels at each edge that stay free, for symbols that stand on the bounds. */
  margin?: number;
  /** Pixels of the picture for each of the page. */
  density?: number;
  /** Whether villages, roads and waters have their names. */
  hasNames?: boolean;
  children?: ReactNode;
  onFacts: (facts: PaperFacts) => void;
}

/** A map as it is printed: nothing on it moves or can be pressed, and its scale is a round one. */
export function PaperView({
  label,
  bounds,
  margin = 0,
  density = DENSITY,
  hasNames = true,
  children,
  onFacts,
}: PaperViewProps) {
  const ground = useGround();
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  const isPlain = ground.isKnown && ground.shown === 'plain';
  const [scale, setScale] = useState<number | null>(null);
  const tell = useEffectEvent(onFacts);

  useEffect(() => {
    if (map === null) return;
    const fitSheet = () => {
      // on its way to the printer the page may be a hair wider: what has been drawn is what is printed
      if (window.matchMedia('print').matches) return;
      map.invalidateSize({ animate: false });
      const { x, y } = map.getSize();
      // a box that is next to nothing has no room for a margin
      const [width, height] = [x, y].map((side) => Math.max(side / 2, side - 2 * margin)) as [number, number];
      const latitude = (bounds.south + bounds.north) / 2;
      const fitting = scaleFor(bounds, { width, height });
      map.setView([latitude, (bounds.west + bounds.east) / 2], zoomAt(fitting, latitude), { animate: false });
      setScale(fitting);
    };
    fitSheet();
    // the sheet is turned, or is another one
    const observer = new ResizeObserver(fitSheet);
    observer.observe(map.getContainer());
    return () => observer.disconnect();
  }, [map, bounds, margin]);

  const { attribution } = ground;
  useEffect(() => {
    if (map === null || scale === null) return;
    const told = () => {
      const shown = map.getBounds();
      tell({
        scale,
        bounds: { south: shown.getSouth(), west: shown.getWest(), north: shown.getNorth(), east: shown.getEast() },
        attribution,
        isDrawn: isDrawn || isPlain,
        isPlain,
      });
    };
    told();
    map.on('moveend', told);
    return () => void map.off('moveend', told);
  }, [map, scale, attribution, isDrawn, isPlain]);

  useEffect(() => {
    map?.getContainer().setAttribute('role', 'img');
    map?.getContainer().setAttribute('aria-label', label);
  }, [map, label]);

  return (
    <MapContainer
      ref={setMap}
      className={styles.paper ?? ''}
      bounds={toLeafletBounds(bounds)}
      zoomSnap={0}
      trackResize={false}
      zoomControl={false}
      attributionControl={false}
      dragging={false}
      keyboard={false}
      scrollWheelZoom={false}
      doubleClickZoom={false}
      boxZoom={false}
      touchZoom={false}
      zoomAnimation={false}
      fadeAnimation={false}
      markerZoomAnimation={false}
    >
      {/* not before the scale is known: tiles of another one would be asked for, and called off */}
      {scale !== null && ground.shown === 'vector' && ground.base !== null && (
        <VectorGround
          base={ground.base}
          onFault={ground.noteFault}
          onDrawn={setDrawn}
          density={density}
          hasNames={hasNames}
        />
      )}
      {scale !== null && ground.shown === 'raster' && ground.raster !== null && (
        <RasterGround raster={ground.raster} onFailed={ground.noteRasterFailed} onDrawn={setDrawn} />
      )}
      <Panes>{children}</Panes>
    </MapContainer>
  );
}

import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import { divIcon, type Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { Marker, Polygon, useMap } from 'react-leaflet';
import { type DrawnWarning, spotIn } from './drawn-warnings.ts';
import styles from './WarningsLayer.module.css';

/** Each level has dashes of its own: an area is told by them and by its number, not by colour alone. */
const DASHES = { message: '2 6', yellow: '8 6', orange: '14 6', red: '' } as const;

export interface WarningsLayerProps {
  warnings: readonly DrawnWarning[];
  /** A small map, or one for a wall or a paper: a thin outline, so that what is drawn on it is seen first. */
  isThin?: boolean;
  /** Told which are in view, as often as they are others: those that a legend beside the map has the words of. */
  onShown?: (numbers: readonly number[]) => void;
}

/** Where the outer world's warnings hold, each with the number that stands before its words in the legend [WA1]. */
export function WarningsLayer({ warnings, isThin = false, onShown }: WarningsLayerProps) {
  const view = useViewOf(useMap());
  const shown = useMemo(
    () =>
      warnings.flatMap((one) => {
        const spot = view && spotIn(one, view);
        return spot ? [{ ...one, spot }] : [];
      }),
    [warnings, view],
  );
  const tell = useEffectEvent((numbers: readonly number[]) => onShown?.(numbers));
  const numbers = shown.map(({ number }) => number).join(' ');
  useEffect(() => tell(numbers === '' ? [] : numbers.split(' ').map(Number)), [numbers]);
  return shown.map(({ warning, number, geometry, spot }) => (
    <WarningArea
      key={`${warning.warning} ${warning.seq} ${number}`}
      {...{ number, geometry, spot, isThin }}
      level={warning.level}
    />
  ));
}

/** What the map shows, as it is left after each movement; null until it shows anything. */
function useViewOf(map: LeafletMap): Bounds | null {
  const [view, setView] = useState<Bounds | null>(null);
  useEffect(() => {
    const read = () => {
      const seen = map.getBounds();
      setView({ south: seen.getSouth(), west: seen.getWest(), north: seen.getNorth(), east: seen.getEast() });
    };
    map.whenReady(read);
    map.on('moveend resize', read);
    return () => void map.off('moveend resize', read);
  }, [map]);
  return view;
}

interface WarningAreaProps extends Pick<DrawnWarning, 'number' | 'geometry'> {
  level: DrawnWarning['warning']['level'];
  spot: Position;
  isThin: boolean;
}

function WarningArea({ number, geometry, spot, level, isThin }: WarningAreaProps) {
  const look = level ?? 'none';
  return (
    <>
      <Polygon
        positions={geometry.map((polygon) =>
          polygon.map((ring) => ring.map(([longitude, latitude]): [number, number] => [latitude, longitude])),
        )}
        pane="areas"
        interactive={false}
        className={`${styles.area} ${styles[look]}`}
        pathOptions={{ weight: isThin ? 2 : 3, fillOpacity: isThin ? 0.05 : 0.1, dashArray: DASHES[level ?? 'red'] }}
      />
      <Marker
        position={[spot.latitude, spot.longitude]}
        pane="areas"
        interactive={false}
        keyboard={false}
        icon={divIcon({
          className: styles.spot ?? '',
          html: `<b class="${styles.number}">${number}</b>`,
          iconSize: [24, 24],
        })}
      />
    </>
  );
}

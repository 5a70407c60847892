import { divIcon } from 'leaflet';
import { Marker, Polygon } from 'react-leaflet';
import type { DrawnWarning } from './drawn-warnings.ts';
import styles from './WarningsLayer.module.css';

/** Each level has dashes of its own: an area is told by them and by its number, not by colour alone. */
const DASHES = { message: '2 6', yellow: '8 6', orange: '14 6', red: '' } as const;

/** Where the outer world's warnings hold, each with the number that stands before its words in the legend [WA1]. */
export function WarningsLayer({ warnings }: { warnings: readonly DrawnWarning[] }) {
  return warnings.map(({ warning, number, geometry, at }) => (
    <WarningArea
      key={`${warning.warning} ${warning.seq} ${number}`}
      {...{ number, geometry, at }}
      level={warning.level}
    />
  ));
}

function WarningArea({
  number,
  geometry,
  at,
  level,
}: Pick<DrawnWarning, 'number' | 'geometry' | 'at'> & { level: DrawnWarning['warning']['level'] }) {
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
        pathOptions={{ weight: 3, fillOpacity: 0.1, dashArray: DASHES[level ?? 'red'] }}
      />
      <Marker
        position={[at.latitude, at.longitude]}
        pane="areas"
        interactive={false}
        keyboard={false}
        icon={divIcon({ className: styles.number ?? '', html: String(number), iconSize: [24, 24] })}
      />
    </>
  );
}

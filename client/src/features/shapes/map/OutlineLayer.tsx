import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { Fragment } from 'react';
import { Polygon, Polyline } from 'react-leaflet';
import { crossingOf } from './map-tool.ts';
import styles from './OutlineLayer.module.css';
import type { Outline } from './outline.ts';

/** What is being drawn or measured: a line with a halo, and in alarm where two sides cross. */
export function OutlineLayer({ outline, pointer }: { outline: Outline; pointer: Position | null }) {
  const { form, points } = outline;
  const corners = points.map(toLeaflet);
  const crossing = crossingOf(outline);
  const last = points.at(-1);
  const leads = pointer !== null && last !== undefined && form !== 'point' ? [last, pointer].map(toLeaflet) : null;
  const Shape = form === 'area' && points.length > 2 ? Polygon : Polyline;
  const shared = { pane: 'target', interactive: false } as const;
  return (
    <>
      <Fragment key={form === 'area' && points.length > 2 ? 'area' : 'line'}>
        <Shape positions={corners} {...shared} className={styles.halo ?? ''} pathOptions={{ weight: 7, fill: false }} />
        <Shape
          positions={corners}
          {...shared}
          className={styles.outline ?? ''}
          pathOptions={{ weight: 3, fill: form === 'area', fillOpacity: 0.12 }}
        />
      </Fragment>
      {leads !== null && (
        <Polyline
          positions={leads}
          {...shared}
          className={styles.lead ?? ''}
          pathOptions={{ weight: 2, dashArray: '6 6', fill: false }}
        />
      )}
      {crossing?.map((side) => (
        <Polyline
          key={side}
          positions={[side, (side + 1) % points.length].flatMap((at) => points[at] ?? []).map(toLeaflet)}
          {...shared}
          className={styles.crossing ?? ''}
          pathOptions={{ weight: 6, dashArray: '4 6', fill: false }}
        />
      ))}
    </>
  );
}

export function toLeaflet({ latitude, longitude }: Position): [number, number] {
  return [latitude, longitude];
}

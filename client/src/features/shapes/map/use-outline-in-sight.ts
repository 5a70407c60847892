import Leaflet from 'leaflet';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { useMap } from 'react-leaflet';
import type { Outline } from './outline.ts';

/** Clear of the bar and of the map's edges: a corner has a handle around it. */
const ROOM = 28;

/**
 * When its words are asked for, what was drawn lies clear of the bar that asks: on a phone that covers half of the map.
 * The map is moved, and made smaller where it must be; not when all of it is in sight already.
 */
export function useOutlineInSight(outline: Outline, bar: RefObject<HTMLElement | null>): void {
  const map = useMap();
  const show = useEffectEvent(() => {
    const [first] = outline.points;
    if (first === undefined || bar.current === null) return;
    const ground = map.getContainer().getBoundingClientRect();
    const covered = Math.max(0, ground.bottom - bar.current.getBoundingClientRect().top);
    const above = Math.max(0, -ground.top);
    const left = ground.height - covered - above - 2 * ROOM;
    if (left < ROOM) return;
    const corners = outline.points.map(({ latitude, longitude }) => Leaflet.latLng(latitude, longitude));
    const isClear = corners.every((corner) => {
      const { y } = map.latLngToContainerPoint(corner);
      return y > above && y < ground.height - covered;
    });
    if (isClear) return;
    map.fitBounds(Leaflet.latLngBounds(corners), {
      paddingTopLeft: [ROOM, above + ROOM],
      paddingBottomRight: [ROOM, covered + ROOM],
      maxZoom: map.getZoom(),
      animate: false,
    });
  });
  useEffect(() => show(), []);
}

import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type { LeafletMouseEvent } from 'leaflet';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import { toLeaflet } from './OutlineLayer.tsx';
import type { Outline } from './outline.ts';

/** As near to the last corner as the second click of a double one falls. */
const SAME_SPOT = 8;
/** As near to the first corner as one means it. */
const FIRST_CORNER = 14;

export interface CornerClicks {
  outline: Outline;
  isActive: boolean;
  onCorner: (at: Position) => void;
  /** A double click, or one on the first corner of an area. */
  onFinish: () => void;
}

/** Corners by mouse and finger. Answers where the mouse is, for the line that follows it; the map is moved as always. */
export function useCornerClicks({ outline, isActive, onCorner, onFinish }: CornerClicks): Position | null {
  const map = useMap();
  const [pointer, setPointer] = useState<Position | null>(null);
  const isAt = (corner: Position | undefined, event: LeafletMouseEvent, reach: number) =>
    corner !== undefined && map.latLngToContainerPoint(toLeaflet(corner)).distanceTo(event.containerPoint) <= reach;

  /** Leaflet takes two quick taps for a double one wherever they fall: two corners, to whoever draws fast. */
  const isTwice = useRef(false);
  const click = useEffectEvent((event: LeafletMouseEvent) => {
    const { form, points } = outline;
    isTwice.current = form !== 'point' && isAt(points.at(-1), event, SAME_SPOT);
    if (isTwice.current) return;
    if (form === 'area' && points.length > 2 && isAt(points[0], event, FIRST_CORNER)) onFinish();
    else onCorner({ latitude: event.latlng.lat, longitude: event.latlng.lng });
  });
  const finish = useEffectEvent(() => {
    if (isTwice.current) onFinish();
  });

  useEffect(() => {
    if (!isActive) return;
    let frame = 0;
    // a finger has no place of its own between two taps
    const canHover = window.matchMedia('(hover: hover)').matches;
    const follow = ({ latlng }: LeafletMouseEvent) => {
      if (!canHover) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setPointer({ latitude: latlng.lat, longitude: latlng.lng }));
    };
    const leave = () => {
      cancelAnimationFrame(frame);
      setPointer(null);
    };
    const handleClick = (event: LeafletMouseEvent) => click(event);
    const handleDouble = () => finish();
    map.doubleClickZoom.disable();
    map.on('click', handleClick).on('dblclick', handleDouble).on('mousemove', follow).on('mouseout', leave);
    return () => {
      leave();
      map.doubleClickZoom.enable();
      map.off('click', handleClick).off('dblclick', handleDouble).off('mousemove', follow).off('mouseout', leave);
    };
  }, [map, isActive]);
  return isActive ? pointer : null;
}

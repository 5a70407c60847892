import type { Position } from '@ledningsplats/shared/geo/position.ts';
import Leaflet from 'leaflet';
import { useEffect, useEffectEvent, useState } from 'react';
import { useMap } from 'react-leaflet';
import styles from './Handle.module.css';
import { toLeaflet } from './OutlineLayer.tsx';

export interface HandleProps {
  at: Position;
  /** `middle`: between two corners, and becomes one; `whole`: moves all of it. */
  kind: 'corner' | 'middle' | 'whole';
  label: string;
  /** What the keys do there. */
  keys: string;
  /** While it is dragged; nothing is set yet. */
  onDrag: (at: Position) => void;
  onMove: (at: Position) => void;
  onRemove?: () => void;
  onAdd?: () => void;
}

/** A step of the arrow keys, and a small one with Shift, in pixels of the screen. */
const STEP = 10;
const SMALL_STEP = 1;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const SIZE = { corner: 44, middle: 32, whole: 44 } as const;

/** Something to take hold of on the map, by mouse, finger or keyboard. */
export function Handle({ at, kind, label, keys, onDrag, onMove, onRemove, onAdd }: HandleProps) {
  const map = useMap();
  const [marker, setMarker] = useState<Leaflet.Marker | null>(null);
  const drag = useEffectEvent(onDrag);
  const move = useEffectEvent(onMove);
  const start = useEffectEvent(() => toLeaflet(at));
  const press = useEffectEvent((event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    const isRemove = event.key === 'Delete' || event.key === 'Backspace';
    const isAdd = event.key === 'Insert' || event.key === '+';
    const deed = (isRemove && onRemove) || (isAdd && onAdd);
    if (arrow === undefined && !deed) return;
    event.preventDefault();
    event.stopPropagation();
    if (deed) deed();
    if (arrow === undefined) return;
    const step = event.shiftKey ? SMALL_STEP : STEP;
    const point = map.latLngToContainerPoint(toLeaflet(at)).add([arrow[0] * step, arrow[1] * step]);
    const next = map.containerPointToLatLng(point);
    map.panInside(next, { padding: [40, 40], animate: false });
    onMove({ latitude: next.lat, longitude: next.lng });
  });

  useEffect(() => {
    const icon = Leaflet.divIcon({ className: styles.handle ?? '', iconSize: [SIZE[kind], SIZE[kind]] });
    const made = Leaflet.marker(start(), {
      icon,
      pane: 'target',
      draggable: true,
      keyboard: kind !== 'middle',
      autoPanOnFocus: false,
      zIndexOffset: kind === 'corner' ? 1_000 : 0,
    });
    const positionOf = () => {
      const { lat, lng } = made.getLatLng();
      return { latitude: lat, longitude: lng };
    };
    made.on('drag', () => drag(positionOf()));
    made.on('dragend', () => move(positionOf()));
    // a click on a corner is no click on the map
    made.on('click dblclick', Leaflet.DomEvent.stop);
    made.addTo(map);
    const element = made.getElement();
    element?.setAttribute('data-kind', kind);
    const handleKey = (event: KeyboardEvent) => press(event);
    element?.addEventListener('keydown', handleKey);
    setMarker(made);
    return () => {
      element?.removeEventListener('keydown', handleKey);
      made.remove();
    };
  }, [map, kind]);

  useEffect(() => {
    marker?.setLatLng(toLeaflet(at));
  }, [marker, at]);
  useEffect(() => {
    const element = marker?.getElement();
    if (kind === 'middle') element?.setAttribute('aria-hidden', 'true');
    element?.setAttribute('aria-label', label);
    element?.setAttribute('aria-description', keys);
  }, [marker, kind, label, keys]);
  return null;
}

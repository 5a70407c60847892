import type { Geometry } from '@ledningsplats/shared/shapes/events.ts';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import styles from './ShapeStop.module.css';
import { nameOf, type ShownShape } from './shown-shapes.ts';
import { anchorOf } from './to-pixels.ts';

export interface ShapeStopProps {
  shapes: readonly ShownShape[];
  /** Whether the panel of one is open: the keyboard comes back when it closes, if it came from here. */
  isOpen: boolean;
  /** The one that the keyboard is on; null when it has left. */
  onFocus: (id: string | null) => void;
  onOpen: (id: string) => void;
}

/**
 * One stop for the keyboard on all that is drawn, as a canvas has none: arrows go from one to the next, from west to east,
 * and Return opens. Two hundred shapes are not two hundred stops.
 */
export function ShapeStop({ shapes, isOpen, onFocus, onOpen }: ShapeStopProps) {
  const map = useMap();
  const button = useRef<HTMLButtonElement>(null);
  const cameFromHere = useRef(false);
  const [at, setAt] = useState<string | null>(null);
  const inOrder = [...shapes].sort((one, other) => west(one.geometry) - west(other.geometry));
  const index = Math.max(
    0,
    inOrder.findIndex(({ id }) => id === at),
  );
  const current = inOrder[index];
  const geometry = current?.geometry ?? null;

  useEffect(() => {
    if (geometry === null) return;
    const place = () => {
      const { x, y } = map.latLngToContainerPoint(anchorOf(geometry));
      if (button.current !== null) button.current.style.translate = `${x}px ${y}px`;
    };
    place();
    map.on('move zoomend resize', place);
    return () => void map.off('move zoomend resize', place);
  }, [map, geometry]);
  useEffect(() => {
    if (isOpen || !cameFromHere.current) return;
    cameFromHere.current = false;
    button.current?.focus({ preventScroll: true });
  }, [isOpen]);
  if (current === undefined) return null;

  function goTo(shape: ShownShape | undefined) {
    if (shape === undefined) return;
    setAt(shape.id);
    onFocus(shape.id);
    map.panInside(anchorOf(shape.geometry), { padding: [60, 60], animate: false });
  }

  function handleKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    goTo(inOrder[(index + step + inOrder.length) % inOrder.length]);
  }

  return (
    <button
      ref={button}
      type="button"
      className={styles.stop}
      aria-label={shapeMapTexts.stop(nameOf(current), index + 1, inOrder.length)}
      aria-description={shapeMapTexts.stopKeys}
      onFocus={() => goTo(current)}
      onBlur={() => onFocus(null)}
      onKeyDown={handleKeyDown}
      onClick={() => {
        cameFromHere.current = true;
        onOpen(current.id);
      }}
    />
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function west({ points }: Geometry): number {
  return Math.min(...points.map(({ longitude }) => longitude));
}

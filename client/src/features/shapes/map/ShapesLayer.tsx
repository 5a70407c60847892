import type { LeafletMouseEvent } from 'leaflet';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';
import { useMediaQuery } from '../../../ui/use-media-query.ts';
import { useTheme } from '../../../ui/use-theme.ts';
import { DrawSurface } from './DrawSurface.tsx';
import { useHiddenLayers } from './hidden-layers.ts';
import { useMapTools, useShownShapes } from './MapTools.tsx';
import { ShapeStop } from './ShapeStop.tsx';
import { ShapeCanvas, type TakenRoom } from './shape-canvas.ts';

export interface ShapesLayerProps {
  /** What stands on the map beside: words are not drawn there. */
  taken?: TakenRoom | null;
  onChoose?: () => void;
}

/**
 * Everything that is drawn on the incident's map, and what is under the hand while somebody draws. One canvas paints it: a
 * change makes no element and renders none but this. What is drawn stands in a list that does the same things [PL9].
 */
export function ShapesLayer({ taken = null, onChoose }: ShapesLayerProps) {
  const map = useMap();
  const { isStill, tool, selected, select } = useMapTools();
  const shapes = useShownShapes();
  const hidden = useHiddenLayers();
  const [layer, setLayer] = useState<ShapeCanvas | null>(null);
  /** The one that the keyboard stands on. */
  const [focused, setFocused] = useState<string | null>(null);
  const reshaped = tool?.is === 'draw' ? tool.shape : null;
  const shown = useMemo(
    // a small map and a sheet of paper have nowhere to say what is hidden: they show all
    () => shapes.filter(({ id, kind }) => id !== reshaped && (isStill || !hidden.has(`shape:${kind}`))),
    [shapes, hidden, isStill, reshaped],
  );

  useEffect(() => {
    const made = new ShapeCanvas();
    made.addTo(map);
    setLayer(made);
    return () => void made.remove();
  }, [map]);
  useEffect(() => layer?.show(shown, selected ?? focused, taken), [layer, shown, selected, focused, taken]);
  useRepaint(layer);
  useChoosing(layer, tool === null && !isStill, handleSelect);

  function handleSelect(id: string | null) {
    if (id !== null) onChoose?.();
    select(id);
  }

  const frame = map.getContainer().parentElement;
  if (frame === null || isStill) return null;
  if (tool !== null) return <DrawSurface key={toolKey(tool)} tool={tool} frame={frame} />;
  return createPortal(
    <ShapeStop shapes={shown} isOpen={selected !== null} onFocus={setFocused} onOpen={handleSelect} />,
    frame,
  );
}

function toolKey(tool: { is: 'draw'; shape: string } | { is: 'measure'; outline: { form: string } }): string {
  return tool.is === 'draw' ? tool.shape : `measure ${tool.outline.form}`;
}

/** The canvas reads its colours from the page, which follows these, and its letters come when they have been fetched. */
function useRepaint(layer: ShapeCanvas | null): void {
  const { choice } = useTheme();
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, which follows these
  useEffect(() => layer?.repaint(), [layer, choice, isSystemDark]);
  useEffect(() => {
    let isLeft = false;
    void document.fonts.ready.then(() => isLeft || layer?.repaint());
    return () => {
      isLeft = true;
    };
  }, [layer]);
}

/** A click or a tap on what is drawn opens it, one beside it closes it. */
function useChoosing(layer: ShapeCanvas | null, isActive: boolean, select: (id: string | null) => void): void {
  const map = useMap();
  const choose = useEffectEvent(({ containerPoint }: LeafletMouseEvent) => {
    select(layer?.at(containerPoint)?.id ?? null);
  });
  useEffect(() => {
    if (!isActive || layer === null) return;
    const container = map.getContainer();
    let frame = 0;
    const point = ({ containerPoint }: LeafletMouseEvent) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        container.toggleAttribute('data-over-shape', layer.at(containerPoint) !== null);
      });
    };
    const handleClick = (event: LeafletMouseEvent) => choose(event);
    map.on('click', handleClick).on('mousemove', point);
    return () => {
      cancelAnimationFrame(frame);
      container.removeAttribute('data-over-shape');
      map.off('click', handleClick).off('mousemove', point);
    };
  }, [map, layer, isActive]);
}

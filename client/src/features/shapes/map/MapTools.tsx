import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { ShapeForm, ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useMay } from '../../../forms/use-self.ts';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { useDraft, useSelected, useStreamItems } from '../../../sync/react.ts';
import { showToast } from '../../../ui/toasts.ts';
import { incidentState, shapesOf } from './confirmed-shape.ts';
import { draftOf, type MapTool, type Measuring, newDraft, type ShapeDraft } from './map-tool.ts';
import type { Outline } from './outline.ts';
import { type ShownShape, shownShapes } from './shown-shapes.ts';

export interface MapToolsView {
  stream: string;
  /** The same table that guards the server, and an incident that is open. */
  mayDraw: boolean;
  tool: MapTool | null;
  /** A small map shows and opens nothing. */
  isStill: boolean;
  /** The shape whose panel is open. */
  selected: string | null;
  select: (id: string | null) => void;
  draw: (kind: ShapeKind, form?: ShapeForm) => void;
  reshape: (shape: ShownShape) => void;
  measure: (form: 'line' | 'area') => void;
  setOutline: (outline: Outline) => void;
  change: (part: Partial<Pick<ShapeDraft, 'outline' | 'label' | 'note' | 'step'>>) => void;
  stop: () => void;
}

const ToolsContext = createContext<MapToolsView | null>(null);

const ShapesContext = createContext<readonly ShownShape[]>([]);

export interface MapToolsProps {
  incident: string;
  isStill: boolean;
  children: ReactNode;
}

/** What is chosen, drawn and measured on one map: its layers, its buttons and its bar share it. */
export function MapTools({ incident, isStill, children }: MapToolsProps) {
  const stream = incidentStream(incident);
  const slice = useSelected((state) => shapesOf(state, stream));
  const isOpen = useSelected((state) => incidentState(state, stream)?.incident.lifecycle === 'open');
  const items = useStreamItems(stream);
  const shapes = useMemo(() => shownShapes(slice, items), [slice, items]);
  const may = useMay();
  const draft = useDraft<ShapeDraft | null>(`${stream}#map-shape`, null);
  const [measuring, setMeasuring] = useState<Measuring | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const mayDraw = !isStill && isOpen && may('DrawShape');
  const tool = measuring ?? (mayDraw ? draft.value : null);
  useKeptDraft(draft.ready, tool);

  const view = useMemo((): MapToolsView => {
    const begin = (next: ShapeDraft | null) => {
      if (next === null) return;
      setChosen(null);
      draft.write(next);
    };
    return {
      stream,
      isStill,
      mayDraw,
      tool,
      selected: tool === null ? chosen : null,
      select: setChosen,
      draw: (kind, form) => begin(newDraft(crypto.randomUUID(), kind, form)),
      reshape: (shape) => begin(draftOf(shape)),
      measure: (form) => {
        setChosen(null);
        setMeasuring({ is: 'measure', outline: { form, points: [] } });
      },
      setOutline: (outline) => {
        if (measuring !== null) setMeasuring({ ...measuring, outline });
        else if (draft.value !== null) draft.write({ ...draft.value, outline });
      },
      change: (part) => {
        if (draft.value !== null) draft.write({ ...draft.value, ...part });
      },
      stop: () => {
        if (measuring !== null) setMeasuring(null);
        else draft.clear();
      },
    };
  }, [stream, isStill, mayDraw, tool, chosen, measuring, draft]);

  return (
    <ToolsContext value={view}>
      <ShapesContext value={shapes}>{children}</ShapesContext>
    </ToolsContext>
  );
}

export function useMapTools(): MapToolsView {
  const view = useContext(ToolsContext);
  if (view === null) throw new Error('MapTools is missing');
  return view;
}

/** What is on the map: apart from the tools, so that a change of it renders only what shows it. */
export function useShownShapes(): readonly ShownShape[] {
  return useContext(ShapesContext);
}

/** Says once that a drawing from before the page was loaded is still there. */
function useKeptDraft(isReady: boolean, tool: MapTool | null): void {
  const isAsked = useRef(false);
  const isKept = tool?.is === 'draw' && tool.outline.points.length > 0;
  useEffect(() => {
    if (!isReady || isAsked.current) return;
    isAsked.current = true;
    if (isKept) showToast({ tone: 'info', title: shapeMapTexts.kept });
  }, [isReady, isKept]);
}

import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ContentRedacted } from '../incident/events.ts';
import { hears } from '../incident/hears.ts';
import type { Shape, ShapeChanged, ShapeDrawn, ShapeEvent, ShapesSlice } from './events.ts';

/** Of those removed so many are kept, the last ones, to be put back from the list; older ones stand in the history alone. */
export const REMOVED_KEPT = 50;

type Heard = ShapeEvent | ContentRedacted;

const isHeard = hears<Heard>({
  ShapeDrawn: true,
  ShapeChanged: true,
  ShapeRemoved: true,
  ShapeRestored: true,
  ContentRedacted: true,
});

const NONE: ShapesSlice = { at: {} };

/** Folds what is drawn on the map of one incident; every other event leaves the very same slice. */
export function evolveShapes(slice: ShapesSlice = NONE, event: OpenStreamEvent): ShapesSlice {
  return isHeard(event) ? evolve(slice, event) : slice;
}

/** One shape by its own events alone, also where the state has forgotten it; null: they made none. */
export function foldShape(events: readonly OpenStreamEvent[]): Shape | null {
  const [shape] = Object.values(events.reduce(evolveShapes, NONE).at);
  return shape ?? null;
}

function evolve(slice: ShapesSlice, event: Heard): ShapesSlice {
  const { seq, meta } = event;
  switch (event.type) {
    case 'ShapeDrawn':
    case 'ShapeChanged':
      return { at: { ...slice.at, [event.data.shape]: shapeOf(slice.at[event.data.shape], event) } };
    case 'ShapeRemoved': {
      const removed = { at: meta.occurredAt, by: meta.person, seq };
      return lastRemoved(changed(slice, event.data.shape, (shape) => ({ ...shape, removed })));
    }
    case 'ShapeRestored':
      return changed(slice, event.data.shape, (shape) => ({ ...shape, removed: null }));
    case 'ContentRedacted': {
      const shape = Object.values(slice.at).find((one) => one.seq === event.data.seq);
      return shape ? changed(slice, shape.id, () => ({ ...shape, content: null })) : slice;
    }
    default:
      event satisfies never;
      return slice;
  }
}

function shapeOf(before: Shape | undefined, { data, content, seq, meta }: ShapeDrawn | ShapeChanged): Shape {
  return {
    id: data.shape,
    kind: data.kind,
    content,
    seq,
    drawnAt: before?.drawnAt ?? meta.occurredAt,
    drawnBy: before ? before.drawnBy : meta.person,
    changedAt: meta.occurredAt,
    changedBy: meta.person,
    removed: null,
  };
}

function lastRemoved(slice: ShapesSlice): ShapesSlice {
  const removed = Object.values(slice.at)
    .filter(({ removed }) => removed !== null)
    .sort((one, other) => (other.removed?.seq ?? 0) - (one.removed?.seq ?? 0));
  const [forgotten] = removed.slice(REMOVED_KEPT);
  if (!forgotten) return slice;
  const { [forgotten.id]: _, ...at } = slice.at;
  return { at };
}

function changed(slice: ShapesSlice, id: string, change: (shape: Shape) => Shape): ShapesSlice {
  const shape = slice.at[id];
  return shape ? { at: { ...slice.at, [id]: change(shape) } } : slice;
}

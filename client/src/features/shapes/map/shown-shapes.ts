import type { ContentOf, DataOf } from '@ledningsplats/shared/core/registry.ts';
import type { Geometry, Shape, ShapeContent, ShapeKind, ShapesSlice } from '@ledningsplats/shared/shapes/events.ts';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { shapeTexts } from '../../../i18n/shapes.ts';
import type { OutboxItem } from '../../../sync/views.ts';

/** A shape as the map shows it: confirmed, or one's own on its way. */
export interface ShownShape {
  id: string;
  kind: ShapeKind;
  geometry: Geometry;
  label: string | null;
  note: string | null;
  /** What stands by it on the map; the first line in bold. */
  words: readonly string[];
  isWaiting: boolean;
  /** As the server has it; null while it is only here. */
  confirmed: Shape | null;
}

/**
 * What is on the map, with one's own that wait for the server in their place. The same object for the same shape, so that
 * only what changed is drawn again.
 */
export function shownShapes(shapes: ShapesSlice | null, items: readonly OutboxItem[]): ShownShape[] {
  const shown = new Map<string, ShownShape>();
  for (const shape of Object.values(shapes?.at ?? {})) {
    const plain = plainOf(shape);
    if (plain !== null) shown.set(shape.id, plain);
  }
  for (const item of items) {
    const own = item.state === 'refused' ? null : waitingOf(item, shapes, shown);
    if (own !== null) shown.set(own.id, own);
  }
  return [...shown.values()];
}

/** What it is in words, as `Riskområde «Tallmyra industriområde»`. */
export function nameOf({ kind, label }: Pick<ShownShape, 'kind' | 'label'>): string {
  return `${shapeTexts.kinds[kind]}${label === null ? '' : ` «${label}»`}`;
}

const plain = new WeakMap<Shape, ShownShape>();

function plainOf(shape: Shape): ShownShape | null {
  if (shape.removed !== null || shape.content === null) return null;
  let made = plain.get(shape);
  if (made === undefined) {
    made = shownAs(shape.id, shape.kind, shape.content, shape, false);
    plain.set(shape, made);
  }
  return made;
}

const waiting = new WeakMap<OutboxItem, ShownShape>();

function waitingOf(
  item: OutboxItem,
  shapes: ShapesSlice | null,
  shown: ReadonlyMap<string, ShownShape>,
): ShownShape | null {
  if (item.type !== 'DrawShape' && item.type !== 'ChangeShape' && item.type !== 'RemoveShape') return null;
  const made = waiting.get(item);
  const { shape: id } = item.data as DataOf<'DrawShape' | 'ChangeShape' | 'RemoveShape'>;
  const confirmed = shapes?.at[id] ?? null;
  const isDrawn = item.type === 'DrawShape' && confirmed !== null;
  if (isDrawn) return null;
  if (made?.confirmed === confirmed) return made;
  let own: ShownShape;
  if (item.type === 'RemoveShape') {
    const before = shown.get(id);
    if (before === undefined) return null;
    own = { ...before, isWaiting: true };
  } else {
    const { kind } = item.data as DataOf<'DrawShape' | 'ChangeShape'>;
    own = shownAs(id, kind, item.content as ContentOf<'DrawShape'>, confirmed, true);
  }
  waiting.set(item, own);
  return own;
}

function shownAs(
  id: string,
  kind: ShapeKind,
  { geometry, label, note }: ContentOf<'DrawShape'> | ShapeContent,
  confirmed: Shape | null,
  isWaiting: boolean,
): ShownShape {
  const words = wordsOf(kind, geometry, label ?? null);
  return {
    id,
    kind,
    geometry,
    label: label ?? null,
    note: note ?? null,
    words: isWaiting ? [...words, shapeMapTexts.waiting] : words,
    isWaiting,
    confirmed,
  };
}

/** An area says what it is, whatever it is called: whoever enters it must know. A line or a symbol is told by its form. */
function wordsOf(kind: ShapeKind, { form }: Geometry, label: string | null): string[] {
  const own = label === null ? [] : [label];
  return form === 'area' || kind === 'event_site' ? [shapeTexts.kinds[kind], ...own] : own;
}

import type { ContentOf } from '@ledningsplats/shared/core/registry.ts';
import { firstCrossing } from '@ledningsplats/shared/shapes/crossing.ts';
import { FORMS_OF, type ShapeForm, type ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { type GeometryFault, geometryFault, tidyGeometry } from '@ledningsplats/shared/shapes/geometry.ts';
import { isWhole, type Outline } from './outline.ts';
import type { ShownShape } from './shown-shapes.ts';

/** A shape that is being made or remade, as it is kept until it is saved or thrown away [LG4]. */
export interface ShapeDraft {
  is: 'draw';
  shape: string;
  kind: ShapeKind;
  outline: Outline;
  label: string;
  note: string;
  /** The seq that a change goes out from; null for a new one. */
  from: number | null;
  /** Its corners, and then what it is called. */
  step: 'outline' | 'words';
}

/** What nobody keeps: how far it is, how large. */
export interface Measuring {
  is: 'measure';
  outline: Outline;
}

export type MapTool = ShapeDraft | Measuring;

export function newDraft(shape: string, kind: ShapeKind, form: ShapeForm = FORMS_OF[kind][0] ?? 'point'): ShapeDraft {
  const outline: Outline = { form, points: [] };
  return { is: 'draw', shape, kind, outline, label: '', note: '', from: null, step: 'outline' };
}

/** To move its corners. Null for one that the server does not have yet: it is sent first. */
export function draftOf({ id, kind, geometry, label, note, confirmed }: ShownShape): ShapeDraft | null {
  if (confirmed === null) return null;
  const words = { label: label ?? '', note: note ?? '' };
  return { is: 'draw', shape: id, kind, outline: geometry, ...words, from: confirmed.seq, step: 'outline' };
}

/** Whether a click on the map sets a corner: not while a shape's own corners are moved, and not while it is named. */
export function setsCorners(tool: MapTool): boolean {
  return tool.is === 'measure' || (tool.from === null && tool.step === 'outline');
}

/** The two sides of an area that cross each other, counted from 0; such a one cannot be saved. */
export function crossingOf({ form, points }: Outline): readonly [number, number] | null {
  return form === 'area' && points.length > 3 ? firstCrossing(points) : null;
}

/** What the server would refuse in it; null while it is not whole, as nobody has said yet that it is ready. */
export function faultOf({ kind, outline }: ShapeDraft): GeometryFault | null {
  return isWhole(outline) ? geometryFault(kind, tidyGeometry(outline)) : null;
}

export function canFinish(tool: MapTool): boolean {
  return isWhole(tool.outline) && (tool.is === 'measure' || faultOf(tool) === null);
}

export function contentOf({ outline, label, note }: ShapeDraft): ContentOf<'DrawShape'> {
  const [said, more] = [label.trim(), note.trim()];
  return {
    geometry: { form: outline.form, points: [...outline.points] },
    ...(said !== '' && { label: said }),
    ...(more !== '' && { note: more }),
  };
}

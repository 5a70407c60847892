import type { Recorded } from '../core/recorded-event.ts';
import type { Position } from '../geo/position.ts';

/** What can be drawn on an incident's map, and as what: a spot, a line or an area. */
export const SHAPE_KINDS = [
  'event_site',
  'danger_area',
  'cordon',
  'closed_road',
  'evacuation_area',
  'outage_area',
  'assembly_point',
  'text',
] as const;
export type ShapeKind = (typeof SHAPE_KINDS)[number];

export const SHAPE_FORMS = ['point', 'line', 'area'] as const;
export type ShapeForm = (typeof SHAPE_FORMS)[number];

/** The forms that each kind may have; the first is what is offered. */
export const FORMS_OF: Readonly<Record<ShapeKind, readonly ShapeForm[]>> = {
  event_site: ['point', 'area'],
  danger_area: ['area'],
  cordon: ['line', 'area'],
  closed_road: ['line', 'point'],
  evacuation_area: ['area'],
  outage_area: ['area'],
  assembly_point: ['point'],
  text: ['point'],
};

/** An area's outline is not closed: its last corner is joined to its first. Holes are not drawn. */
export interface Geometry {
  form: ShapeForm;
  /** WGS 84 [PL9]: one for a point, at least two for a line, at least three for an area. */
  points: readonly Position[];
}

/** Where it is drawn is content as its words are: a dwelling can be told by either, and is then removed with them [LG10]. */
export interface ShapeContent {
  geometry: Geometry;
  /** What stands by it on the map; for `text` all there is. */
  label?: string;
  note?: string;
}

export type ShapeDrawn = Recorded<'ShapeDrawn', { shape: string; kind: ShapeKind }, ShapeContent>;
/** The whole shape as it is from now on. */
export type ShapeChanged = Recorded<'ShapeChanged', { shape: string; kind: ShapeKind }, ShapeContent>;
/** Taken away from the map; what it was stays in the history, and it can be put back. */
export type ShapeRemoved = Recorded<'ShapeRemoved', { shape: string; kind: ShapeKind }>;
export type ShapeRestored = Recorded<'ShapeRestored', { shape: string; kind: ShapeKind }>;

export type ShapeEvent = ShapeDrawn | ShapeChanged | ShapeRemoved | ShapeRestored;

export const SHAPE_EVENT_VERSIONS: Readonly<Record<ShapeEvent['type'], number>> = {
  ShapeDrawn: 1,
  ShapeChanged: 1,
  ShapeRemoved: 1,
  ShapeRestored: 1,
};

export interface Shape {
  id: string;
  kind: ShapeKind;
  /** Null: removed by decision [LG10]. */
  content: ShapeContent | null;
  /** Seq of the event that it stands in as it is now: what an edit says that it saw. */
  seq: number;
  drawnAt: number;
  /** People id of who drew it. */
  drawnBy: string | null;
  changedAt: number;
  /** People id of who changed it last; whoever drew it, where nobody has. */
  changedBy: string | null;
  removed: { at: number; by: string | null; seq: number } | null;
}

/** What is drawn, and the last that were taken away. */
export interface ShapesSlice {
  at: Readonly<Record<string, Shape>>;
}

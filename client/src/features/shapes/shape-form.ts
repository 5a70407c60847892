import { isWithin } from '@ledningsplats/shared/geo/is-within.ts';
import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { readPosition } from '@ledningsplats/shared/geo/read-position.ts';
import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import {
  FORMS_OF,
  type Geometry,
  type ShapeContent,
  type ShapeForm,
  type ShapeKind,
} from '@ledningsplats/shared/shapes/events.ts';
import { geometryFault, isSamePosition, tidyGeometry } from '@ledningsplats/shared/shapes/geometry.ts';
import { shapeFaultWords } from '../../i18n/shape-faults.ts';
import { shapePanelTexts } from '../../i18n/shape-panel.ts';

/** A shape as it is typed: its corners one to a row. */
export interface ShapeDraft {
  kind: ShapeKind | null;
  form: ShapeForm;
  label: string;
  note: string;
  rows: string;
}

export interface ReadRows {
  geometry: Geometry;
  /** The row that each point of the geometry stands in, from 1. */
  rowOf: readonly number[];
  unreadable: readonly { row: number; text: string }[];
}

/** As many faults as anybody reads before mending the first. */
const TOLD = 4;
const { rowFaults } = shapePanelTexts;

export function shapeDraft(kind: ShapeKind | null, content: ShapeContent | null): ShapeDraft {
  return {
    kind,
    form: content?.geometry.form ?? (kind === null ? 'point' : (FORMS_OF[kind][0] ?? 'point')),
    label: content?.label ?? '',
    note: content?.note ?? '',
    rows: (content?.geometry.points ?? []).map(rowText).join('\n'),
  };
}

/** The draft as another kind: its form stays where that kind may have it. */
export function asKind(draft: ShapeDraft, kind: ShapeKind): ShapeDraft {
  const forms = FORMS_OF[kind];
  return { ...draft, kind, form: forms.includes(draft.form) ? draft.form : (forms[0] ?? 'point') };
}

/** What stands in the rows, in WGS 84 or SWEREF 99 TM, each by itself [PL9]; empty rows are passed over. */
export function readRows({ form, rows }: Pick<ShapeDraft, 'form' | 'rows'>): ReadRows {
  const points: Position[] = [];
  const rowOf: number[] = [];
  const unreadable: { row: number; text: string }[] = [];
  for (const [index, text] of rows.split('\n').entries()) {
    if (text.trim() === '') continue;
    const point = readPosition(text);
    const last = points.at(-1);
    if (point === null) unreadable.push({ row: index + 1, text: text.trim() });
    else if (!last || !isSamePosition(last, point)) {
      points.push(point);
      rowOf.push(index + 1);
    }
  }
  return { geometry: tidyGeometry({ form, points }), rowOf, unreadable };
}

/** What is wrong with the coordinates, row by row; empty where nothing is. */
export function positionFaults(kind: ShapeKind, { geometry, rowOf, unreadable }: ReadRows): string[] {
  if (unreadable.length > 0) {
    const told = unreadable.slice(0, TOLD).map(({ row, text }) => rowFaults.unreadable(row, text));
    return unreadable.length > TOLD ? [...told, rowFaults.more(unreadable.length - TOLD)] : told;
  }
  if (geometry.points.length === 0) return [shapePanelTexts.positionsMissing];
  const fault = geometryFault(kind, geometry);
  if (fault === null) return [];
  if (fault.fault !== 'crosses') return [shapeFaultWords(fault) ?? ''];
  const side = (from: number) => {
    const at = (index: number) => rowOf[index % geometry.points.length] ?? 0;
    return rowFaults.side(at(from), at(from + 1));
  };
  const [one, other] = fault.sides;
  return [rowFaults.crosses(side(one), side(other))];
}

/** Rows whose position lies outside the municipality: said, and allowed. */
export function rowsOutside({ geometry, rowOf }: ReadRows, bounds: Bounds | null): number[] {
  return geometry.points.flatMap((point, index) => (isWithin(point, bounds) ? [] : [rowOf[index] ?? 0]));
}

/** As the commands take it. Only of a draft without faults. */
export function contentOf(draft: ShapeDraft, geometry: Geometry): ShapeContent {
  const [label, note] = [draft.label.trim(), draft.note.trim()];
  return { geometry, ...(label !== '' && { label }), ...(note !== '' && { note }) };
}

/** As exact as it is kept, so that what nobody touches does not move. */
function rowText({ latitude, longitude }: Position): string {
  const figure = (value: number) => String(value).replace('.', ',');
  return `${figure(latitude)} N, ${figure(longitude)} Ö`;
}

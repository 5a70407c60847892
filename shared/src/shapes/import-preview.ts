import type { PositionFault } from '../geo/read-position.ts';
import type { ShapeFault } from './decide.ts';
import type { ShapeContent, ShapeKind } from './events.ts';
import type { GeometryFault } from './geometry.ts';

/** What can be wrong with a feature of a file. One with any of it is not taken; the others are. */
export type FeatureFault =
  | GeometryFault
  | ShapeFault
  /** `value`: what stands there, cut short; null: nothing does. */
  | { fault: 'kind'; value: string | null }
  | { fault: 'geometry'; value: string | null }
  | { fault: 'holes' }
  | { fault: 'position'; point: number; why: PositionFault }
  | { fault: 'too_long'; field: 'label' | 'note' }
  | { fault: 'repeated'; line: number }
  /** Taken away from the map; it is put back in the list, not by a file. */
  | { fault: 'removed' }
  /** Its content went by decision [LG10]. */
  | { fault: 'settled' };

export interface ShapePreviewRow {
  /** The feature's number in the file, from 1. */
  line: number;
  label: string | null;
  kind: ShapeKind | null;
  what: 'new' | 'changed' | 'same' | 'fault';
  fault: FeatureFault | null;
  isOutside: boolean;
  /** Null where there is nothing to take. `from`: of one that is changed. */
  shape: { shape: string; kind: ShapeKind; from: number | null; content: ShapeContent } | null;
}

/** `POST …/shapes/preview`: what a file would do, before anything of it is saved. */
export interface ShapePreview {
  rows: ShapePreviewRow[];
}

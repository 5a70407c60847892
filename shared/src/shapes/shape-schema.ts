import { z } from 'zod';
import { paragraph, shortText } from '../core/field-schemas.ts';
import { SHAPE_FORMS } from './events.ts';
import { POINTS_LIMIT } from './geometry.ts';

/** Longer than this no label can be read on a map. */
export const LABEL_LIMIT = 60;

/** On earth; in Sweden is for `geometryFault`, which says which point is not. */
const position = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }).strict();

export const shapeContent = z
  .object({
    geometry: z.object({ form: z.enum(SHAPE_FORMS), points: z.array(position).min(1).max(POINTS_LIMIT) }).strict(),
    label: shortText.max(LABEL_LIMIT).optional(),
    note: paragraph.optional(),
  })
  .strict();
export type ShapeContentInput = z.output<typeof shapeContent>;

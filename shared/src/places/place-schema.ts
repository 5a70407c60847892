import { z } from 'zod';
import { longText, planId, shortText, uuid } from '../core/field-schemas.ts';
import { isInSweden } from '../geo/position.ts';
import { CONTACT_FOR, HOURS_LIMIT, RESERVE_POWER } from './events.ts';
import { CAPACITY_LIMIT } from './headcount.ts';

/** A word or a few: a place in full, in any language's letters, stays far below what a command may weigh. */
const words = longText.max(500);

/** A position in Sweden, WGS 84 [PL9]. */
export const positionSchema = z
  .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
  .strict()
  // outside the municipality is told on screen and allowed: neighbours help each other
  .refine(isInSweden, 'lies outside Sweden');

export const placeFacts = {
  kind: planId,
  reference: shortText.nullable().default(null),
  position: positionSchema.nullable(),
  capacity: z.number().int().min(0).max(CAPACITY_LIMIT).nullable(),
  reservePower: z.object({ has: z.enum(RESERVE_POWER), hours: z.number().min(0).max(HOURS_LIMIT).nullable() }).strict(),
  contacts: z
    .array(z.object({ person: uuid, about: z.enum(CONTACT_FOR) }).strict())
    .max(10)
    .default([]),
};

export const placeTexts = z
  .object({
    name: shortText,
    address: shortText.optional(),
    services: words.optional(),
    power: words.optional(),
    water: words.optional(),
    accessibility: words.optional(),
    keys: words.optional(),
    radio: words.optional(),
    equipment: words.optional(),
    staffedBy: words.optional(),
    owner: shortText.optional(),
    operator: shortText.optional(),
    note: words.optional(),
  })
  .strict();
export type PlaceTextsInput = z.infer<typeof placeTexts>;

import { z } from 'zod';
import { longText, planId, shortText, uuid } from '../core/field-schemas.ts';
import { positionSchema } from '../places/place-schema.ts';
import { OUTAGE_MINUTES_LIMIT } from './events.ts';

export const serviceFacts = {
  reference: shortText.nullable().default(null),
  position: positionSchema.nullable(),
  needs: z
    .array(z.object({ need: planId, minutes: z.number().int().min(0).max(OUTAGE_MINUTES_LIMIT).nullable() }).strict())
    .max(20),
  contacts: z.array(uuid).max(10).default([]),
};

export const serviceTexts = z
  .object({
    name: shortText,
    owner: shortText.optional(),
    address: shortText.optional(),
    fallback: longText.max(500).optional(),
  })
  .strict();
export type ServiceTextsInput = z.infer<typeof serviceTexts>;

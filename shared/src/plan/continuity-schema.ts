import { z } from 'zod';
import { planId, shortText } from '../core/field-schemas.ts';

export const continuitySchema = z
  .object({
    needs: z
      .array(z.object({ id: planId, name: shortText }).strict())
      .min(1)
      .max(20),
    nearMinutes: z.number().int().min(5).max(10_080),
  })
  .strict();

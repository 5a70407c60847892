import { z } from 'zod';
import { planId, shortText } from '../core/field-schemas.ts';
import { VMA_TEST_PARTS } from './plan.ts';

const named = { id: planId, name: shortText };

export const exercisesSchema = z
  .object({
    kinds: z.array(z.object(named).strict()).min(1).max(20),
    groups: z
      .array(
        z
          .object({ ...named, everyMonths: z.number().int().min(1).max(120), kind: planId, isDuty: z.boolean() })
          .strict(),
      )
      .max(60),
    vmaTest: z
      .object({
        organiser: shortText,
        kind: planId,
        siren: planId.nullable(),
        steps: z.array(z.object({ id: planId, part: z.enum(VMA_TEST_PARTS), text: shortText }).strict()).max(30),
      })
      .strict(),
  })
  .strict();

import { z } from 'zod';
import { planId, rank } from '../core/field-schemas.ts';

/** More beside one who answers for a function are a function of their own. */
const ASSISTANTS = 10;

/** The staff's seats in a municipality's plan; that what it refers to is there is `check-seats.ts`'s. */
export const seatsSchema = z
  .object({
    ledBy: planId.nullable(),
    functions: z
      .array(
        z
          .object({
            function: planId,
            assistants: z.number().int().min(0).max(ASSISTANTS),
            levels: z.array(rank).max(9),
            postures: z.array(planId).max(40),
          })
          .strict(),
      )
      .max(200),
    shiftHours: z.number().min(1).max(24),
    longestShiftHours: z.number().min(1).max(24),
    leastRestHours: z.number().min(0).max(48),
    offerMinutes: z.number().int().min(0).max(480),
  })
  .strict();

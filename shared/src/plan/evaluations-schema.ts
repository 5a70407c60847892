import { z } from 'zod';
import { CHANNELS } from '../channels/message.ts';
import { planId, shortText } from '../core/field-schemas.ts';

export const evaluationsSchema = z
  .object({
    goals: z.array(z.object({ id: planId, name: shortText }).strict()).max(30),
    remindDaysBefore: z.number().int().min(1).max(90),
    channels: z.array(z.enum(CHANNELS)).max(CHANNELS.length),
  })
  .strict();

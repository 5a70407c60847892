import { z } from 'zod';
import { planId, shortText } from '../core/field-schemas.ts';

const named = { id: planId, name: shortText };

export const reportSchema = z
  .object({
    headings: z.array(z.object({ ...named, from: z.array(planId).min(1).max(16) }).strict()).max(24),
    channels: z.array(z.object(named).strict()).min(1).max(12),
  })
  .strict();

import { z } from 'zod';
import { paragraph, planId, shortText } from '../core/field-schemas.ts';
import { CAP_CATEGORIES } from '../vma/cap-words.ts';

const phone = shortText.regex(/\d/, 'a number has digits').nullable();
const desk = z.object({ name: shortText, phone }).strict();

export const vmaSchema = z
  .object({
    call: desk,
    exerciseCall: desk,
    requesters: z.array(z.object({ capacity: planId, until: z.enum(['always', 'relieved']), phone }).strict()).max(40),
    events: z
      .array(z.object({ id: planId, name: shortText, category: z.enum(CAP_CATEGORIES) }).strict())
      .min(1)
      .max(40),
    phrases: z.array(z.object({ id: planId, text: paragraph.max(400) }).strict()).max(40),
    channels: z
      .array(z.object({ id: planId, name: shortText, isVmaOnly: z.boolean() }).strict())
      .min(1)
      .max(12),
    reviewMinutes: z.number().int().min(5).max(1_440),
  })
  .strict();

import { z } from 'zod';
import { planId, shortText } from '../core/field-schemas.ts';
import { DEFAULT_CONTINUITY } from './default-continuity.ts';

/** With a link behind it, a text message of two parts. */
const LINK_TEXT_LIMIT = 200;

export const continuitySchema = z
  .object({
    needs: z
      .array(z.object({ id: planId, name: shortText }).strict())
      .min(1)
      .max(20),
    supports: z
      .array(z.object({ id: planId, name: shortText }).strict())
      .max(20)
      .default(DEFAULT_CONTINUITY.supports),
    linkText: shortText.max(LINK_TEXT_LIMIT).default(DEFAULT_CONTINUITY.linkText),
    nearMinutes: z.number().int().min(5).max(10_080),
  })
  .strict();

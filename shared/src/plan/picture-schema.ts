import { z } from 'zod';
import { paragraph, planId, shortText } from '../core/field-schemas.ts';
import { SOURCE_KINDS } from '../pictures/sources.ts';

/** What is gone through in a briefing; with more the picture is a book. */
const HEADINGS_LIMIT = 16;

export const pictureSchema = z
  .object({
    headings: z
      .array(
        z
          .object({
            id: planId,
            name: shortText,
            help: paragraph,
            sources: z
              .array(z.enum(SOURCE_KINDS))
              .max(SOURCE_KINDS.length)
              .refine((sources) => new Set(sources).size === sources.length, 'a source is named once'),
          })
          .strict(),
      )
      .min(1)
      .max(HEADINGS_LIMIT),
    releaseAfterMinutes: z.number().int().min(1).max(240),
  })
  .strict();

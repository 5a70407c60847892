import { z } from 'zod';
import { WARNING_SOURCES } from '../warnings/warning.ts';

const code = z.string().regex(/^\d{4}$/, 'a municipality code has four digits');
const once = (values: readonly string[]) => new Set(values).size === values.length;

/** Whom the outer world's warnings are read from, for which municipalities, and when silence is told [WA1] [WA2]. */
export const warningsSchema = z
  .object({
    // the largest has some fifteen; whoever wants a whole county may write it out
    neighbours: z.array(code).max(60).refine(once, 'a neighbour stands once'),
    elsewhere: z.boolean(),
    sources: z.array(z.enum(WARNING_SOURCES)).max(WARNING_SOURCES.length).refine(once, 'a source stands once'),
    // below five minutes every second hiccup of a network would be told
    loudAfterMinutes: z.number().int().min(5).max(1_440),
  })
  .strict();

import { z } from 'zod';

/** What comes before and after it makes a text message of three parts. */
export const TRIAL_TEXT_LIMIT = 300;

/** When numbers and addresses are tried, and with which words [LM5]. */
export const contactTrialSchema = z
  .object({
    // the rule asks for one a year at least
    months: z
      .array(z.number().int().min(1).max(12))
      .min(1)
      .max(12)
      .refine((months) => new Set(months).size === months.length, 'a month stands once'),
    text: z.string().trim().min(1).max(TRIAL_TEXT_LIMIT),
  })
  .strict();

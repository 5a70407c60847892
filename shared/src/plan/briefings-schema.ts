import { z } from 'zod';
import { planId, rank, shortText } from '../core/field-schemas.ts';
import { EVERY_MINUTES } from '../tasks/recurring.ts';
import { AGENDA_SHOWS } from './plan.ts';

/** What one sits through: a longer agenda is another meeting. */
const AGENDA = 20;
/** More functions than any staff has. */
const SPEAKERS = 40;
/** As many as there are rooms to meet in. */
const KINDS = 12;
/** Every hour of a day. */
const CLOCK_TIMES = 24;
const MOST_MINUTES = 240;

const minutes = z.number().int().min(1).max(MOST_MINUTES);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a clock time is written 08:00');

/** How the staff meets, as the plan says it [ST5]; that what it refers to is there is `check-briefings.ts`'s. */
export const briefingsSchema = z
  .object({
    kinds: z
      .array(
        z
          .object({
            id: planId,
            name: shortText,
            agenda: z
              .array(z.object({ id: planId, name: shortText, minutes, shows: z.enum(AGENDA_SHOWS) }).strict())
              .min(1)
              .max(AGENDA),
            speakers: z.array(z.object({ function: planId, minutes }).strict()).max(SPEAKERS),
          })
          .strict(),
      )
      .max(KINDS),
    rhythms: z
      .array(
        z
          .object({
            level: rank,
            kind: planId,
            everyMinutes: z.number().int().min(EVERY_MINUTES.least).max(EVERY_MINUTES.most).nullable(),
            at: z.array(clockTime).max(CLOCK_TIMES),
          })
          .strict(),
      )
      .max(9 * KINDS),
  })
  .strict();

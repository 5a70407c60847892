import { z } from 'zod';
import { planId, shortText } from '../core/field-schemas.ts';
import { callOutText } from './call-out-schema.ts';

/** More than this of anything is no list that one chooses from at night. */
const LIST = 40;

const names = z.array(z.object({ id: planId, name: shortText }).strict()).max(LIST);
const sentences = z.array(shortText).max(12);

/** Krisstöd in a municipality's plan; that what it refers to is there is `check-krisstod.ts`'s. */
export const krisstodSchema = z
  .object({
    leaderFrom: planId.nullable(),
    checklist: z
      .array(
        z
          .object({ title: shortText, function: planId, dueMinutes: z.number().int().min(0).max(525_600).nullable() })
          .strict(),
      )
      .max(LIST),
    siteKinds: names,
    say: sentences,
    leaveUnsaid: sentences,
    endReasons: names,
    receivers: names,
    needsTo: planId.nullable(),
    competences: names,
    organisations: names,
    longestShiftHours: z.number().min(1).max(24),
    leastRestHours: z.number().min(0).max(48),
    callIn: z
      .object({
        text: callOutText.nullable(),
        lists: z.array(planId).max(LIST),
        ownOrganisation: planId.nullable(),
        skills: z
          .array(
            z
              .object({
                competence: planId,
                by: z.discriminatedUnion('kind', [
                  z.object({ kind: z.literal('capacity'), capacity: planId }).strict(),
                  z.object({ kind: z.literal('language'), language: shortText.nullable() }).strict(),
                ]),
              })
              .strict(),
          )
          .max(LIST),
      })
      .strict(),
    lateMinutes: z.number().int().min(0).max(480),
    briefingPoints: names,
    evaluationQuestions: names,
  })
  .strict();

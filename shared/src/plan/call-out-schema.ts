import { z } from 'zod';
import { CHANNELS } from '../channels/message.ts';
import { paragraph, planId, rank, shortText } from '../core/field-schemas.ts';

/** Far beyond any municipality's. */
const MANY = 100;
/** A text message of three parts, and room for the link and the number after it. */
export const CALL_OUT_TEXT_LIMIT = 400;
export const callOutText = z.string().trim().min(1).max(CALL_OUT_TEXT_LIMIT);

const post = [
  z.object({ kind: z.literal('function'), function: planId }).strict(),
  z.object({ kind: z.literal('capacity'), capacity: planId }).strict(),
] as const;

const list = z
  .object({
    id: planId,
    name: shortText,
    fromLevel: rank.nullable(),
    way: z.enum(['all', 'in_order']),
    members: z
      .array(
        z
          .object({
            who: z.discriminatedUnion('kind', [...post, z.object({ kind: z.literal('list'), list: planId }).strict()]),
            substitute: z.discriminatedUnion('kind', [...post]).nullable(),
          })
          .strict(),
      )
      .min(1)
      .max(MANY),
    next: planId.nullable(),
  })
  .strict();

/** How people are called out [LM1] [LM3], as the plan says it. */
export const callOutSchema = z
  .object({
    steps: z
      .array(
        z
          .object({
            channels: z.array(z.enum(CHANNELS)).min(1).max(CHANNELS.length),
            waitMinutes: z.number().int().min(1).max(240),
          })
          .strict(),
      )
      .min(1)
      .max(6),
    lastsHours: z.number().int().min(1).max(72),
    lists: z.array(list).max(MANY),
    texts: z.array(z.object({ level: rank, text: callOutText }).strict()).max(9),
    selfMustering: paragraph.nullable(),
  })
  .strict();

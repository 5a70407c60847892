import { z } from 'zod';
import { instant, paragraph, planId, shortText, uuid } from '../core/field-schemas.ts';
import { GIVEN } from './events.ts';

/**
 * The decision behind a change, as the screen sends it [LA2]. Only the wording (what) is compulsory; decider and capacity
 * are prefilled from who is signed in, the time is the command's own unless another is said.
 */
export const decisionData = z
  .object({
    decider: z.object({ person: uuid.nullable(), capacity: planId }).strict(),
    forum: planId.nullable().default(null),
    given: z.enum(GIVEN).nullable().default(null),
    decidedAt: instant.nullable().default(null),
  })
  .strict();
export type DecisionData = z.infer<typeof decisionData>;

export const decisionContent = z
  .object({
    wording: paragraph,
    basis: paragraph.optional(),
    legalGround: paragraph.optional(),
    alternatives: paragraph.optional(),
    deciderName: shortText.optional(),
    preventedReason: paragraph.optional(),
  })
  .strict();
export type DecisionContentInput = z.infer<typeof decisionContent>;

export const proposalContent = decisionContent.omit({ deciderName: true, preventedReason: true });

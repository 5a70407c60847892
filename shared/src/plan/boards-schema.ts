import { z } from 'zod';
import { planId, shortText } from '../core/field-schemas.ts';
import { BOARD_CARD_IDS } from './board-cards.ts';

const MANY = 200;

const card = z.enum(BOARD_CARD_IDS);
const cards = z.array(card).max(BOARD_CARD_IDS.length);

const arrangement = z
  .object({
    id: planId,
    name: shortText,
    functions: z.array(planId).max(MANY),
    roles: z.array(planId).max(MANY),
    columns: z.object({ main: cards, work: cards, side: cards }).strict(),
    folded: cards,
    hidden: cards,
  })
  .strict();

/** How the board stands for each role, and when what stands on it is old [ST8]. */
export const boardsSchema = z
  .object({
    oldAfterMinutes: z.number().int().min(1).max(43_200),
    arrangements: z.array(arrangement).min(1).max(40),
  })
  .strict();

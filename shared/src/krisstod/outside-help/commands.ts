import { z } from 'zod';
import { accessOf } from '../../access/command-table.ts';
import { defineCommand } from '../../core/command.ts';
import { planId, uuid } from '../../core/field-schemas.ts';
import { guardedParagraph, guardedShortText } from '../guarded-text.ts';
import { decideAskOutsideHelp, decideMoveOutsideHelp } from './decide.ts';
import { HELP_STATES } from './events.ts';

const askOutsideHelp = defineCommand({
  alsoWrites: ['incident'],
  ...accessOf('AskOutsideHelp'),
  schema: {
    data: z
      .object({
        organisation: planId.nullable().default(null),
        count: z.number().int().min(1).max(500).nullable().default(null),
      })
      .strict(),
    content: z
      .object({ who: guardedShortText, contact: guardedShortText.optional(), covers: guardedParagraph })
      .strict(),
  },
  decide: decideAskOutsideHelp,
});

const moveOutsideHelp = defineCommand({
  alsoWrites: ['incident'],
  ...accessOf('MoveOutsideHelp'),
  schema: {
    data: z.object({ request: uuid, from: z.enum(HELP_STATES), to: z.enum(HELP_STATES) }).strict(),
    content: z.object({ note: guardedParagraph.optional() }).strict(),
  },
  decide: decideMoveOutsideHelp,
});

export const OUTSIDE_HELP_COMMANDS = [askOutsideHelp, moveOutsideHelp] as const;
